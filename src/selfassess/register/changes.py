"""What a register says otherwise than the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from selfassess.model.assessment import Record
from selfassess.register.body import Keys, Row
from selfassess.register.columns import COLUMNS, Column
from selfassess.register.kinds import Value
from selfassess.register.reading import Reading
from selfassess.register.rows import in_order


@dataclass(frozen=True, slots=True)
class Change:
    """One value: its keys from the record down, what the library says, what the register says, and the cell.

    None stands for no value: `new` is None where the cell was emptied.
    """

    keys: Keys
    heading: str
    old: Value | None
    new: Value | None
    cell: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A record and what is to change in it, in the order of columns; every value of a new one is a change."""

    ref: str
    title: str
    is_new: bool
    values: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to change, in the order of the register, and the ref and title of each record that it does not have."""

    records: tuple[Changed, ...]
    absent: tuple[tuple[str, str], ...]


def compare(reading: Reading, evidence: Mapping[str, Record]) -> Changes:
    """What a register without faults says otherwise than the library.

    Blank space at the ends of lines and the order of a list are no difference. A column that the register
    does not have changes nothing, and neither does a record that it does not have.
    """
    records = tuple(_changed(row, evidence.get(row.ref)) for row in reading.rows)
    named = {row.ref for row in reading.rows}
    left = in_order(record for ref, record in evidence.items() if ref not in named)
    absent = tuple((str(record.ref), str(record.title)) for record in left)
    return Changes(tuple(each for each in records if each.values), absent)


def _changed(row: Row, record: Record | None) -> Changed:
    values = tuple(_values(row, record))
    title = record.title if record is not None else row.values.get(("title",), "")
    return Changed(row.ref, str(title), record is None, values)


def _values(row: Row, record: Record | None) -> Iterator[Change]:
    for column in COLUMNS:
        if column.keys not in row.values:
            continue
        old = _plain(column, record) if record is not None else None
        new = row.values[column.keys]
        if _core(old) != _core(new):
            yield Change(column.keys, column.heading, old, new, row.cells.get(column.keys, ""))


def _plain(column: Column, record: Record) -> Value | None:
    """What a record says, as text or a list of ids; None where it says nothing."""
    value = column.value(record)
    if isinstance(value, date):
        return value.isoformat()
    return (tuple(map(str, value)) if isinstance(value, tuple) else str(value)) if value else None


def _core(value: Value | None) -> object:
    """What counts of a value when two are compared."""
    if isinstance(value, tuple):
        return frozenset(value)
    return "\n".join(
        line.rstrip() for line in (value or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ).strip()
