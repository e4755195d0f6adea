"""Links and values that formulas give, worked out once every sheet of a workbook has been read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from selfassess.register.formula import UnknownFormulaError, link_of
from selfassess.register.worksheet import Cell
from selfassess.register.xlsx_cells import NO_RESULT, position

MAKES_LINK = re.compile(r"\bHYPERLINK\s*\(", re.IGNORECASE)
REFERENCE = re.compile(r"[A-Za-z]{1,3}[0-9]{1,7}")
Rows = dict[int, dict[int, Cell]]


class SheetFormulas(Struct):
    """The rows of a sheet, and the formulas of cells that make a link or have no result, by row and column."""

    rows: Rows
    formulas: Mapping[tuple[int, int], str]


def work_out(sheets: Mapping[str, SheetFormulas]) -> None:
    """Gives each cell with such a formula its link and, where it has no result, its value."""
    seen = _CellsSeen(sheets)
    for name, sheet in sheets.items():
        for (row, column), formula in sheet.formulas.items():
            before = sheet.rows[row][column]
            try:
                link, words = link_of(formula, partial(seen.text, name, row))
            except UnknownFormulaError:
                if MAKES_LINK.search(formula):
                    sheet.rows[row][column] = _unknown(before, f"={formula.removeprefix('=')}")
                continue
            value = words if before.error == NO_RESULT else before.value
            error = "" if before.error == NO_RESULT else before.error
            sheet.rows[row][column] = replace(before, value=value, link=link or before.link, error=error)


def _unknown(before: Cell, formula: str) -> Cell:
    """A cell with a link that cannot be worked out; one that has no result shows its formula."""
    has_result = before.error != NO_RESULT
    return replace(
        before,
        value=before.value if has_result else formula,
        error=before.error if has_result else "",
        formula=formula,
    )


class _CellsSeen:
    """What formulas see of cells."""

    def __init__(self, sheets: Mapping[str, SheetFormulas]) -> None:
        self._sheets = {name.casefold(): sheet for name, sheet in sheets.items()}
        self._columns: dict[tuple[str, str], tuple[int, int]] = {}

    def text(self, name: str, row: int, sheet: str, reference: str) -> str:
        """The text of a cell, by its reference or by the heading above it, for a formula in this row of a sheet."""
        other = (sheet or name).casefold()
        found = self._sheets.get(other)
        if found is None:
            raise UnknownFormulaError
        is_cell = REFERENCE.fullmatch(reference) is not None
        at = position(reference.upper()) if is_cell else (row, self._under(other, reference.strip(), row))
        cell = found.rows.get(at[0], {}).get(at[1])
        if cell is None:
            return ""
        if cell.error or isinstance(cell.value, date):
            raise UnknownFormulaError
        return cell.raw or cell.value

    def _under(self, sheet: str, heading: str, row: int) -> int:
        """The column that has this heading above the row."""
        if (sheet, heading) not in self._columns:
            rows = self._sheets[sheet].rows
            cells = ((number, column, cell) for number in sorted(rows) for column, cell in rows[number].items())
            places = ((number, column) for number, column, cell in cells if cell.value == heading)
            self._columns[sheet, heading] = next(places, (row, 0))
        number, column = self._columns[sheet, heading]
        if number >= row:
            raise UnknownFormulaError
        return column
