"""`selfassess evidence`: the commands of those who keep the library, each in a file of its own."""

from __future__ import annotations

import click

from selfassess.cli.lazy import Commands

ASKING = ("list", "show", "due", "where-used", "unused", "links", "export")
WRITING = ("add", "review", "renumber", "supersede", "import")


@click.command("evidence", cls=Commands, package=__name__, names=(*ASKING, *WRITING))
def command() -> None:
    """Keep the evidence library: ask what it holds and what rests on it, and change it."""
