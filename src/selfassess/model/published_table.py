"""How a published table is shown: its figures as readers write them, on the right, and the row that is the total."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from selfassess.model.reports import PublishedTable
from selfassess.syntax.nodes import Text

FIRST, LAST, NO_TOTAL = "first", "last", "none"
RIGHT = "right"
TOTAL = r"""(?xi)
    \W*
    (?: (?:overall|grand|sum)?\s*totals?(?:\s+overall)?
      | cyfansw?m(?:au|iau)?(?:\s+cyffredinol)? )          # in Welsh
    \s*(?:\([^()]*\))?                                     # what it is in, as in “Total (£000)”
    \W*
"""
LONG_FIGURE = re.compile(r"([-−+(]?\s?[£€$]?\s?)(\d{4,})((?:\.\d+)?\s?%?[a-zA-Z]{0,2}\)?)")
YEAR = re.compile(r"(?:19|20)\d\d")
SPEAKS_OF_YEARS = re.compile(r"\byears?\b", re.IGNORECASE)


class ShownCell(Struct, frozen=True):
    """A cell: what was typed, and what readers see; `side` is where a figure is set."""

    typed: Text
    words: str
    side: str


class ShownRow(Struct, frozen=True):
    cells: tuple[ShownCell, ...]
    is_total: bool


class ShownTable(Struct, frozen=True):
    """The rows of a table, each with a cell for every heading."""

    headings: tuple[ShownCell, ...]
    rows: tuple[ShownRow, ...]


def is_called_total(words: str) -> bool:
    return re.fullmatch(TOTAL, words) is not None


def total_row(table: PublishedTable) -> int | None:
    """The number of the row that is the total of the others; None where none is.

    It is the one that the table names, or else the last or first row where that is called so.
    """
    rows = table.rows
    if table.total_row is not None:
        named = [number for number, row in enumerate(rows) if row and same_words(row[0], table.total_row)]
        return named[0] if named else None
    if table.total is not None:
        return {FIRST: 0, LAST: len(rows) - 1}.get(table.total) if rows else None
    ends = dict.fromkeys((len(rows) - 1, 0)) if rows else {}
    return next((number for number in ends if rows[number] and is_called_total(rows[number][0])), None)


def same_words(one: str, other: str) -> bool:
    return one.split() == other.split()


def shown(table: PublishedTable, figures: Sequence[bool]) -> ShownTable:
    """A table as readers see it; `figures` says of each column whether it holds nothing but figures.

    A cell that a row lacks is empty, and the last one takes the words of cells that have no heading above them: a rule
    reports such rows.
    """
    total = total_row(table)
    sides = [RIGHT if is_figure and number else "" for number, is_figure in enumerate(figures)]
    years = [_are_years(table, number) for number in range(len(figures))]
    headings = tuple(ShownCell(words, str(words), side) for words, side in zip(table.columns, sides, strict=True))
    rows: list[ShownRow] = []
    for number, row in enumerate(table.rows):
        cells = [*row, *[Text("", table.table.node)] * (len(sides) - len(row))]
        made = [
            ShownCell(cell, with_separators(cell) if side and not is_year else str(cell), side)
            for cell, side, is_year in zip(cells, sides, years, strict=False)
        ]
        if len(row) > len(sides) > 0:
            made[-1] = ShownCell(made[-1].typed, " | ".join(row[len(sides) - 1 :]), "")
        rows.append(ShownRow(tuple(made), number == total))
    return ShownTable(headings, tuple(rows))


def with_separators(figure: str) -> str:
    """A figure with a comma between its thousands, as in 1,578; one that has them stays as it is."""
    match = LONG_FIGURE.fullmatch(figure)
    return f"{match[1]}{int(match[2]):,}{match[3]}" if match is not None and match[2][0] != "0" else str(figure)


def _are_years(table: PublishedTable, column: int) -> bool:
    """Whether the figures of a column are years: it says so, or nothing says what else they are."""
    figures = [row[column] for row in table.rows if column < len(row) and row[column]]
    are_likely = bool(figures) and all(YEAR.fullmatch(figure) for figure in figures)
    return are_likely and (SPEAKS_OF_YEARS.search(table.columns[column]) is not None or table.unit is None)
