"""`selfassess evidence review`."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from selfassess.cli.evidence.typed import words
from selfassess.cli.evidence.writing import dry_run_option, perform
from selfassess.cli.options import project_option


@click.command("review")
@click.argument("refs", metavar="REF…", nargs=-1, required=True)
@click.option("--by", required=True, callback=words, help="Who has read it: a role, as in “Evidence librarian”.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="The day, if it is not today.")
@project_option
@dry_run_option
def command(refs: tuple[str, ...], by: str, on: datetime | None, project: Path | None, dry_run: bool) -> None:
    """Record that documents were read beside what rests on them: by whom, when, and which contents."""
    from selfassess.librarian.reviewing import review

    if not by:
        raise click.UsageError("Say with --by who has read it: a role.")
    day = on.date() if on is not None else date.today()
    perform(project, lambda subject: review(subject, refs, by, day), dry_run)
