"""`selfassess plan`: the commands for the improvement plan, each in a module."""

from __future__ import annotations

import click

from selfassess.cli import Commands

HELP = ("-h", "--help")


class PlanCommands(Commands):
    """Without a command, `list` is meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        is_list = not args or (args[0].startswith("-") and args[0] not in HELP)
        return super().parse_args(ctx, ["list", *args] if is_list else args)


@click.command("plan", cls=PlanCommands, package=__name__, names=("list", "update"))
def command() -> None:
    """List the improvement plan, and add notes on it.

    Without a command, the actions are listed.
    """
