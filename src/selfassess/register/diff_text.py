"""What was read in a register and what would change, as text for people."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.model.number_format import counted
from selfassess.register.column_types import FieldValue
from selfassess.register.diff import RegisterDiff, ValueDiff
from selfassess.register.register_reader import ParsedRegister
from selfassess.syntax.source import printable

LONGEST_VALUE = 100
"""The most characters of a value that are shown."""
CONTEXT = 30
"""The characters shown before the place where two long values begin to differ."""
MOST_REFS = 20


def describe_register(register: ParsedRegister) -> Iterator[str]:
    """Where the register is in its file, how each of its columns is read, and what of it is not read.

    Nothing if no register was found in the file.
    """
    if not register.matches:
        return
    place = f"the sheet “{register.sheet}” of {register.file}" if register.sheet else register.file
    records = counted(len(register.rows), "record")
    yield f"Read {records} in {place}, below the headings in row {register.header_row}."
    ours = [match for match in register.matches if match.column is not None and match.column.heading == match.heading]
    if ours:
        yield f"  {counted(len(ours), 'column')} under the headings of a register"
    yield from (f"  {match}" for match in register.matches if match not in ours)
    yield from register.notes


def describe_diff(diff: RegisterDiff) -> Iterator[str]:
    """The difference, record by record, and last what is left alone."""
    for record in diff.records:
        yield f"{'New record' if record.is_new else 'Record'} {record.ref}, “{_line(record.title)}”"
        for value in record.values:
            if not record.is_new or value.keys not in (("ref",), ("title",)):  # the line above has these two
                yield f"  {value.heading}: {_change(value)}"
    if diff.absent:
        more = f" and {len(diff.absent) - MOST_REFS} more" if len(diff.absent) > MOST_REFS else ""
        yield f"Not in the register, and left as they are: {', '.join(diff.absent[:MOST_REFS])}{more}"
    new = sum(record.is_new for record in diff.records)
    if diff.records:
        yield f"{counted(len(diff.records) - new, 'record')} to change, {new} to add."
    else:
        yield "No difference: the library says what the register says."


def _change(value: ValueDiff) -> str:
    old, new = _line(value.old), _line(value.new)
    if value.old is None:
        return _shortened(new)
    if value.new is None:
        return f"{_shortened(old)} is taken out"
    if max(len(old), len(new)) > LONGEST_VALUE:
        same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        start = max(same - CONTEXT, 0)
        ellipsis = "…" if start else ""
        old, new = f"{ellipsis}{old[start:]}", f"{ellipsis}{new[start:]}"
    return f"{_shortened(old)} → {_shortened(new)}"


def _line(value: FieldValue | None) -> str:
    """A value on one line."""
    text = ", ".join(value) if isinstance(value, tuple) else value or ""
    return printable(text.strip()).replace("\r\n", "\n").replace("\n", " ↵ ")


def _shortened(line: str) -> str:
    return f"“{line if len(line) <= LONGEST_VALUE else f'{line[:LONGEST_VALUE].rstrip()}…'}”"
