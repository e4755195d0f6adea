"""`selfassess evidence due`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session
from selfassess.cli.evidence.parameters import Span, after, span
from selfassess.cli.options import Exit, project_option
from selfassess.cli.output import give, output_option
from selfassess.cli.table import TableColumn, table, terminal_width

if TYPE_CHECKING:
    from selfassess.model.assessment import Record

COLUMNS = (
    TableColumn("Review due"),
    TableColumn("When"),
    TableColumn("Ref"),
    TableColumn("Title", least=24),
    TableColumn("Owner", least=14, spare=1),
)


@click.command("due")
@project_option
@click.option(
    "--within",
    metavar="SPAN",
    callback=span,
    default="90d",
    help="How far ahead, as in 90d, 12w, 6m or 1y (default: 90d).",
)
@output_option
def command(project: Path | None, within: Span, output: Path | None) -> None:
    """List the records whose review is overdue or due soon.

    The longest overdue come first. Dates are compared with “as_at” in content/assessment.yaml, not with today.
    Superseded and withdrawn records are left out.
    """
    from selfassess.project.records import current
    from selfassess.project.unread import is_unread

    library = session.ask(project)
    as_at = library.assessment.as_at
    if is_unread(library.assessment, "as_at"):
        click.echo("Type a valid date after “as_at” in content/assessment.yaml first.", err=True)
        raise SystemExit(Exit.FINDINGS)
    last = after(as_at, within)
    records = current(library.assessment)
    give("\n".join(_report(records, as_at, last, terminal_width(output))), output)
    library.close()


def _report(records: Collection[Record], as_at: date, last: date, width: int | None) -> Iterator[str]:
    from selfassess.model.citation import sort_key

    dated = [(record.review_due, sort_key(record.ref), record) for record in records if record.review_due is not None]
    due = sorted(row for row in dated if row[0] <= last)
    if due:
        rows = [[str(day), _when(day, as_at), record.ref, record.title, record.owner or ""] for day, _, record in due]
        yield table(COLUMNS, rows, width)
        yield ""
    overdue = sum(day < as_at for day, _, _ in due)
    yield f"{overdue} overdue on {as_at}, {len(due) - overdue} more due by {last}."
    undated = sum(record.review_due is None for record in records)
    if undated:
        yield f"{undated} of the {len(dated) + undated} current records have no date for their next review."


def _when(day: date, as_at: date) -> str:
    from selfassess.model.number_format import counted

    count = (day - as_at).days
    days = counted(abs(count), "day")
    return f"{days} overdue" if count < 0 else f"in {days}" if count else "on the day"
