"""The columns of a list of evidence in a Word file, read as those of a register: kind, owner, date and others.

What a column says that no value can hold stays in the notes of the record, under the heading of the column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfassess.importer.own_words import index_heading, parted_title
from selfassess.importer.records import FoundRecord, SaidCell, notes_of
from selfassess.model.framework import Framework
from selfassess.register.choices import choices_by_key
from selfassess.register.column_types import FieldValue
from selfassess.register.columns import RegisterColumn, column_of
from selfassess.register.header import column_called
from selfassess.register.questions import Answers
from selfassess.register.register_reader import NO_ANSWERS, ParsedRegister, read_sheets
from selfassess.register.worksheet import Cell, SheetContent

READ = ("kind", "category", "owner", "dated", "review_due", "version", "url", "sensitivity", "statements", "notes")
"""The keys that are read. Files and reviews of a list in Word are not there yet."""
KIND, DATED, VERSION = map(column_of, ("kind", "dated", "version"))
JOINTS = re.compile(r"\s*(?:[,;/&]|\band\b)\s*")
DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?[\s./-]+(?:\d{1,2}|[A-Za-z]{3,9})[\s./-]+\d{2,4}|\d{4}-\d\d-\d\d")


class _Part(Struct, frozen=True):
    """Words of a cell under the heading of their column, and the column of a register that it is, if any."""

    cell: SaidCell
    column: RegisterColumn | None = None


def with_columns(records: Sequence[FoundRecord], framework: Framework) -> list[FoundRecord]:
    """Records with the values that their columns give."""
    kinds = frozenset(name.casefold() for name in choices_by_key(framework)["kind"])
    titled = [_titled(record) for record in records]
    parts = [[*_once(part for cell in record.columns for part in _parts(cell, kinds))] for record in titled]
    values = _values(titled, parts, framework)
    return [_whole(record, said, values.get(record.ref, {})) for record, said in zip(titled, parts, strict=True)]


def _titled(record: FoundRecord) -> FoundRecord:
    """A record of our own index, whose cell for the title says more; the column that says who cites it is left out."""
    if not record.is_own or not record.columns:
        return record
    first, *others = record.columns
    title, version = parted_title(first.lines[0])
    more = [SaidCell(VERSION.heading, (version,), first.numbers)] if version else []
    more += [SaidCell("", (line,), first.numbers) for line in first.lines[1:]]
    shown = {number: record.title.removeprefix(title) for number in first.numbers}
    kept = [cell for cell in others if not index_heading(cell.heading, -1)]
    left = [number for cell in others if cell not in kept for number in cell.numbers]
    return replace(record, title=title, columns=(*more, *kept), shown=shown, left_out=tuple(left))


def _parts(cell: SaidCell, kinds: frozenset[str]) -> Iterator[_Part]:
    """The words of a cell; those of a heading that names several columns, each under its own."""
    column = column_called(cell.heading)
    joined = [column_called(each) for each in JOINTS.split(cell.heading)] if column is None else []
    columns = [each for each in joined if each is not None]
    if len(columns) < 2 or len(columns) != len(joined):
        yield _Part(cell, column if column is not None and column.keys[0] in READ else None)
        return
    for words in filter(None, (each.strip() for each in " ".join(cell.lines).split(";"))):
        found = _column_of(words, columns, kinds)
        if found is not None:
            columns.remove(found)
        yield _Part(SaidCell(found.heading if found is not None else cell.heading, (words,), cell.numbers), found)


def _once(parts: Iterable[_Part]) -> Iterator[_Part]:
    """The parts of a row, each column once: a second lead or date is no value."""
    taken: list[RegisterColumn] = []
    for part in parts:
        is_again = part.column is not None and part.column in taken
        if part.column is not None and part.cell.words:
            taken.append(part.column)
        yield _Part(part.cell) if is_again else part


def _column_of(words: str, columns: Sequence[RegisterColumn], kinds: frozenset[str]) -> RegisterColumn | None:
    """Which of the columns of one heading has these words: dates and kinds show what they are."""
    if DAY.fullmatch(words) is not None:
        return next((each for each in columns if each.type is DATED.type), None)
    if words.casefold().replace(" ", "-") in kinds and KIND in columns:
        return KIND
    return next((each for each in columns if each is not KIND and each.type is not DATED.type), None)


def _values(
    records: Sequence[FoundRecord], parts: Sequence[Sequence[_Part]], framework: Framework
) -> dict[str, Mapping[str, FieldValue]]:
    """What a register with these columns would say of each record, by key; words of which it would ask are not read."""
    columns = {part.column.heading: part.column for said in parts for part in said if part.column is not None}
    if not columns:
        return {}
    rows = {1: {at: Cell(heading) for at, heading in enumerate(("Ref", "Title", *columns), 1)}}
    for number, (record, said) in enumerate(zip(records, parts, strict=True), 2):
        cells = {part.column.heading: part.cell.words for part in said if part.column is not None}
        typed = (record.ref, record.title, *(cells.get(heading, "") for heading in columns))
        rows[number] = {at: Cell(words) for at, words in enumerate(typed, 1) if words}
    read = _read(rows, framework, NO_ANSWERS)
    if audiences := {each.word: each.proposal for each in read.questions if each.key == "sensitivity"}:
        read = _read(rows, framework, {"sensitivity": audiences})
    return {row.ref: {keys[0]: value for keys, value in row.values.items() if value} for row in read.rows}


def _read(rows: Mapping[int, Mapping[int, Cell]], framework: Framework, answers: Answers) -> ParsedRegister:
    return read_sheets([SheetContent("", rows)], "", framework, answers)


def _whole(record: FoundRecord, parts: Sequence[_Part], values: Mapping[str, FieldValue]) -> FoundRecord:
    """A record with its values; what they do not hold is in its notes."""
    taken = [part for part in parts if part.column is not None and part.column.keys[0] in values]
    shown = dict(record.shown)
    for part in taken:
        for number in part.cell.numbers:
            shown[number] = f"{shown.get(number, '')} {part.cell.words}"
    kept = {part.column.keys[0]: values[part.column.keys[0]] for part in taken if part.column is not None}
    notes = [str(kept.pop("notes", "")), notes_of([part.cell for part in parts if part not in taken])]
    url = record.url or str(kept.pop("url", ""))
    return replace(record, values=kept, shown=shown, url=url, notes="; ".join(filter(None, notes)))
