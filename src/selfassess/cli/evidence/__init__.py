"""`selfassess evidence`: the commands of those who keep the library, each in a module."""

from __future__ import annotations

import click

from selfassess.cli import Commands

ASKING = ("list", "show", "due", "where-used", "unused", "links")
CHANGING = ("add", "review", "renumber", "supersede", "remove")
REGISTER = ("export", "import")


@click.command("evidence", cls=Commands, package=__name__, names=(*ASKING, *CHANGING, *REGISTER))
def command() -> None:
    """See what the evidence library contains, and change it."""
