"""`selfassess evidence list`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from selfassess.cli.evidence import session
from selfassess.cli.evidence.parameters import day, known_word
from selfassess.cli.options import as_json, project_option, values
from selfassess.cli.output import CSV, give, output_option
from selfassess.cli.table import TableColumn, csv, table, terminal_width
from selfassess.model.assessment import RECORD_KINDS, RECORD_STATUSES
from selfassess.model.readers import AUDIENCES

if TYPE_CHECKING:
    from selfassess.model.assessment import Record

COLUMNS = {
    "ref": TableColumn("Ref"),
    "title": TableColumn("Title", least=24),
    "kind": TableColumn("Kind", spare=4),
    "category": TableColumn("Category", least=12, spare=6),
    "owner": TableColumn("Owner", least=14, spare=2),
    "dated": TableColumn("Dated", spare=5),
    "review_due": TableColumn("Review due", spare=1),
    "status": TableColumn("Status", spare=3),
    "sensitivity": TableColumn("Sensitivity", spare=3),
    "cited": TableColumn("Cited"),
}
KEYS = tuple(key for key in COLUMNS if key != "cited")
OTHERS = ("version", "file", "url", "statements", "superseded_by", "unused", "notes")


@click.command("list")
@project_option
@click.option("--statement", multiple=True, help="Records that belong to this statement, or that it cites.")
@click.option("--category", multiple=True, help="Records of this category of evidence.")
@click.option("--kind", multiple=True, help="Records of this kind, such as policy or survey.")
@click.option("--owner", multiple=True, help="Records whose owner contains this text.")
@click.option("--status", multiple=True, type=click.Choice(RECORD_STATUSES), help="Records with this status.")
@click.option("--sensitivity", multiple=True, type=click.Choice(AUDIENCES), help="Records with this sensitivity.")
@click.option("--due-by", metavar="DATE", callback=day, help="Records whose review is due on or before this date.")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", help="Format of the output."
)
@output_option
def command(project: Path | None, form: str, output: Path | None, **conditions: Any) -> None:
    """List the records, with how often each is cited.

    Give an option twice to match either value; different options must all match.
    """
    from selfassess.librarian.filtering import RecordFilter, matching
    from selfassess.model.citation import sort_key

    library = session.ask(project)
    framework = library.assessment.framework
    filter = RecordFilter(**conditions)
    known: dict[str, Sequence[str]] = {
        "statement": [*framework.statement_names],
        "category": [category.category for category in framework.categories],
        "kind": RECORD_KINDS,
    }
    for what, words in known.items():
        for word in getattr(filter, what):
            known_word(what, word, words)
    evidence = library.assessment.evidence.values()
    records = list(matching(sorted(evidence, key=lambda record: sort_key(record.ref)), filter, library.project))
    if form == "json":
        give(as_json(records=[_entry(record, library) for record in records]), output, "utf-8")
    elif form == "csv":
        give(csv([*COLUMNS], [_cells(record, library) for record in records]), output, CSV)
    else:
        give(_table(records, library, terminal_width(output)), output)
    library.close()


def _table(records: Sequence[Record], library: session.Library, width: int | None) -> str:
    rows = [_cells(record, library) for record in records]
    count = f"{len(rows)} of {len(library.assessment.evidence)} records."
    return f"{table([*COLUMNS.values()], rows, width)}\n\n{count}"


def _cells(record: Record, library: session.Library) -> list[str]:
    said = values(record, *KEYS).values()
    return [*("" if value is None else str(value) for value in said), str(library.cited.get(record.ref, 0))]


def _entry(record: Record, library: session.Library) -> dict[str, object]:
    reviewed = record.reviewed
    return {
        **values(record, *KEYS, *OTHERS),
        "reviewed": values(reviewed, "by", "on", "sha256") if reviewed else None,
        "cited": library.cited.get(record.ref, 0),
        "at": values(record.node.place, "file", "line", "column"),
    }
