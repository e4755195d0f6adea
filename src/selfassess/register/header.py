"""Which sheet is the register, which row is its header, and what each of its columns is read as."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfassess.register.column_types import cell_text
from selfassess.register.columns import COLUMNS, KNOWN_AS, RegisterColumn
from selfassess.register.worksheet import BROKEN_ROW, SheetContent, UnreadableFileError, letters, quoted

SEARCHED_ROWS = 200
SHORTEST_GUESS, LONGEST_GUESS = 5, 60
MOST_QUOTED = 12
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
    """The sheet that is the register, the row of its headings, and how each is read."""

    sheet: SheetContent
    row: int
    matches: tuple[HeadingMatch, ...]

    @property
    def columns(self) -> dict[int, RegisterColumn]:
        """The columns that are read, by the number of the column in the sheet."""
        return {match.number: match.column for match in self.matches if match.column is not None}


def find_header(sheets: Sequence[SheetContent]) -> Header:
    """The row of these sheets with the most headings of a register, of which the needed ones count first.

    UnreadableFileError if none has a column for the ref and one for the title.
    """
    rows = [(sheet, row) for sheet in sheets for row in sorted(sheet.rows)[:SEARCHED_ROWS]]
    if not rows and any(sheet.broken for sheet in sheets):
        raise UnreadableFileError(f"Row {max(sheet.broken for sheet in sheets)}: {BROKEN_ROW[0]}", BROKEN_ROW[1])
    if not rows:
        raise UnreadableFileError("This file is empty.", "Save the register again and import the new file.")
    sheet, row = max(rows, key=lambda place: _weight(*place))
    header = Header(sheet, row, _matches(sheet, row))
    missing = [column for column in COLUMNS if column.is_needed and column not in header.columns.values()]
    if missing:
        raise _not_a_register(header, missing)
    return header


def _weight(sheet: SheetContent, row: int) -> tuple[int, int]:
    """How many columns of a register a row names: first those that are needed, then all."""
    forms = [_normalised(cell_text(cell)) for cell in sheet.rows[row].values() if isinstance(cell.value, str)]
    named = {column.heading: column.is_needed for form in forms if (column := KNOWN_HEADINGS.get(form)) is not None}
    return sum(named.values()), len(named)


def _matches(sheet: SheetContent, row: int) -> tuple[HeadingMatch, ...]:
    """How each cell of a row is read as a heading; a guess gives way to a heading that is known."""
    matches = [_match(number, " ".join(cell_text(cell).split())) for number, cell in sorted(sheet.rows[row].items())]
    known = [match.column for match in matches if not match.is_guess]
    return tuple(
        replace(match, column=None, is_guess=False) if match.is_guess and match.column in known else match
        for match in matches
    )


def _match(number: int, heading: str) -> HeadingMatch:
    form = _normalised(heading)
    known = KNOWN_HEADINGS.get(form)
    if known is not None or not SHORTEST_GUESS <= len(form) <= LONGEST_GUESS:
        return HeadingMatch(number, heading, known)
    from rapidfuzz.distance import OSA

    # A letter is wrong, missing or too many, or two have changed places. Of two headings the longer is the nearer
    # one, as letters are forgotten more often than typed twice: “Reviewd by” is “Reviewed by”, not “Review by”.
    near = max((other for other in KNOWN_HEADINGS if OSA.distance(form, other) == 1), key=len, default="")
    return HeadingMatch(number, heading, KNOWN_HEADINGS.get(near), is_guess=bool(near))


def _normalised(heading: str) -> str:
    """A heading in small letters without punctuation, and without what is in brackets, as in “Date (dd/mm/yyyy)”."""
    plain = heading.casefold()
    return " ".join(WORD.findall(BRACKETS.sub(" ", plain)) or WORD.findall(plain))


def _not_a_register(header: Header, missing: Sequence[RegisterColumn]) -> UnreadableFileError:
    lacking = " and no ".join(f"column “{column.heading}”" for column in missing)
    message = f"The sheet “{header.sheet.name}”" if header.sheet.name else "This file"
    message += f" has no {lacking}"
    if not header.columns:
        return UnreadableFileError(f"{message}.", "Type these headings in the row above the records.")
    headings = ", ".join(quoted(match.heading) for match in header.matches[:MOST_QUOTED])
    return UnreadableFileError(f"{message}. Row {header.row} has {headings}.", "Type that heading above its column.")


KNOWN_HEADINGS = {
    _normalised(form): column
    for column in COLUMNS
    for form in (column.heading, " ".join(column.keys).replace("_", " "), *KNOWN_AS[column.heading].split(", "))
}
"""Every heading that is known, in small letters, and the column that it names."""
