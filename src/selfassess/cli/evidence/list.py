"""`selfassess evidence list`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session as asking
from selfassess.cli.evidence.csv_output import csv
from selfassess.cli.evidence.parameters import day
from selfassess.cli.evidence.table import Column, table, width
from selfassess.cli.options import project_option
from selfassess.model.audience import AUDIENCES

if TYPE_CHECKING:
    from selfassess.model.assessment import Record

VERSION = 1
STATUSES = ("current", "superseded", "withdrawn")
COLUMNS = {
    "ref": Column("Ref"),
    "title": Column("Title", least=24),
    "kind": Column("Kind", spare=4),
    "category": Column("Category", least=12, spare=6),
    "owner": Column("Owner", least=14, spare=2),
    "dated": Column("Dated", spare=5),
    "review_due": Column("Review due", spare=1),
    "status": Column("Status", spare=3),
    "sensitivity": Column("Sensitivity", spare=3),
    "cited": Column("Cited"),
}
OTHERS = ("version", "file", "url", "statements", "superseded_by", "unused", "notes")


@click.command("list")
@project_option
@click.option("--statement", multiple=True, help="Those that belong to this statement, or that it cites.")
@click.option("--category", multiple=True, help="Those of this category of evidence.")
@click.option("--kind", multiple=True, help="Those of this kind, such as policy or survey.")
@click.option("--owner", multiple=True, help="Those whose owner is called so, or partly so.")
@click.option("--status", multiple=True, type=click.Choice(STATUSES), help="Those of this status.")
@click.option("--sensitivity", multiple=True, type=click.Choice(AUDIENCES), help="Those for this widest reader.")
@click.option("--due-by", metavar="DATE", callback=day, help="Those whose review is due on this day or before.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", help="How to show it.")
def command(
    project: Path | None,
    statement: tuple[str, ...],
    category: tuple[str, ...],
    kind: tuple[str, ...],
    owner: tuple[str, ...],
    status: tuple[str, ...],
    sensitivity: tuple[str, ...],
    due_by: date | None,
    form: str,
) -> None:
    """List the records, each with how often it is cited.

    An option given twice takes either; of several options all must hold.
    """
    from selfassess.librarian.filtering import Wanted, chosen
    from selfassess.model.assessment import RECORD_KINDS

    library = asking.ask(project)
    framework = library.assessment.framework
    _known("statement", statement, [each.statement for theme in framework.themes for each in theme.statements])
    _known("category", category, [each.category for each in framework.categories])
    _known("kind", kind, RECORD_KINDS)
    wanted = Wanted(statement, category, kind, owner, status, sensitivity, due_by)
    found = list(chosen(library.records, wanted, library.project))
    click.echo(FORMATS[form](found, library))
    library.close()


def _known(what: str, words: Iterable[str], known: Sequence[str]) -> None:
    from selfassess.diagnostics import did_you_mean

    for word in words:
        if word not in known:
            hint = did_you_mean(word, known) or f"There is: {', '.join(known)}."
            raise click.UsageError(f"There is no {what} “{word}”. {hint}")


def _cells(record: Record, library: asking.Library) -> list[str]:
    said = [getattr(record, key) for key in COLUMNS if key != "cited"]
    return [*("" if value is None else str(value) for value in said), str(library.cited.get(record.ref, 0))]


def _table(records: Sequence[Record], library: asking.Library) -> str:
    shown = table([*COLUMNS.values()], [_cells(each, library) for each in records], width())
    return f"{shown}\n\n{len(records)} of {len(library.records)} records."


def _csv(records: Sequence[Record], library: asking.Library) -> str:
    return csv([*COLUMNS], [_cells(each, library) for each in records])


def _json(records: Sequence[Record], library: asking.Library) -> str:
    from json import dumps

    shown = {"version": VERSION, "records": [_entry(each, library) for each in records]}
    return dumps(shown, indent=1, ensure_ascii=False, default=str)


def _entry(record: Record, library: asking.Library) -> dict[str, object]:
    place, reviewed = record.node.place, record.reviewed
    keys = (*(key for key in COLUMNS if key != "cited"), *OTHERS)
    return {
        **{key: getattr(record, key) for key in keys},
        "reviewed": {key: getattr(reviewed, key) for key in ("by", "on", "sha256")} if reviewed else None,
        "cited": library.cited.get(record.ref, 0),
        "at": {"file": place.file, "line": place.line, "column": place.column},
    }


FORMATS: dict[str, Callable[[Sequence[Record], asking.Library], str]] = {"table": _table, "csv": _csv, "json": _json}
