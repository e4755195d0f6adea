"""What a register says that differs from the library."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from selfassess.model.assessment import Record
from selfassess.register.column_types import FieldValue
from selfassess.register.columns import COLUMNS, Keys, by_ref
from selfassess.register.register_reader import ParsedRegister
from selfassess.register.register_row import RegisterRow

NOTES, FILE, FINGERPRINT = ("notes",), ("file",), ("reviewed", "sha256")


class ValueDiff(Struct, frozen=True):
    """One value: its keys from the record down, what the library says, what the register says, and the cell.

    None stands for no value: `new` is None if the cell was emptied.
    """

    keys: Keys
    heading: str
    old: FieldValue | None
    new: FieldValue | None
    cell: str


class RecordDiff(Struct, frozen=True):
    """A record and what is to change in it, in the order of columns; every value of a new one is a change.

    One that `is_replaced` is another document under the same ref.
    """

    ref: str
    title: str
    is_new: bool
    values: tuple[ValueDiff, ...]
    is_replaced: bool = False


class RegisterDiff(Struct, frozen=True):
    """What is to change, in the order of the register, and the refs of the records that it does not have."""

    records: tuple[RecordDiff, ...]
    absent: tuple[str, ...]


def compare(register: ParsedRegister, evidence: Mapping[str, Record], replaced: Collection[str] = ()) -> RegisterDiff:
    """What a register without faults says that differs from the library.

    Of the records in `replaced` nothing stays that the register does not say: they are other documents.

    White space at the ends of lines and the order of a list make no difference. A column that the register
    does not have changes nothing, and neither does a record that it does not have.
    """
    records = []
    for row in register.rows:
        record = evidence.get(row.ref)
        title = record.title if record is not None else row.values.get(("title",), "")
        is_replaced = record is not None and row.ref in replaced
        if values := tuple(_value_diffs(row, record, is_replaced)):
            records.append(RecordDiff(row.ref, str(title), record is None, values, is_replaced))
    refs = {row.ref for row in register.rows}
    absent = by_ref(record for ref, record in evidence.items() if ref not in refs)
    return RegisterDiff(tuple(records), tuple(str(record.ref) for record in absent))


def _value_diffs(row: RegisterRow, record: Record | None, is_replaced: bool) -> Iterator[ValueDiff]:
    file_changes = False
    for column in COLUMNS:
        value = column.value(record) if record is not None else None
        if isinstance(value, tuple):
            value = tuple(map(str, value))
        elif value is not None:
            value = str(value)  # a date as 2026-03-01
        old, new = value or None, row.values.get(column.keys)
        if column.keys == NOTES:
            new = _with_kept(row, old if NOTES not in row.values and not is_replaced else new)
        is_of_old_file = column.keys == FINGERPRINT and file_changes and new in (None, old)
        is_said = column.keys in row.values or is_replaced or column.keys == NOTES or is_of_old_file
        if not is_said or (new is None and old is not None and row.blanked.get(column.keys) == old):
            continue
        new = None if is_of_old_file else new
        if _comparable(old) != _comparable(new):
            file_changes |= column.keys == FILE
            yield ValueDiff(column.keys, column.heading, old, new, row.cells.get(column.keys, ""))


def _with_kept(row: RegisterRow, notes: FieldValue | None) -> FieldValue | None:
    """The notes of a record, with what of its row is kept there."""
    lines = str(notes or "")
    kept = [line for line in row.kept if line not in lines]
    return "\n".join(filter(None, (lines, *kept))) or None


def _comparable(value: FieldValue | None) -> frozenset[str] | str:
    """A value without what makes no difference."""
    if isinstance(value, tuple):
        return frozenset(value)
    lines = (value or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()
