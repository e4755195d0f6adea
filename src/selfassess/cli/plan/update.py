"""`selfassess plan update`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence.apply_changes import dry_run_option, perform
from selfassess.cli.evidence.parameters import cited, day_or_month, words
from selfassess.cli.options import project_option
from selfassess.cli.plan.statuses import status_id
from selfassess.model.plan import ACTION_STATUSES

if TYPE_CHECKING:
    from selfassess.librarian.change_set import Outcome
    from selfassess.model.partial_date import PartialDate
    from selfassess.project.project import Project

PLAN_FILES = ("content/actions.yaml/", "content/findings.yaml/", "content/plan.yaml/")


def _note(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    """What has happened; people at a terminal are asked for it."""
    if value is None and sys.stdin.isatty():
        value = click.prompt("What has happened?", err=True)
    if value is None:
        raise click.UsageError('Type what has happened after --note, as in --note "Six assessors recruited".', ctx)
    return words(ctx, param, value)


@click.command("update")
@click.argument("action", metavar="ACTION")
@project_option
@click.option("--status", default="", help=f"Status of the action now: {', '.join(ACTION_STATUSES)}.")
@click.option("--note", callback=_note, help="What has happened, in a sentence.")
@click.option("--impact", default="", callback=words, help="What is different for people because of it.")
@click.option("--barrier", default="", callback=words, help="What is in the way.")
@click.option("--evidence", multiple=True, callback=cited, help="Number of a record that shows it.")
@click.option("--indicator", default="", help="Id of the indicator that shows the difference.")
@click.option("--highlight", is_flag=True, help="Say it in the summary of a report, too.")
@click.option("--on", metavar="DATE", callback=day_or_month, help="Date of the note (default: today).")
@dry_run_option
def command(
    action: str,
    project: Path | None,
    status: str,
    note: str,
    impact: str,
    barrier: str,
    evidence: tuple[str, ...],
    indicator: str,
    highlight: bool,
    on: PartialDate | None,
    dry_run: bool,
) -> None:
    """Add a dated note on the progress of ACTION to the plan.

    ACTION is the id of an action, such as A7, or of a finding that no action answers. With --status, the action gets
    that status too. The note records the status that the action has on its date. Without --note, you are asked for it.
    """
    from selfassess.librarian.progressing import NewProgress, update
    from selfassess.model.partial_date import PartialDate

    def act(subject: Project) -> Outcome:
        today = date.today()
        stands = status_id(status, subject.assessment.plan) if status else ""
        day = on or PartialDate.of_day(today)
        new = NewProgress(day, note, stands, impact, barrier, highlight, indicator, evidence)
        return update(subject, action, new, today)

    named = (*(["evidence/"] if evidence else []), *(["content/indicators.yaml/"] if indicator else []))
    perform(project, act, dry_run, (*PLAN_FILES, *named))
