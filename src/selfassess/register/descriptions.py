"""A register and what it would change, as lines for people: what matters most comes first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from selfassess.model.number_format import counted
from selfassess.model.readers import AUDIENCES
from selfassess.register.column_types import FieldValue
from selfassess.register.diff import RecordDiff, RegisterDiff, ValueDiff
from selfassess.register.register_reader import ParsedRegister
from selfassess.syntax.source import printable

LONGEST_VALUE = 100
"""The most characters of a value that are shown."""
CONTEXT = 30
"""The characters shown before the place where two long values begin to differ."""
MOST_REFS = 20
MOST_HEADINGS = 100
"""The most headings that are shown one by one, those as we write them ourselves apart."""
REPLACED = "Numbers that will belong to another document"
OPENED = "Records that more people may see"
RETITLED = "Records with a new title"
CHANGED = "Records to change"
ADDED = "New records"


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
        yield f"  {counted(len(ours), 'column heading')} recognised"
    others = [match for match in register.matches if match not in ours]
    yield from (f"  {match}" for match in others[:MOST_HEADINGS])
    if len(others) > MOST_HEADINGS:
        yield f"  Other columns: {len(others) - MOST_HEADINGS:,}"
    yield from register.notes


def describe_diff(diff: RegisterDiff) -> Iterator[str]:
    """The difference in groups, then what is cleared, and last what is left alone."""
    groups: dict[str, list[RecordDiff]] = {group: [] for group in (REPLACED, OPENED, RETITLED, CHANGED, ADDED)}
    for record in diff.records:
        groups[_group(record)].append(record)
    for group, records in groups.items():
        if records:
            yield f"{group}: {len(records):,}"
            for record in records:
                yield from _added(record) if record.is_new else _changed(record)
    if cleared := Counter(value.heading for record in diff.records for value in record.values if value.new is None):
        yield f"Values that will be cleared: {', '.join(f'{heading} {count}' for heading, count in cleared.items())}"
    if diff.absent:
        more = f" and {len(diff.absent) - MOST_REFS} more" if len(diff.absent) > MOST_REFS else ""
        yield f"Not in the register, and not changed: {', '.join(diff.absent[:MOST_REFS])}{more}"
    if diff.records:
        new = len(groups[ADDED])
        yield f"{counted(len(diff.records) - new, 'record')} to change, {new} to add."
    else:
        yield "No difference: the library and the register say the same."


def _group(record: RecordDiff) -> str:
    if record.is_new:
        return ADDED
    if record.is_replaced:
        return REPLACED
    values = {value.keys[-1]: value for value in record.values}
    sensitivity = values.get("sensitivity")
    if sensitivity is not None and _width(sensitivity.new) < _width(sensitivity.old):
        return OPENED
    return RETITLED if "title" in values else CHANGED


def _width(sensitivity: FieldValue | None) -> int:
    """How few may see a record, 0 for everybody."""
    return AUDIENCES.index(str(sensitivity)) if sensitivity in AUDIENCES else 0


def _added(record: RecordDiff) -> Iterable[str]:
    """A new record on one line, with its values below it on another."""
    yield f"  {record.ref}, “{value_line(record.title)}”"
    values = [value for value in record.values if value.keys not in (("ref",), ("title",))]
    if values:
        yield f"    {'; '.join(f'{value.heading}: {described_change(value)}' for value in values)}"


def _changed(record: RecordDiff) -> Iterable[str]:
    yield f"  {record.ref}, “{value_line(record.title)}”"
    yield from (f"    {value.heading}: {described_change(value)}" for value in record.values)


def described_change(value: ValueDiff) -> str:
    """The old and the new value on one line, as far as they differ."""
    old, new = value_line(value.old), value_line(value.new)
    if value.old is None:
        return in_quotes(new)
    if value.new is None:
        return f"{in_quotes(old)} will be cleared"
    if max(len(old), len(new)) > LONGEST_VALUE:
        same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
        start = max(same - CONTEXT, 0)
        ellipsis = "…" if start else ""
        old, new = f"{ellipsis}{old[start:]}", f"{ellipsis}{new[start:]}"
    return f"{in_quotes(old)} → {in_quotes(new)}"


def value_line(value: FieldValue | None) -> str:
    """A value on one line."""
    text = ", ".join(value) if isinstance(value, tuple) else value or ""
    return printable(text.strip()).replace("\r\n", "\n").replace("\n", " ↵ ")


def in_quotes(line: str) -> str:
    """A line in quotation marks, cut if it is long."""
    return f"“{line if len(line) <= LONGEST_VALUE else f'{line[:LONGEST_VALUE].rstrip()}…'}”"
