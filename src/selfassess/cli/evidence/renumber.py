"""`selfassess evidence renumber`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.evidence.apply_changes import dry_run_option, perform
from selfassess.cli.evidence.parameters import ref
from selfassess.cli.options import project_option


@click.command("renumber")
@click.argument("old", callback=ref)
@click.argument("new", callback=ref)
@project_option
@dry_run_option
def command(old: str, new: str, project: Path | None, dry_run: bool) -> None:
    """Change a record's number, from OLD to NEW, everywhere."""
    from selfassess.librarian.renumbering import renumber

    perform(project, lambda project: renumber(project, old, new), dry_run, needs=("",))
