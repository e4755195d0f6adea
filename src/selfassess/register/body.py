"""The rows below a header as records would hold them, with every fault of theirs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.diagnostics import Place, Problem
from selfassess.model.citation import REF_ALONE
from selfassess.register.columns import COLUMNS, Column
from selfassess.register.header import Header, repeated
from selfassess.register.kinds import Slip, Value, words
from selfassess.register.sheet import Cell, quoted
from selfassess.register.words import Permitted

TOTAL = re.compile(
    r"(?:(?:grand |sub-?)?totals?|count|(?:total )?(?:number|count) of .*|total (?:documents|records|items).*)\W*",
    re.IGNORECASE,
)
REFS, TITLES, ADDRESSES = (next(each for each in COLUMNS if each.key == key) for key in ("ref", "title", "url"))
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is a record: its ref, and the value of each column that is read, None where the cell is empty.

    `cells` holds the address of each value; `number` is the number of the row in the sheet.
    """

    number: int
    ref: str
    values: Mapping[Keys, Value | None]
    cells: Mapping[Keys, str]


class Body:
    """Reads the rows below one header, and gathers every fault of theirs."""

    def __init__(self, file: str, header: Header, known: Mapping[str, Permitted]) -> None:
        self.file = file
        self.header = header
        self.sheet = header.sheet
        self.known = known
        self.taken = header.taken
        self.places = {column.heading: number for number, column in self.taken.items()}
        self.faults: list[Problem] = []
        self.notes: list[str] = []

    def rows(self) -> list[Row]:
        """The rows that are records; what is wrong, and what is not read, is then in `faults` and `notes`."""
        self._columns()
        if self.sheet.broken:
            message = "This row cannot be read: its quotation marks do not match, or a cell of it is too long."
            self._fault(self.sheet.broken, 1, message, "Mend it, or save the file as an Excel workbook (.xlsx).")
        rows = [row for row in map(self._row, self._records()) if row is not None]
        self._refs(rows)
        self._merged([row.number for row in rows])
        if ADDRESSES.heading not in self.places and any(ADDRESSES.keys in row.values for row in rows):
            self.notes.append(f"Where a title is a link, its address is read as {ADDRESSES.heading}.")
        if self.sheet.hidden:
            self.notes.append(f"Hidden rows are read like all others; there are {self.sheet.hidden}.")
        return rows

    def _fault(self, row: int, column: int, message: str, hint: str = "") -> None:
        address = self.sheet.address(row, column)
        place = Place(self.file, row, column, address)
        self.faults.append(Problem(place, f"{address}: {message}", hint))

    def _columns(self) -> None:
        for first, second in repeated(self.header):
            assert second.column is not None
            where = self.sheet.address(self.header.row, first.number)
            both = f"{quoted(second.heading)} and, in {where}, {quoted(first.heading)}"
            message = f"{both} are both read as {second.column.heading}."
            self._fault(self.header.row, second.number, message, "Give the one that is not meant another heading.")

    def _records(self) -> Iterator[int]:
        """The rows that are records; it is noted why any other is not read."""
        for number in sorted(each for each in self.sheet.rows if each > self.header.row):
            why = self._why_not(self.sheet.rows[number])
            if why:
                self.notes.append(f"Row {number} is not read: {why}.")
            else:
                yield number

    def _why_not(self, cells: Mapping[int, Cell]) -> str:
        ref, title = (cells.get(self.places[each.heading]) for each in (REFS, TITLES))
        if ref is None and title is None:
            return "it has neither a reference nor a title"
        first = cells[min(cells)]
        is_named = ref is not None and REF_ALONE.match(words(ref)) and title is not None
        if TOTAL.fullmatch(words(first)) and not is_named:
            return "it seems to count the others"
        is_alone = len(cells) == 1 and not first.wrong and not REF_ALONE.match(words(first))
        return "it seems to be a heading" if is_alone else ""

    def _row(self, number: int) -> Row | None:
        cells = self.sheet.rows[number]
        values: dict[Keys, Value | None] = {}
        for place, column in self.taken.items():
            found = self._value(number, place, column, cells.get(place))
            if not isinstance(found, Slip):
                values[column.keys] = found
        if ADDRESSES.heading not in self.places and self.places[TITLES.heading] in cells:
            link = ADDRESSES.kind.read(Cell("", cells[self.places[TITLES.heading]].link), {})
            if link and not isinstance(link, Slip):
                values[ADDRESSES.keys] = link
        ref = values.get(REFS.keys)
        addresses = {column.keys: self.sheet.address(number, place) for place, column in self.taken.items()}
        return Row(number, ref, values, addresses) if isinstance(ref, str) else None

    def _value(self, row: int, place: int, column: Column, cell: Cell | None) -> Value | Slip | None:
        if cell is None:
            if column.is_needed:
                self._fault(row, place, f"“{column.heading}” is empty.", "Fill it in, or empty the whole row.")
            return None
        if cell.wrong:
            found: Value | Slip = Slip(f"This cell {cell.wrong}.", "Type what it should say, or take the row out.")
        else:
            found = column.kind.read(cell, self.known.get(column.key, {}))
        if isinstance(found, Slip):
            self._fault(row, place, found.message, found.hint)
        return found or None

    def _refs(self, rows: list[Row]) -> None:
        first: dict[str, str] = {}
        for row in rows:
            place = self.places[REFS.heading]
            before = first.setdefault(row.ref, row.cells[REFS.keys])
            if before != row.cells[REFS.keys]:
                message = f"The reference {row.ref} stands in {before} already."
                self._fault(row.number, place, message, "Keep one of the two rows, or give one another reference.")

    def _merged(self, rows: list[int]) -> None:
        """Cells that are merged look filled, and all but the first are empty."""
        for top, left, bottom, right in self.sheet.merged:
            met = rows[bisect_left(rows, top) : bisect_right(rows, bottom)]
            within = [place for place in self.taken if left <= place <= right]
            if any((row, place) != (top, left) for row in met for place in within):
                last = self.sheet.address(bottom, right).rpartition("!")[2]
                message = f"This cell is merged with others, as far as {last}: only the first of them holds anything."
                self._fault(top, left, message, "Unmerge them, and fill in each.")
