"""Links and values that formulas give, worked out once every sheet of a workbook has been read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

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
    for name, sheet in sheets.items():
        for (row, column), formula in sheet.formulas.items():
            before = sheet.rows[row][column]
            try:
                link, words = link_of(formula, _CellsSeen(sheets, name, row))
            except UnknownFormulaError:
                if MAKES_LINK.search(formula):
                    whole = f"={formula.removeprefix('=')}"
                    value = whole if before.error == NO_RESULT else before.value
                    error = "" if before.error == NO_RESULT else before.error
                    sheet.rows[row][column] = replace(before, value=value, error=error, formula=whole)
                continue
            value = before.value if not before.error else words
            sheet.rows[row][column] = replace(before, value=value, link=link or before.link, error="")


class _CellsSeen:
    """What a formula in one row of a sheet sees of cells."""

    def __init__(self, sheets: Mapping[str, SheetFormulas], name: str, row: int) -> None:
        self._sheets = {each.casefold(): sheet for each, sheet in sheets.items()}
        self._name = name
        self._row = row

    def __call__(self, sheet: str, reference: str) -> str:
        rows = self._sheets.get((sheet or self._name).casefold())
        if rows is None:
            raise UnknownFormulaError
        place = position(reference.upper()) if REFERENCE.fullmatch(reference) else self._under(rows.rows, reference)
        cell = rows.rows.get(place[0], {}).get(place[1])
        if cell is None:
            return ""
        if cell.error:
            raise UnknownFormulaError
        if isinstance(cell.value, date):
            raise UnknownFormulaError
        return cell.raw or cell.value

    def _under(self, rows: Rows, heading: str) -> tuple[int, int]:
        """The cell of this row in the column that has this heading above it."""
        for number in sorted(rows, reverse=True):
            for column, cell in rows[number].items():
                if number < self._row and cell.value == heading.strip():
                    return self._row, column
        raise UnknownFormulaError
