"""`selfassess evidence`: the commands of those who keep the library, each in a file of its own."""

from __future__ import annotations

import click

from selfassess.cli.lazy import Commands

COMMANDS = ("list", "show", "due", "where-used", "unused", "links")


@click.command("evidence", cls=Commands, package=__name__, names=COMMANDS)
def command() -> None:
    """Ask what the evidence library holds, what rests on it and what is due."""
