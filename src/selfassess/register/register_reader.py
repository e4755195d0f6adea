"""A register is read from a workbook or a CSV file: its rows as records, and every fault by its cell."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.files.archive import OLD_OFFICE
from selfassess.model.citation import REF_ALONE
from selfassess.model.framework import Framework
from selfassess.register.choices import Choices, choices_by_key
from selfassess.register.column_types import CellProblem, FieldValue, cell_text
from selfassess.register.columns import Keys, RegisterColumn, column_of
from selfassess.register.csv_file import read_csv
from selfassess.register.header import Header, HeadingMatch, find_header
from selfassess.register.worksheet import (
    BROKEN_ROW,
    LONGEST_CELL,
    ONLY_THE_REGISTER,
    Cell,
    SheetContent,
    UnreadableFileError,
    quoted,
)
from selfassess.register.xlsx_package import COPY_THE_ROWS
from selfassess.register.xlsx_reader import read_xlsx

WORKBOOK_STARTS = (b"PK", OLD_OFFICE[:4])
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
MOST_BYTES = 64 * 1024 * 1024
MOST_RECORDS = 20_000
MOST_SKIPPED = 50
"""The most rows of which it is said one by one that they were skipped."""
TOTAL = re.compile(
    r"""
    (?: (?: grand[ ] | sub-? )? totals?                   # Total, Grand total, Subtotals
      | count
      | (?: total[ ] )? (?: number | count ) [ ]of[ ] .*  # Number of documents, Total count of plans
      | total[ ] (?: documents | records | items ) .*     # Total records: 5
    ) \W*
    """,
    re.IGNORECASE | re.VERBOSE,
)
REF, TITLE, ADDRESS = map(column_of, ("ref", "title", "url"))


class RegisterRow(Struct, frozen=True):
    """A row that is a record: its ref, and the value of each column that is read, None if the cell is empty.

    `cells` has the address of each value; `number` is the number of the row in the sheet.
    """

    number: int
    ref: str
    values: Mapping[Keys, FieldValue | None]
    cells: Mapping[Keys, str]


class ParsedRegister(Struct, frozen=True):
    """What a file says as a register, and everything that is wrong with it; `notes` say what was not read."""

    file: str
    rows: tuple[RegisterRow, ...] = ()
    faults: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    sheet: str = ""
    header_row: int = 0
    matches: tuple[HeadingMatch, ...] = ()


def read(content: bytes, name: str, framework: Framework) -> ParsedRegister:
    """Reads a workbook or a CSV file, whichever it is, as a register; `name` is what faults call it."""
    try:
        header = find_header(_sheets(content, name))
    except UnreadableFileError as error:
        return ParsedRegister(name, faults=(Problem(Place(name), *error.args),))
    reader = RowReader(name, header, choices_by_key(framework))
    rows = tuple(reader.rows())
    faults = sorted(reader.faults, key=lambda fault: (fault.place.line, fault.place.column))
    return ParsedRegister(name, rows, tuple(faults), tuple(reader.notes), header.sheet.name, header.row, header.matches)


def _sheets(content: bytes, name: str) -> list[SheetContent]:
    if len(content) > MOST_BYTES:
        raise UnreadableFileError(f"This file has more than {MOST_BYTES // 1024 // 1024} MB.", COPY_THE_ROWS)
    is_workbook = content.startswith(WORKBOOK_STARTS) or name.lower().endswith(WORKBOOK_SUFFIXES)
    return read_xlsx(content) if is_workbook else read_csv(content)


class RowReader:
    """Reads the rows below one header, and gathers every fault in them, and notes on what is not read."""

    def __init__(self, file: str, header: Header, choices: Mapping[str, Choices]) -> None:
        self.file = file
        self.header = header
        self.sheet = header.sheet
        self.choices = choices
        self.columns = header.columns
        self.numbers = {column.heading: number for number, column in self.columns.items()}
        self.faults: list[Problem] = []
        self.notes: list[str] = []

    def rows(self) -> list[RegisterRow]:
        """The rows that are records; `faults` and `notes` are complete after this."""
        self._report_repeated_columns()
        if self.sheet.broken:
            self._fault(self.sheet.broken, 1, *BROKEN_ROW)
        rows = [row for number in self._record_rows() if (row := self._row(number)) is not None]
        self._report_repeated_refs(rows)
        self._report_merged_cells([row.number for row in rows])
        if ADDRESS.heading not in self.numbers and any(ADDRESS.keys in row.values for row in rows):
            self.notes.append(f"Where a title is a link, its address is read as {ADDRESS.heading}.")
        if self.sheet.hidden:
            self.notes.append(f"Hidden rows are read too. There are {self.sheet.hidden}.")
        return rows

    def _fault(self, row: int, column: int, message: str, hint: str) -> None:
        address = self.sheet.address(row, column)
        self.faults.append(Problem(Place(self.file, row, column, address), f"{address}: {message}", hint))

    def _report_repeated_columns(self) -> None:
        first: dict[RegisterColumn, HeadingMatch] = {}
        for match in self.header.matches:
            if match.column is None or (before := first.setdefault(match.column, match)) is match:
                continue
            address = self.sheet.address(self.header.row, before.number)
            both = f"{quoted(match.heading)} and, in {address}, {quoted(before.heading)}"
            message = f"{both} are both read as {match.column.heading}."
            self._fault(self.header.row, match.number, message, "Change the heading of the wrong one.")

    def _record_rows(self) -> Iterator[int]:
        """The numbers of the rows that are records; for any other it is noted why it is not read."""
        records = skipped = 0
        for number in sorted(self.sheet.rows):
            if number <= self.header.row:
                continue
            reason = self._why_not_a_record(self.sheet.rows[number])
            if not reason:
                records += 1
                if records > MOST_RECORDS:
                    message = f"This file has more than {MOST_RECORDS:,} records."
                    self._fault(number, 1, message, ONLY_THE_REGISTER)
                    break
                yield number
                continue
            skipped += 1
            if skipped <= MOST_SKIPPED:
                self.notes.append(f"Row {number} was skipped: {reason}.")
        if skipped > MOST_SKIPPED:
            self.notes.append(f"Other rows that were skipped: {skipped - MOST_SKIPPED:,}.")

    def _why_not_a_record(self, cells: Mapping[int, Cell]) -> str:
        ref, title = cells.get(self.numbers[REF.heading]), cells.get(self.numbers[TITLE.heading])
        if ref is None and title is None:
            return "it has no reference and no title"
        first = cells[min(cells)]
        is_a_record = ref is not None and REF_ALONE.match(cell_text(ref)) and title is not None
        if TOTAL.fullmatch(cell_text(first)) and not is_a_record:
            return "it looks like a total"
        is_heading = len(cells) == 1 and not first.error and not REF_ALONE.match(cell_text(first))
        return "it looks like a heading" if is_heading else ""

    def _row(self, number: int) -> RegisterRow | None:
        """The row as a record; None if its ref cannot be read."""
        cells = self.sheet.rows[number]
        values: dict[Keys, FieldValue | None] = {}
        for place, column in self.columns.items():
            cell = cells.get(place)
            if cell is None:
                values[column.keys] = None
                if column.is_needed:
                    message = f"“{column.heading}” is blank."
                    self._fault(number, place, message, "Fill it in, or clear the whole row.")
                continue
            value = self._value(cell, column)
            if isinstance(value, CellProblem):
                self._fault(number, place, value.message, value.hint)
            else:
                values[column.keys] = value or None
        title = cells.get(self.numbers[TITLE.heading])
        if ADDRESS.heading not in self.numbers and title is not None:
            address = ADDRESS.type.read(Cell("", title.link), {})
            if address and not isinstance(address, CellProblem):
                values[ADDRESS.keys] = address
        addresses = {column.keys: self.sheet.address(number, place) for place, column in self.columns.items()}
        ref = values.get(REF.keys)
        return RegisterRow(number, ref, values, addresses) if isinstance(ref, str) else None

    def _value(self, cell: Cell, column: RegisterColumn) -> FieldValue | CellProblem:
        """What a cell says; why it cannot be read, if it cannot."""
        if cell.error:
            return CellProblem(f"This cell {cell.error}.", "Type the right value, or delete the row.")
        if isinstance(cell.value, str) and max(len(cell.value), len(cell.link)) > LONGEST_CELL:
            message = f"This cell, or its link, has more than {LONGEST_CELL:,} characters."
            return CellProblem(message, "Put long text in a separate file, and name that file here.")
        return column.type.read(cell, self.choices.get(column.key, {}))

    def _report_repeated_refs(self, rows: list[RegisterRow]) -> None:
        first: dict[str, str] = {}
        for row in rows:
            address = row.cells[REF.keys]
            if (before := first.setdefault(row.ref, address)) != address:
                message = f"The reference {row.ref} is already in {before}."
                hint = "Delete one of the two rows, or give it another reference."
                self._fault(row.number, self.numbers[REF.heading], message, hint)

    def _report_merged_cells(self, rows: list[int]) -> None:
        """Cells that are merged look filled, and all but the first are empty."""
        for block in self.sheet.merged:
            first = bisect_left(rows, block.top)
            records = rows[first : min(bisect_right(rows, block.bottom), first + 2)]  # two of them tell as much as all
            columns = [number for number in self.columns if block.left <= number <= block.right]
            if any((row, column) != (block.top, block.left) for row in records for column in columns):
                last = self.sheet.address(block.bottom, block.right).rpartition("!")[2]
                message = f"This cell is merged with others, as far as {last}. Only the first of them has contents."
                self._fault(block.top, block.left, message, "Unmerge the cells, and fill in each.")
