"""One sheet of a workbook, read from the first of its cells to the last, within what a register may have."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from selfassess.register.formula_links import MAKES_LINK
from selfassess.register.worksheet import (
    MOST_CELLS,
    ONLY_THE_REGISTER,
    Allowance,
    Cell,
    CellRange,
    SheetContent,
    UnreadableFileError,
    letters,
    unescaped,
)
from selfassess.register.xlsx_cells import NO_RESULT, CellValues, cell_range, position, row_number, whole
from selfassess.register.xlsx_package import DamagedWorkbookError, Relation

MOST_MERGED = 5_000
MOST_HIDDEN = 16_384
MOST_LINKS = 65_530
"""The most links of a sheet in Excel."""
YES = ("1", "true")


class SheetReader:
    """Reads the cells, merged blocks and links of one sheet."""

    def __init__(self, name: str, values: CellValues, left: Allowance, looks: Mapping[str, str]) -> None:
        self.name = name
        self.formulas: dict[tuple[int, int], str] = {}
        self._looks = looks
        self._looked: dict[int, dict[int, str]] = {}
        self._looks_left = MOST_CELLS
        self._hidden_columns: set[int] = set()
        self._shared: dict[str, tuple[str, str]] = {}
        self._shared_id = ""
        self._values = values
        self._left = left
        self._rows: dict[int, dict[int, Cell]] = {}
        self._merged: list[CellRange] = []
        self._links: list[tuple[CellRange, str, str]] = []
        self._hidden: set[int] = set()
        self._row = self._column = 0
        self._reference = ""  # of the cell before, if it is empty
        self._is_row_given = self._is_hidden = False
        self._cell: Mapping[str, str] | None = None
        self._texts: list[str] = []
        self._value: str | None = None
        self._formula: str | None = None

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        name = path[-1]
        if name == "c":
            self._cell = attributes if path[-2:] == ["row", "c"] else None
            self._texts, self._value, self._formula = [], None, None
        elif name == "row":
            self._is_row_given = "r" in attributes
            self._row = row_number(attributes["r"]) if self._is_row_given else self._row + 1
            self._column, self._reference = 0, ""
            self._is_hidden = attributes.get("hidden") in YES
        elif name == "f":
            self._shared_id = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        elif name == "col":
            self._hide_columns(attributes)
        elif name == "mergeCell":
            self._merged.append(cell_range(attributes.get("ref", "")))
            if len(self._merged) > MOST_MERGED:
                raise self._refused(f"more than {MOST_MERGED:,} merged blocks of cells", "Unmerge the cells.")
        elif name == "hyperlink":
            place = attributes.get("location", "")
            self._links.append((cell_range(attributes.get("ref", "")), relation_id(attributes), place))
            if len(self._links) > MOST_LINKS:
                raise self._refused(f"more than {MOST_LINKS:,} links", ONLY_THE_REGISTER)

    def end(self, path: Sequence[str], text: str) -> None:
        if self._cell is None:
            return
        name, is_in_cell = path[-1], path[-2] == "c"
        if name == "c" and not is_in_cell:
            self._add(self._cell)
            self._cell = None
        elif name == "v" and is_in_cell:
            self._value = text
        elif name == "f" and is_in_cell:
            self._formula = text
        elif name == "t" and "is" in path and "rPh" not in path:
            self._texts.append(text)

    def content(self, relations: Mapping[str, Relation]) -> SheetContent:
        """The sheet, once all of it has been read, with the addresses that its links lead to."""
        numbers = sorted(self._rows)
        visited = 0
        for linked, id_, place in self._links:
            target = relations[id_].target if id_ in relations else ""
            target = f"{target}#{place}" if target and place and "#" not in target else target
            below = numbers[bisect_left(numbers, linked.top) : bisect_right(numbers, linked.bottom)] if target else ()
            for cells in map(self._rows.__getitem__, below):
                for column in [column for column in cells if linked.left <= column <= linked.right]:
                    cells[column] = replace(cells[column], link=target)
                visited += len(cells)
                if visited > 10 * MOST_CELLS:
                    raise self._refused("links that cover too many cells", "Remove the links that cover many cells.")
        return SheetContent(
            self.name,
            self._rows,
            tuple(self._merged),
            tuple(sorted(self._hidden)),
            hidden_columns=tuple(sorted(self._hidden_columns)),
            looks=self._looked,
        )

    @property
    def rows(self) -> dict[int, dict[int, Cell]]:
        """The cells that were read, by row and column."""
        return self._rows

    def _hide_columns(self, attributes: Mapping[str, str]) -> None:
        first, last = whole(attributes.get("min", "")), whole(attributes.get("max", ""))
        if attributes.get("hidden") in YES and first and last:
            self._hidden_columns.update(range(first, min(last, first + MOST_HIDDEN) + 1))

    def _formula_of(self, reference: str) -> str:
        """The formula of a cell; one that several cells share is translated from where it was typed."""
        formula = self._formula or ""
        if not self._shared_id:
            return formula
        if formula:
            self._shared[self._shared_id] = (formula, reference)
            return formula
        master, origin = self._shared.get(self._shared_id, ("", ""))
        if not MAKES_LINK.search(master):
            return ""
        from openpyxl.formula.translate import Translator

        translated = Translator(f"={master}", origin=origin).translate_formula(reference)
        return str(translated)

    def _add(self, attributes: Mapping[str, str]) -> None:
        look = self._looks.get(attributes.get("s", "0")) if self._looks else None
        if look is not None and self._looks_left:
            self._looks_left -= 1
            self._pass_over(attributes.get("r", ""))
            row = position(self._reference)[0] if self._reference else self._row
            self._looked.setdefault(row, {})[self._column_before] = look
            self._column -= not self._reference
        if self._value is None and self._formula is None and not self._texts:
            self._pass_over(attributes.get("r", ""))
            return
        row, self._column = self._place(attributes.get("r", ""))
        self._reference = ""
        kind = attributes.get("t", "n")
        cell: Cell | None
        if kind == "inlineStr" and self._value is None:
            cell = Cell(unescaped("".join(self._texts)))
        else:
            cell = self._values.cell(kind, attributes.get("s", "0"), self._value, self._formula)
        if cell is None or not (cell.error or not isinstance(cell.value, str) or cell.value.strip()):
            return
        self._left.take(cell)
        if self._formula is not None and len(self.formulas) < MOST_LINKS:
            formula = self._formula_of(f"{letters(self._column)}{row}")
            if MAKES_LINK.search(formula) or (formula and cell.error == NO_RESULT):
                self.formulas[row, self._column] = formula
        self._rows.setdefault(row, {})[self._column] = cell
        if self._is_hidden:
            self._hidden.add(row)

    def _place(self, reference: str) -> tuple[int, int]:
        """The row and the column of a cell: those that it names, or the ones after those of the cell before."""
        if not reference:
            return self._row, self._column_before + 1
        row, column = position(reference)
        if row != self._row and self._is_row_given:
            raise DamagedWorkbookError("a cell is in two rows")
        self._row = row
        return row, column

    def _pass_over(self, reference: str) -> None:
        """Notes where an empty cell is; a million of them are common, so what it names is read only if needed."""
        if not reference:
            self._column = self._column_before + 1
        self._reference = reference

    @property
    def _column_before(self) -> int:
        return position(self._reference)[1] if self._reference else self._column

    def _refused(self, what: str, hint: str) -> UnreadableFileError:
        return UnreadableFileError(f"The sheet “{self.name}” has {what}.", hint)


def relation_id(attributes: Mapping[str, str]) -> str:
    """The relation that an element names, in either edition of the format."""
    return next((value for key, value in attributes.items() if key.endswith(":id")), "")
