"""What a register says that differs from the library."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.model.assessment import Record
from selfassess.register.column_types import FieldValue
from selfassess.register.columns import COLUMNS, Keys
from selfassess.register.record_rows import by_ref
from selfassess.register.register_reader import ParsedRegister
from selfassess.register.row_reader import RegisterRow


@dataclass(frozen=True, slots=True)
class ValueDiff:
    """One value: its keys from the record down, what the library says, what the register says, and the cell.

    None stands for no value: `new` is None if the cell was emptied.
    """

    keys: Keys
    heading: str
    old: FieldValue | None
    new: FieldValue | None
    cell: str


@dataclass(frozen=True, slots=True)
class RecordDiff:
    """A record and what is to change in it, in the order of columns; every value of a new one is a change."""

    ref: str
    title: str
    is_new: bool
    values: tuple[ValueDiff, ...]


@dataclass(frozen=True, slots=True)
class RegisterDiff:
    """What is to change, in the order of the register, and the refs of the records that it does not have."""

    records: tuple[RecordDiff, ...]
    absent: tuple[str, ...]


def compare(register: ParsedRegister, evidence: Mapping[str, Record]) -> RegisterDiff:
    """What a register without faults says that differs from the library.

    White space at the ends of lines and the order of a list make no difference. A column that the register
    does not have changes nothing, and neither does a record that it does not have.
    """
    records = tuple(_record_diff(row, evidence.get(row.ref)) for row in register.rows)
    refs = {row.ref for row in register.rows}
    absent = by_ref(record for ref, record in evidence.items() if ref not in refs)
    return RegisterDiff(
        tuple(record for record in records if record.values), tuple(str(record.ref) for record in absent)
    )


def _record_diff(row: RegisterRow, record: Record | None) -> RecordDiff:
    title = record.title if record is not None else row.values.get(("title",), "")
    return RecordDiff(row.ref, str(title), record is None, tuple(_value_diffs(row, record)))


def _value_diffs(row: RegisterRow, record: Record | None) -> Iterator[ValueDiff]:
    for column in COLUMNS:
        if column.keys not in row.values:
            continue
        value = column.value(record) if record is not None else None
        if isinstance(value, tuple):
            value = tuple(map(str, value))
        elif value is not None:
            value = str(value)  # a date as 2026-03-01
        old, new = value or None, row.values[column.keys]
        if _comparable(old) != _comparable(new):
            yield ValueDiff(column.keys, column.heading, old, new, row.cells.get(column.keys, ""))


def _comparable(value: FieldValue | None) -> frozenset[str] | str:
    """A value without what makes no difference."""
    if isinstance(value, tuple):
        return frozenset(value)
    lines = (value or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()
