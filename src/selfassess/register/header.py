"""Which row of a sheet is its header, and what each of its columns is read as."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from selfassess.register.column_types import cell_text
from selfassess.register.columns import COLUMNS, KNOWN_AS, RegisterColumn
from selfassess.register.questions import SKIP, Answers, answer_to
from selfassess.register.worksheet import SheetContent, UnreadableFileError, letters, quoted

SEARCHED_ROWS = 200
SHORTEST_GUESS, LONGEST_GUESS = 5, 60
MOST_QUOTED = 12
DEEPEST_HEADER = 3
"""The most rows below the first that a header may have."""
BRACKETS = re.compile(r"\([^()]*\)")
WORD = re.compile(r"[a-z0-9]+")


class HeadingMatch(Struct, frozen=True):
    """A heading, the number of its column from 1, and the column of a register that it is read as, if any.

    `is_guess` says that the heading is not known, but is one mistake of typing away from one that is.
    """

    number: int
    heading: str
    column: RegisterColumn | None = None
    is_guess: bool = False

    def __str__(self) -> str:
        read_as = f"read as {self.column.heading}" if self.column is not None else "not read"
        guess = ", the nearest heading" if self.is_guess else ""
        return f"{letters(self.number)}  {quoted(self.heading)}: {read_as}{guess}"


class Header(Struct, frozen=True):
    """The row of a sheet that has its headings, the last row of them, and how each is read."""

    sheet: SheetContent
    row: int
    last: int
    matches: tuple[HeadingMatch, ...]

    @property
    def columns(self) -> dict[int, RegisterColumn]:
        """The columns that are read, by the number of the column in the sheet."""
        return {match.number: match.column for match in self.matches if match.column is not None}

    @property
    def missing(self) -> list[RegisterColumn]:
        """The columns that a register needs, and that this sheet does not have."""
        read = self.columns.values()
        return [column for column in COLUMNS if column.is_needed and column not in read]

    @property
    def headings(self) -> frozenset[str]:
        """The headings in small letters, by which sheets are compared."""
        return frozenset(_normalised(match.heading) for match in self.matches)

    @property
    def known(self) -> int:
        """How many headings are read."""
        return len(self.columns)


def header_of(sheet: SheetContent, answers: Answers) -> Header | None:
    """The row of a sheet with the most headings of a register, of which the needed ones count first."""
    rows = sorted(sheet.rows)[:SEARCHED_ROWS]
    if not rows:
        return None
    row = max(rows, key=lambda number: _weight(sheet, number, answers))
    headings, last = _headings(sheet, row)
    return Header(sheet, row, last, _matches(headings, answers))


def _weight(sheet: SheetContent, row: int, answers: Answers) -> tuple[int, int]:
    """How many columns of a register a row names: first those that are needed, then all."""
    headings = [cell_text(cell) for cell in sheet.rows[row].values() if isinstance(cell.value, str)]
    columns = [_answered(heading, answers) or KNOWN_HEADINGS.get(_normalised(heading)) for heading in headings]
    named = {column.heading: column.is_needed for column in columns if column is not None}
    return sum(named.values()), len(named)


def _headings(sheet: SheetContent, row: int) -> tuple[dict[int, str], int]:
    """The headings of a header row by column, and its last row.

    Headings that are merged with cells below them make a header of several rows: a heading above others is theirs too,
    as in “Review” above “Last” and “Next”.
    """
    headings = {column: " ".join(cell_text(cell).split()) for column, cell in sheet.rows[row].items()}
    blocks = [block for block in sheet.merged if block.top == row]
    last = min(max((block.bottom for block in blocks if block.left in headings), default=row), row + DEEPEST_HEADER)
    whole = dict(headings)
    for below in range(row + 1, last + 1):
        for column, cell in sheet.rows.get(below, {}).items():
            block = next((block for block in blocks if block.left <= column <= block.right), None)
            above = headings.get(block.left if block is not None else column, "")
            child = " ".join(cell_text(cell).split())
            both = f"{above} {child}".strip()
            is_child_known = _normalised(child) in KNOWN_HEADINGS and _normalised(both) not in KNOWN_HEADINGS
            whole[column] = child if is_child_known else both
    return whole, last


def _matches(headings: Mapping[int, str], answers: Answers) -> tuple[HeadingMatch, ...]:
    """How each heading is read; a guess gives way to a heading that is known."""
    matches = [_match(number, heading, answers) for number, heading in sorted(headings.items())]
    known = [match.column for match in matches if not match.is_guess]
    return tuple(
        replace(match, column=None, is_guess=False) if match.is_guess and match.column in known else match
        for match in matches
    )


def _match(number: int, heading: str, answers: Answers) -> HeadingMatch:
    if answer := answer_to(answers, "column", heading):
        return HeadingMatch(number, heading, column_named(answer))
    form = _normalised(heading)
    known = KNOWN_HEADINGS.get(form)
    if known is not None or not SHORTEST_GUESS <= len(form) <= LONGEST_GUESS:
        return HeadingMatch(number, heading, known)
    from rapidfuzz.distance import OSA

    # A letter is wrong, missing or too many, or two have changed places. Of two headings the longer is the nearer
    # one, as letters are forgotten more often than typed twice: “Reviewd by” is “Reviewed by”, not “Review by”.
    near = max((other for other in KNOWN_HEADINGS if OSA.distance(form, other) == 1), key=len, default="")
    return HeadingMatch(number, heading, KNOWN_HEADINGS.get(near), is_guess=bool(near))


def _answered(heading: str, answers: Answers) -> RegisterColumn | None:
    return column_named(answer_to(answers, "column", heading))


def column_named(answer: str) -> RegisterColumn | None:
    """The column that an answer names, by its key or its heading; None for `skip` and for what is none."""
    return KNOWN_HEADINGS.get(_normalised(answer)) if answer and answer != SKIP else None


def column_called(heading: str) -> RegisterColumn | None:
    """The column that a heading is known to name."""
    return KNOWN_HEADINGS.get(_normalised(heading))


def _normalised(heading: str) -> str:
    """A heading in small letters without punctuation, and without what is in brackets, as in “Date (dd/mm/yyyy)”."""
    plain = heading.casefold()
    return " ".join(WORD.findall(BRACKETS.sub(" ", plain)) or WORD.findall(plain))


def not_a_register(header: Header) -> UnreadableFileError:
    """Why a sheet cannot be read: which columns it lacks, and what it has in their place."""
    lacking = " and no ".join(f"column “{column.heading}”" for column in header.missing)
    message = f"The sheet “{header.sheet.name}”" if header.sheet.name else "This file"
    message += f" has no {lacking}"
    if not header.columns:
        return UnreadableFileError(f"{message}.", "Type these headings in the row above the records.")
    headings = ", ".join(quoted(match.heading) for match in header.matches[:MOST_QUOTED])
    unread = [match.heading for match in header.matches if match.column is None and "=" not in match.heading]
    hint = "Type that heading above its column."
    if unread:
        key = header.missing[0].keys[0]
        hint = f'{hint} Or name the heading that it has, as in --answer "column: {unread[0]} = {key}".'
    return UnreadableFileError(f"{message}. Row {header.row} has {headings}.", hint)


KNOWN_HEADINGS = {
    _normalised(form): column
    for column in COLUMNS
    for form in (column.heading, " ".join(column.keys).replace("_", " "), *KNOWN_AS[column.heading].split(", "))
}
"""Every heading that is known, in small letters, and the column that it names."""
