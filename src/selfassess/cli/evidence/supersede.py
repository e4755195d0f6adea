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
    """Record that the document NEW has replaced OLD.

    You see where OLD is still cited. The references themselves are not changed.
    """
    from selfassess.librarian.superseding import supersede

    perform(project, lambda project: supersede(project, old, new), dry_run)
