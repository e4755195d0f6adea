"""`selfassess plan list`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session
from selfassess.cli.evidence.parameters import Span, after, known_word, span_if_given, until
from selfassess.cli.options import Exit, as_json, project_option, values
from selfassess.cli.output import CSV, give, output_option
from selfassess.cli.plan.statuses import status_id
from selfassess.cli.table import TableColumn, csv, table, terminal_width
from selfassess.model.plan import ACTION_STATUSES

if TYPE_CHECKING:
    from selfassess.model.assessment import Assessment
    from selfassess.model.plan import Progress
    from selfassess.project.plan.plan_items import PlanItem

COLUMNS = {
    "number": TableColumn("Number"),
    "what": TableColumn("What", least=20),
    "lead": TableColumn("Lead", least=14, spare=3),
    "due": TableColumn("Due", spare=2),
    "status": TableColumn("Status", spare=1),
    "last_progress": TableColumn("Last progress", spare=4),
    "note": TableColumn("Note", least=20, spare=5),
    "statement": TableColumn("Statement", least=14, spare=7),
    "findings": TableColumn("Findings", least=8, spare=6),
}
ACTION_KEYS = ("timescale", "phase", "measure", "mitigation", "cost")
PROGRESS_KEYS = ("on", "note", "status", "impact", "barrier", "highlight", "indicator")


@click.command("list")
@project_option
@click.option("--lead", multiple=True, help="Actions whose lead contains this text.")
@click.option("--status", multiple=True, help=f"Actions with this status: {', '.join(ACTION_STATUSES)}.")
@click.option("--due-by", metavar="DATE", callback=until, help="Actions due on or before this day, or in this month.")
@click.option(
    "--due-within",
    metavar="SPAN",
    callback=span_if_given,
    help="Actions due within this time, as in 30d, 12w, 6m or 1y.",
)
@click.option("--overdue", is_flag=True, help="Actions that are overdue.")
@click.option("--statement", multiple=True, help="Actions for this quality statement.")
@click.option("--theme", multiple=True, help="Actions for this theme or one of its statements.")
@click.option("--group", multiple=True, help="Actions of this group of the plan.")
@click.option("--finding", multiple=True, help="Actions that answer this finding.")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", help="Format of the output."
)
@output_option
def command(
    project: Path | None,
    due_by: date | None,
    due_within: Span | None,
    overdue: bool,
    form: str,
    output: Path | None,
    **named: tuple[str, ...],
) -> None:
    """List the actions of the plan, with their last note on progress.

    Findings that no action answers are listed too. Give an option twice to match either value; different
    options must all match. Dates are compared with “as_at” in content/assessment.yaml, not with today. Finished actions
    are not due, unless you name their status.
    """
    from selfassess.librarian.plan_filtering import PlanFilter, matching_items
    from selfassess.project.plan.plan_items import plan_items

    library = session.ask(project)
    assessment = library.assessment
    if overdue or due_within is not None:
        _expect_date(assessment)
    if due_by is not None and due_within is not None:
        raise click.UsageError("Give either --due-by or --due-within.")
    items = [*plan_items(assessment)]
    named["status"] = tuple(status_id(word, assessment.plan) for word in named["status"])
    _expect_known(named, items, assessment)
    last = after(assessment.as_at, due_within) if due_within is not None else due_by
    filter = PlanFilter(due_by=last, overdue_on=assessment.as_at if overdue else None, **named)
    found = [*matching_items(items, filter, assessment)]
    if form == "json":
        entries = [_entry(item, assessment) for item in found]
        give(as_json(actions=entries, counts=_counts(found)), output, "utf-8")
    elif form == "csv":
        give(csv([*COLUMNS], map(_cells, found)), output, CSV)
    else:
        shown = table([*COLUMNS.values()], [*map(_cells, found)], terminal_width(output))
        give(f"{shown}\n\n{_summary(found, items, assessment)}", output)
    library.close()


def _expect_date(assessment: Assessment) -> None:
    from selfassess.project.unread import is_unread

    if is_unread(assessment, "as_at"):
        click.echo("Type a valid date after “as_at” in content/assessment.yaml first.", err=True)
        raise SystemExit(Exit.FINDINGS)


def _expect_known(named: dict[str, tuple[str, ...]], items: Iterable[PlanItem], assessment: Assessment) -> None:
    """A usage error for the first word of an option that is not known."""
    framework = assessment.framework
    known: dict[str, Iterable[str]] = {
        "statement": framework.statement_names,
        "theme": framework.theme_names,
        "group": [*assessment.plan_groups, *(group for item in items for group in item.groups)],
        "finding": [finding.finding for finding in assessment.findings.values()],
    }
    for what, words in known.items():
        for word in named[what]:
            known_word(what, word, list(dict.fromkeys(map(str, words))))


def _cells(item: PlanItem) -> list[str]:
    last = item.last_progress
    findings = ", ".join(finding.finding for finding in item.findings if finding is not item.entry)
    cells = [item.id, item.what, item.lead, item.timescale or item.due, item.status]
    cells += [last.on, last.note] if last is not None else [None, None]
    return ["" if cell is None else str(cell) for cell in (*cells, ", ".join(item.statements), findings)]


def _counts(items: Sequence[PlanItem]) -> dict[str, int]:
    """How many there are of each status; without one, under an empty word."""
    counts = Counter(str(item.status or "") for item in items)
    return {status: counts[status] for status in (*ACTION_STATUSES, "") if counts[status]}


def _summary(items: Sequence[PlanItem], every: Sequence[PlanItem], assessment: Assessment) -> str:
    counts = ", ".join(f"{count} {status or 'without a status'}" for status, count in _counts(items).items())
    overdue = sum(item.is_overdue(assessment.as_at) for item in items)
    late = f" {overdue} overdue on {assessment.as_at}." if overdue and assessment.is_dated else ""
    kinds = "actions" if all(item.action is not None for item in every) else "actions and findings"
    return f"{len(items)} of {len(every)} {kinds}{': ' if counts else ''}{counts}.{late}"


def _entry(item: PlanItem, assessment: Assessment) -> dict[str, object]:
    action, plan = item.action, assessment.plan
    named = plan.statuses.get(item.status) if plan is not None and item.status is not None else None
    return {
        "number": item.id,
        "kind": "action" if action is not None else "finding",
        "what": item.what,
        "lead": item.lead,
        "start": action.start if action is not None else None,
        "due": item.due,
        "overdue": assessment.is_dated and item.is_overdue(assessment.as_at),
        "status": item.status,
        "status_name": named.name if named is not None else None,
        **values(item.entry, "statement", "theme", "group"),
        **{key: getattr(action, key, None) for key in ACTION_KEYS},
        "findings": [finding.finding for finding in item.findings],
        "progress": [_note(note) for note in item.history],
        "evidence": [support.text for support in action.evidence] if action is not None else [],
        "at": values(item.entry.node.place, "file", "line", "column"),
    }


def _note(note: Progress) -> dict[str, object]:
    return {**values(note, *PROGRESS_KEYS), "evidence": [support.text for support in note.evidence]}
