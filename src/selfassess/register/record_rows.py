"""The rows of a register to be written: every record, in the order of refs, and what no cell can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record
from selfassess.model.citation import sort_key
from selfassess.register.choices import choices_by_key
from selfassess.register.column_types import CellValue
from selfassess.register.columns import COLUMNS
from selfassess.register.worksheet import LONGEST_CELL, escaped
from selfassess.syntax.source import UNPRINTABLE

CellValues = tuple[CellValue | None, ...]


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file to be saved; it is empty if a value would be lost in it, as `faults` says."""

    content: bytes
    faults: tuple[Problem, ...] = ()


def rows_of(assessment: Assessment) -> dict[Record, CellValues]:
    """What each cell of the register shows, record by record."""
    choices = choices_by_key(assessment.framework)
    return {
        record: tuple(column.shown(record, choices.get(column.key, {})) for column in COLUMNS)
        for record in by_ref(assessment.evidence.values())
    }


def by_ref(records: Iterable[Record]) -> list[Record]:
    """Records by the series of their refs, then by number."""
    return sorted(records, key=lambda record: sort_key(record.ref))


def unwritable(rows: Mapping[Record, CellValues]) -> Iterator[Problem]:
    """Each value that a cell cannot hold whole."""
    for record, row in rows.items():
        for column, value in zip(COLUMNS, row, strict=True):
            if not isinstance(value, str):
                continue
            of_record = f"{column.heading} of record {record.ref}"
            length = len(escaped(value).encode("utf-16-le", "surrogatepass")) // 2
            if length > LONGEST_CELL:
                message = f"{of_record} has {length:,} characters; a cell of a spreadsheet holds {LONGEST_CELL:,}."
                hint = "Keep long texts in a file of their own, and name that file here."
                yield Problem(record.at(column.key), message, hint, record.ref)
            elif UNPRINTABLE.search(value):
                message = f"{of_record} holds an invisible control character."
                yield Problem(record.at(column.key), message, "Delete it and type the words again.", record.ref)
