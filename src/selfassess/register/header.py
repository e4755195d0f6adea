"""Which sheet is the register, which row is its header, and what each of its columns is read as."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from selfassess.diagnostics import nearest
from selfassess.register.columns import COLUMNS, Column
from selfassess.register.kinds import words
from selfassess.register.sheet import RefusedError, Sheet, letters, quoted

SEARCHED = 200
SHORTEST_GUESS = 5
BRACKETS = re.compile(r"\([^()]*\)")
WORD = re.compile(r"[a-z0-9]+")


class Likeness(IntEnum):
    """How a heading was recognised: not at all, by one slip of typing, or as a heading that is known."""

    NONE = 0
    NEAR = 1
    KNOWN = 2


@dataclass(frozen=True, slots=True)
class Match:
    """A heading, the number of its column from 1, and the column of a register that it is read as, if any."""

    number: int
    heading: str
    column: Column | None = None
    likeness: Likeness = Likeness.NONE

    def __str__(self) -> str:
        read_as = f"read as {self.column.heading}" if self.column is not None else "not read"
        guess = ", the nearest heading" if self.likeness is Likeness.NEAR else ""
        return f"{letters(self.number)}  {quoted(self.heading)}: {read_as}{guess}"


@dataclass(frozen=True, slots=True)
class Header:
    """The sheet that is the register, the row of its headings, and how each is read."""

    sheet: Sheet
    row: int
    matches: tuple[Match, ...]

    @property
    def taken(self) -> dict[int, Column]:
        """The columns that are read, by the number of the column in the sheet."""
        return {each.number: each.column for each in self.matches if each.column is not None}


def find_header(sheets: Sequence[Sheet]) -> Header:
    """The row of these sheets with the most headings of a register, those that are needed before all.

    RefusedError where none has a column for the ref and one for the title.
    """
    rows = [(sheet, row) for sheet in sheets for row in sorted(sheet.rows)[:SEARCHED]]
    if not rows:
        raise RefusedError("There is nothing in this file.", "Save the register again, and import that.")
    sheet, row = max(rows, key=lambda place: _weight(*place))
    header = Header(sheet, row, _matches(sheet, row))
    missing = [column for column in COLUMNS if column.is_needed and column not in header.taken.values()]
    if missing:
        raise RefusedError(*_unlike(header, missing))
    return header


def repeated(header: Header) -> Iterator[tuple[Match, Match]]:
    """Two columns that are read as the same value of a record."""
    seen: dict[str, Match] = {}
    for each in header.matches:
        if each.column is not None:
            first = seen.setdefault(each.column.heading, each)
            if first is not each:
                yield first, each


def _weight(sheet: Sheet, row: int) -> tuple[int, int]:
    """How many columns of a register a row names: first those that are needed, then all."""
    found = (KNOWN.get(_plain(words(cell))) for cell in sheet.rows[row].values() if isinstance(cell.value, str))
    named = {column.heading: column.is_needed for column in found if column is not None}
    return sum(named.values()), len(named)


def _matches(sheet: Sheet, row: int) -> tuple[Match, ...]:
    """How each cell of a row is read as a heading; a guess gives way to a heading that is known."""
    found = [_match(number, " ".join(words(cell).split())) for number, cell in sorted(sheet.rows[row].items())]
    known = [each.column for each in found if each.likeness is Likeness.KNOWN]
    return tuple(
        Match(each.number, each.heading) if each.likeness is Likeness.NEAR and each.column in known else each
        for each in found
    )


def _match(number: int, heading: str) -> Match:
    form = _plain(heading)
    if form in KNOWN:
        return Match(number, heading, KNOWN[form], Likeness.KNOWN)
    near = nearest(form, KNOWN) if len(form) >= SHORTEST_GUESS else ""
    return Match(number, heading, KNOWN[near], Likeness.NEAR) if _is_one_slip(form, near) else Match(number, heading)


def _plain(heading: str) -> str:
    """A heading without capitals, signs, and what stands in brackets, as in “Date (dd/mm/yyyy)”."""
    plain = heading.casefold()
    return " ".join(WORD.findall(BRACKETS.sub(" ", plain)) or WORD.findall(plain))


def _is_one_slip(one: str, other: str) -> bool:
    """Whether a letter is wrong, missing or too many, or two have changed places."""
    if not other:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    here, there = one[start:], other[start:]
    return here[1:] == there[1:] or here[1:] == there or here == there[1:] or (here[1::-1] + here[2:]) == there


def _unlike(header: Header, missing: Sequence[Column]) -> tuple[str, str]:
    lacking = " and no ".join(f"column “{column.heading}”" for column in missing)
    seen = ", ".join(quoted(each.heading) for each in header.matches[:12])
    place = f"The sheet “{header.sheet.name}”" if header.sheet.name else "This file"
    if not any(each.column for each in header.matches):
        return f"{place} has no {lacking}.", "Give the row above the records these headings."
    return f"{place} has no {lacking}; row {header.row} reads {seen}.", "Give the column that heading."


KNOWN = {
    _plain(form): column
    for column in COLUMNS
    for form in (column.heading, " ".join(column.keys).replace("_", " "), *column.known_as.split(", "))
}
"""Every heading that is known, in small letters, and the column that it names."""
