"""`selfassess evidence review`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from selfassess.cli.evidence.apply_changes import dry_run_option, perform
from selfassess.cli.evidence.parameters import day, reader
from selfassess.cli.evidence.parameters import refs as typed_refs
from selfassess.cli.options import project_option


@click.command("review")
@click.argument("refs", metavar="REF...", nargs=-1, required=True, callback=typed_refs)
@project_option
@click.option("--by", metavar="ROLE", default="", callback=reader, help="Job title of the person who read it.")
@click.option("--on", metavar="DATE", callback=day, help="Date of the review (default: today).")
@dry_run_option
def command(refs: tuple[str, ...], by: str, on: date | None, project: Path | None, dry_run: bool) -> None:
    """Record that somebody has read documents.

    Check first that the claims which cite them are still right. Each review says who read the file and on which
    date, and keeps the fingerprint of the file. If you leave out --by, you are asked for your job title.
    """
    from selfassess.librarian.reviewing import review

    perform(project, lambda project: review(project, refs, by, on or date.today()), dry_run)
