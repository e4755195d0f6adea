"""Sheets as they were read, whichever file they come from, and how cells are addressed and quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from msgspec import Struct, field

from selfassess.syntax.source import printable

LONGEST_QUOTE = 60
LONGEST_CELL = 32_767
"""The most characters that a cell of Excel holds; it counts a character beyond the first 65,536 as two."""
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
MOST_CELLS, MOST_CHARACTERS = 300_000, 20_000_000
"""The most filled cells of a file, and the most characters in them: far more than any library has."""
BROKEN_ROW = (
    "This row cannot be read. Its quotation marks do not match, or one of its cells is too long.",
    "Fix the row, or save the file as an Excel workbook (.xlsx).",
)
"""What is wrong with a row at which reading had to stop, and how to fix it."""
ONLY_THE_REGISTER = "Import a file that contains only the register."
MUST_BE_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class UnreadableFileError(Exception):
    """The file cannot be read as a register; its two `args` say what is wrong with it, and how to fix it."""


class Cell(Struct, frozen=True):
    """What a cell shows, text or a date, and the address it links to.

    `error` ends the sentence “This cell …” and says why the cell cannot be read; it is empty if it can. `formula` is
    one that makes a link, if nobody can say which. `raw` is what a formula sees, if that is not what is shown.
    """

    value: str | date
    link: str = ""
    error: str = ""
    formula: str = ""
    raw: str = ""


class Allowance(Struct):
    """How many filled cells, and characters in them, a file may still have."""

    cells: int = MOST_CELLS
    characters: int = MOST_CHARACTERS

    def take(self, cell: Cell) -> None:
        """Counts a cell; UnreadableFileError if it is one too many."""
        self.cells -= 1
        self.characters -= len(cell.value) if isinstance(cell.value, str) else 0
        if self.cells < 0 or self.characters < 0:
            much = f"{MOST_CELLS:,} filled cells" if self.cells < 0 else f"{MOST_CHARACTERS:,} characters"
            raise UnreadableFileError(f"This file has more than {much}.", ONLY_THE_REGISTER)


class CellRange(Struct, frozen=True):
    """A block of cells by its first and last row and column, each counted from 1 and included."""

    top: int
    left: int
    bottom: int
    right: int


class SheetContent(Struct, frozen=True):
    """The filled cells of a sheet by row and column, both from 1; a CSV file is a sheet without a name.

    `hidden` are the filled rows that are hidden, `hidden_columns` the columns, and `is_hidden` the whole sheet.
    `broken` is the row at which reading had to stop, or 0. `looks` are the colours of cells by row and column, where
    they have one, and `noted` the cells that have a note.
    """

    name: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[CellRange, ...] = ()
    hidden: tuple[int, ...] = ()
    broken: int = 0
    hidden_columns: tuple[int, ...] = ()
    is_hidden: bool = False
    counts_from_1904: bool = False
    looks: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    noted: tuple[str, ...] = ()

    def address(self, row: int, column: int) -> str:
        """`Register!C14`, or `C14` if the sheet has no name."""
        address = f"{letters(column)}{row}"
        return f"{self.name}!{address}" if self.name else address


def letters(column: int) -> str:
    """The letters of a column counted from 1: 27 is AA."""
    before, last = divmod(column - 1, 26)
    return (letters(before) if before else "") + chr(ord("A") + last)


def quoted(text: str) -> str:
    """Text in quotation marks on one line, cut if it is long."""
    line = " ".join(printable(text).split())
    return f"“{line if len(line) <= LONGEST_QUOTE else f'{line[:LONGEST_QUOTE].rstrip()}…'}”"


def escaped(text: str) -> str:
    """Text as a workbook stores it, where `_x000D_` would be read as the character with that number."""
    return MUST_BE_ESCAPED.sub("_x005F_", text)


def unescaped(text: str) -> str:
    """Text as people see it, with the characters that a workbook stores by their numbers, as in `_x000D_`."""
    if "_x" not in text:
        return text
    plain = ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # two halves are one character
