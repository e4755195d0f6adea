"""What was read in a register and what would change, in words for people."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.model.number_format import counted
from selfassess.register.changes import Change, Changed, Changes
from selfassess.register.kinds import Value
from selfassess.register.reading import Reading
from selfassess.syntax.source import printable

ROOM = 100
BEFORE = 30
MOST_REFS = 20


def told(reading: Reading) -> Iterator[str]:
    """Where the register stands, how each of its columns is read, and what of it is not read.

    Nothing where no register was found in the file.
    """
    if not reading.matches:
        return
    sheet = f"the sheet “{reading.sheet}” of {reading.file}" if reading.sheet else reading.file
    yield f"Read {counted(len(reading.rows), 'record')} in {sheet}, below the headings in row {reading.header_row}."
    own = [each for each in reading.matches if each.column is not None and each.column.heading == each.heading]
    if own:
        yield f"  {counted(len(own), 'column')} under the headings of a register"
    yield from (f"  {each}" for each in reading.matches if each not in own)
    yield from reading.notes


def shown(changes: Changes) -> Iterator[str]:
    """The difference, record by record, and last what is left alone."""
    for record in changes.records:
        yield f"{'New record' if record.is_new else 'Record'} {record.ref}, “{_line(record.title)}”"
        yield from (f"  {each.heading}: {_words(each)}" for each in _telling(record))
    if changes.absent:
        refs = [ref for ref, _ in changes.absent]
        more = f" and {len(refs) - MOST_REFS} more" if len(refs) > MOST_REFS else ""
        yield f"Not in the register, and left as they are: {', '.join(refs[:MOST_REFS])}{more}"
    new = sum(record.is_new for record in changes.records)
    if changes.records:
        yield f"{counted(len(changes.records) - new, 'record')} to change, {new} to add."
    else:
        yield "No difference: the library says what the register says."


def _telling(record: Changed) -> Iterator[Change]:
    """The values worth a line: of a new record, neither its ref nor its title once more."""
    return (each for each in record.values if not (record.is_new and each.keys in (("ref",), ("title",))))


def _words(change: Change) -> str:
    if change.old is None:
        return _quoted(_line(change.new))
    if change.new is None:
        return f"{_quoted(_line(change.old))} is taken out"
    old, new = _around(_line(change.old), _line(change.new))
    return f"{_quoted(old)} → {_quoted(new)}"


def _line(value: Value | None) -> str:
    text = ", ".join(value) if isinstance(value, tuple) else value or ""
    return printable(text.strip()).replace("\r\n", "\n").replace("\n", " ↵ ")


def _quoted(words: str) -> str:
    return f"“{words if len(words) <= ROOM else f'{words[:ROOM].rstrip()}…'}”"


def _around(old: str, new: str) -> tuple[str, str]:
    """Two texts, or as much of them as shows where they begin to differ."""
    if max(len(old), len(new)) <= ROOM:
        return old, new
    same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    start = max(same - BEFORE, 0)
    mark = "…" if start else ""
    return f"{mark}{old[start:]}", f"{mark}{new[start:]}"
