"""A sheet as it was read, whatever file it comes from: rows of cells, each with its address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from selfassess.syntax.source import printable

LONGEST = 60
Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: words or a day. `link` is where it leads; `wrong` says why it cannot be read."""

    value: str | date
    link: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled cells of a sheet by row and column, both from 1; a CSV file is a sheet without a name.

    `merged` holds the first row, first column, last row and last column of each merged block. `hidden`
    counts the filled rows that are hidden. `broken` is the row at which reading had to stop, 0 where none is.
    """

    name: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[Span, ...] = ()
    hidden: int = 0
    broken: int = 0

    def address(self, row: int, column: int) -> str:
        """`Register!C14`, or `C14` where the sheet has no name."""
        place = f"{letters(column)}{row}"
        return f"{self.name}!{place}" if self.name else place


class RefusedError(Exception):
    """A file is not read any further: what is wrong with it, and the mend."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def letters(column: int) -> str:
    """The letters of a column counted from 1: 27 is AA."""
    before, last = divmod(column - 1, 26)
    return (letters(before) if before else "") + chr(ord("A") + last)


def quoted(words: str) -> str:
    """Words in quotes on one line, cut where they are long."""
    line = " ".join(printable(words).split())
    return f"“{line if len(line) <= LONGEST else f'{line[:LONGEST].rstrip()}…'}”"
