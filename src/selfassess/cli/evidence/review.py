"""`selfassess evidence review`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from selfassess.cli.evidence.apply_changes import dry_run_option, perform
from selfassess.cli.evidence.parameters import day, words
from selfassess.cli.evidence.parameters import refs as typed_refs
from selfassess.cli.options import project_option


@click.command("review")
@click.argument("refs", metavar="REF...", nargs=-1, required=True, callback=typed_refs)
@project_option
@click.option("--by", required=True, callback=words, help="Who has read it: a role, as in “Evidence librarian”.")
@click.option("--on", metavar="DATE", callback=day, help="The day, if it is not today.")
@dry_run_option
def command(refs: tuple[str, ...], by: str, on: date | None, project: Path | None, dry_run: bool) -> None:
    """Record that somebody has read documents beside their claims.

    It writes down by whom, on which day, and the fingerprint of each file.
    """
    from selfassess.librarian.reviewing import review

    if not by:
        raise click.UsageError("Say with --by who has read it: a role.")
    perform(project, lambda project: review(project, refs, by, on or date.today()), dry_run)
