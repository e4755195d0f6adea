"""The rows of a register: every record, in the order of refs, and what no cell can hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record
from selfassess.model.citation import sort_key
from selfassess.register.columns import COLUMNS
from selfassess.register.kinds import Shown
from selfassess.register.words import permitted
from selfassess.syntax.source import UNPRINTABLE

LONGEST_CELL = 32_767
"""The most characters that a cell of Excel holds; it counts a sign beyond the first 65,536 as two."""
ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

Row = tuple[Shown | None, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A file to be saved; empty where a value would be lost in it, as `faults` says."""

    content: bytes
    faults: tuple[Problem, ...] = ()


def rows_of(assessment: Assessment) -> dict[Record, Row]:
    """What each cell of the register shows, record by record."""
    known = permitted(assessment.framework)
    records = in_order(assessment.evidence.values())
    return {record: tuple(column.shown(record, known.get(column.key, {})) for column in COLUMNS) for record in records}


def in_order(records: Iterable[Record]) -> list[Record]:
    """Records by the series of their refs, then by number."""
    return sorted(records, key=lambda each: sort_key(each.ref))


def lost(rows: Iterable[tuple[Record, Row]]) -> Iterator[Problem]:
    """Each value that a cell cannot hold whole."""
    for record, row in rows:
        for column, shown in zip(COLUMNS, row, strict=True):
            why = _lost(shown) if isinstance(shown, str) else None
            if why is not None:
                message = f"{column.heading} of record {record.ref} {why[0]}."
                yield Problem(record.at(column.key), message, why[1], record.ref)


def escaped(text: str) -> str:
    """Text as a workbook holds it: what looks like the number of a sign there, `_x000D_`, is guarded."""
    return ESCAPE.sub("_x005F_", text)


def unescaped(text: str) -> str:
    """Text as people see it: in a workbook `_x000D_` is a sign given by its number."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _lost(text: str) -> tuple[str, str] | None:
    length = len(escaped(text).encode("utf-16-le", "surrogatepass")) // 2
    if length > LONGEST_CELL:
        hint = "Keep long texts in a file of their own, and name that file here."
        return f"has {length:,} characters; a cell of a spreadsheet holds {LONGEST_CELL:,}", hint
    if UNPRINTABLE.search(text):
        return "holds an invisible control character", "Delete it and type the words again."
    return None
