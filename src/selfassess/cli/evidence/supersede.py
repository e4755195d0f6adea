"""`selfassess evidence supersede`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.evidence.apply_changes import dry_run_option, perform
from selfassess.cli.evidence.parameters import ref
from selfassess.cli.options import project_option


@click.command("supersede")
@click.argument("old", callback=ref)
@click.argument("new", callback=ref)
@project_option
@dry_run_option
def command(old: str, new: str, project: Path | None, dry_run: bool) -> None:
    """Say that the document NEW has taken the place of OLD.

    It shows where OLD is still cited, and changes no citation.
    """
    from selfassess.librarian.superseding import supersede

    perform(project, lambda project: supersede(project, old, new), dry_run)
