"""The rows below one header as records, and everything that is wrong with them or not plain."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from selfassess.diagnostics import Place, Problem
from selfassess.model.citation import REF_ALONE
from selfassess.model.number_format import counted
from selfassess.register.cell_reader import NO_REF, CellReader
from selfassess.register.cell_reading import Reading
from selfassess.register.column_types import CellProblem, FieldValue, cell_text
from selfassess.register.columns import Keys, RegisterColumn, column_of
from selfassess.register.header import Header, HeadingMatch
from selfassess.register.marked_rows import said_by_looks
from selfassess.register.markings import marked
from selfassess.register.questions import NEW_NUMBERS, NOT_A_REF, Answers, Doubt, QuestionBook, answer_to
from selfassess.register.register_row import RegisterRow, with_values
from selfassess.register.worksheet import BROKEN_ROW, LONGEST_CELL, ONLY_THE_REGISTER, Cell, quoted

MOST_RECORDS = 20_000
MOST_SKIPPED = 50
"""The most rows of which it is said one by one that they were skipped."""
MOST_TOLD = 12
"""The most cells of which it is said one by one how they were read."""
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
SENSITIVITY: Keys = ("sensitivity",)
REF, TITLE, ADDRESS = map(column_of, ("ref", "title", "url"))


class RowReader:
    """Reads the rows below one header, and gathers every fault in them, and notes on what is not read.

    What is not plain goes into `book`.
    """

    def __init__(self, file: str, header: Header, cells: CellReader, answers: Answers, book: QuestionBook) -> None:
        self.file = file
        self.header = header
        self.sheet = header.sheet
        self.columns = header.columns
        self.numbers = {column.heading: number for number, column in self.columns.items()}
        self.faults: list[Problem] = []
        self.notes: list[str] = []
        self._cells = cells
        self._answers = answers
        self._book = book
        self._told: dict[str, list[str]] = {}
        self._filled = dict(self._filled_down())

    def rows(self) -> list[RegisterRow]:
        """The rows that are records; `faults` and `notes` are complete after this."""
        self._report_repeated_columns()
        if self.sheet.broken:
            self._fault(self.sheet.broken, 1, *BROKEN_ROW)
        rows = [row for number in self._record_rows() if (row := self._row(number)) is not None]
        self._report_merged_cells([row.number for row in rows])
        said = said_by_looks(self.header, [row.number for row in rows], self._answers, self._book)
        rows = [with_values(row, said[row.number]) if row.number in said else row for row in rows]
        titles = {row.number: str(row.values.get(TITLE.keys) or "") for row in rows}
        readers = marked(self.header, titles, self._answers, self._book)
        rows = [with_values(row, {SENSITIVITY: readers[row.number]}) if row.number in readers else row for row in rows]
        self.notes += self._remarks(rows)
        return rows

    def _remarks(self, rows: list[RegisterRow]) -> Iterator[str]:
        """What people should know of how the rows were read."""
        if ADDRESS.heading not in self.numbers and any(ADDRESS.keys in row.values for row in rows):
            yield f"Where a title is a link, its address is read as {ADDRESS.heading}."
        for told, addresses in [*self._told.items()][:MOST_TOLD]:
            yield f"{told} in {_listed(addresses)}."
        if len(self._told) > MOST_TOLD:
            yield f"Other cells that were read in another form: {len(self._told) - MOST_TOLD:,}."
        if self._filled:
            yield "Cells that are merged over several records are read for each of them."
        if self.sheet.hidden:
            hidden = [str(number) for number in self.sheet.hidden]
            yield f"Hidden rows are read too. There are {len(hidden)}: {_listed(hidden)}."
        columns = [number for number in self.sheet.hidden_columns if number in self.columns]
        if columns:
            names = ", ".join(self.columns[number].heading for number in columns)
            yield f"Hidden columns are read too: {names}."
        if self.sheet.noted:
            yield f"Notes on cells are not read. There are {len(self.sheet.noted)}: {_listed(self.sheet.noted)}."

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
            if number <= self.header.last:
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
        if self._repeats_header(cells):
            return "it repeats the headings"
        is_heading = len(cells) == 1 and not first.error and not REF_ALONE.match(cell_text(first))
        return "it looks like a heading" if is_heading else ""

    def _repeats_header(self, cells: Mapping[int, Cell]) -> bool:
        """Whether a row has the headings again, as where a long list was printed page by page."""
        headings = {match.number: match.heading for match in self.header.matches}
        return all(headings.get(number, "") == " ".join(cell_text(cell).split()) for number, cell in cells.items())

    def _row(self, number: int) -> RegisterRow | None:
        """The row as a record; None if its ref cannot be read."""
        cells = self.sheet.rows[number]
        values: dict[Keys, FieldValue | None] = {}
        blanked: dict[Keys, str] = {}
        kept: list[str] = []
        others: dict[Keys, FieldValue] = {}
        for place, column in self.columns.items():
            cell = cells.get(place) or self._filled.get((number, place))
            if cell is None:
                values[column.keys] = self._blank(number, place, column)
                continue
            reading = self._reading(cell, column)
            self._note(reading, number, place)
            if reading.problem is not None:
                self._fault(number, place, reading.problem.message, reading.problem.hint)
            elif not reading.doubts:
                values[column.keys] = reading.value if reading.value == "" and column is REF else reading.value or None
                others |= reading.others
                kept += [reading.kept] if reading.kept else []
                if reading.value is None and not reading.others:
                    blanked[column.keys] = cell_text(cell)
        title = cells.get(self.numbers[TITLE.heading])
        if ADDRESS.heading not in self.numbers and title is not None:
            others |= self._title_link(title)
        values |= {keys: value for keys, value in others.items() if not values.get(keys)}
        addresses = {column.keys: self.sheet.address(number, place) for place, column in self.columns.items()}
        ref = values.get(REF.keys)
        is_whole = isinstance(ref, str)
        return (
            RegisterRow(number, str(ref), values, addresses, blanked, tuple(kept), self.sheet.name)
            if is_whole
            else None
        )

    def _title_link(self, title: Cell) -> Mapping[Keys, FieldValue]:
        reading = self._cells.read(ADDRESS, Cell("", title.link)) if title.link else Reading()
        return {ADDRESS.keys: reading.value} if isinstance(reading.value, str) and reading.value else {}

    def _blank(self, number: int, place: int, column: RegisterColumn) -> str | None:
        """What an empty cell says: nothing, or for a reference, if it was agreed, that the record gets a new one."""
        if column is REF:
            if answer_to(self._answers, "ref", NOT_A_REF) == NEW_NUMBERS:
                return ""
            doubt = Doubt("ref", NOT_A_REF, (NEW_NUMBERS,), NEW_NUMBERS, NO_REF, "blank")
            self._book.add(doubt, self.sheet.address(number, place))
        elif column.is_needed:
            self._fault(number, place, f"“{column.heading}” is blank.", "Fill it in, or clear the whole row.")
        return None

    def _reading(self, cell: Cell, column: RegisterColumn) -> Reading:
        """What a cell says; why it cannot be read, if it cannot."""
        if cell.error:
            return Reading(problem=CellProblem(f"This cell {cell.error}.", "Type the right value, or delete the row."))
        if isinstance(cell.value, str) and max(len(cell.value), len(cell.link)) > LONGEST_CELL:
            message = f"This cell, or its link, has more than {LONGEST_CELL:,} characters."
            hint = "Put long text in a separate file, and name that file here."
            return Reading(problem=CellProblem(message, hint))
        return self._cells.read(column, cell)

    def _note(self, reading: Reading, number: int, place: int) -> None:
        address = self.sheet.address(number, place)
        for doubt in reading.doubts:
            self._book.add(doubt, address)
        if reading.told:
            self._told.setdefault(reading.told, []).append(address)

    def _filled_down(self) -> Iterator[tuple[tuple[int, int], Cell]]:
        """Cells below the first of a block that is merged over several records, with what the first one says."""
        for block in self.sheet.merged:
            column = self.columns.get(block.left)
            if column is None or column.is_needed or block.top <= self.header.last or block.left != block.right:
                continue
            first = self.sheet.rows.get(block.top, {}).get(block.left)
            if first is not None:
                for row in range(block.top + 1, block.bottom + 1):
                    yield (row, block.left), first

    def _report_merged_cells(self, rows: list[int]) -> None:
        """Cells that are merged look filled, and all but the first are empty: no matter but for what a record needs."""
        for block in self.sheet.merged:
            first = bisect_left(rows, block.top)
            records = rows[first : min(bisect_right(rows, block.bottom), first + 2)]  # two of them tell as much as all
            inside = [number for number in self.columns if block.left <= number <= block.right]
            columns = [number for number in inside if self.columns[number].is_needed]
            cells = [(row, column) for row in records for column in columns]
            if any(cell != (block.top, block.left) and cell not in self._filled for cell in cells):
                last = self.sheet.address(block.bottom, block.right).rpartition("!")[2]
                message = f"This cell is merged with others, as far as {last}. Only the first of them has contents."
                self._fault(block.top, block.left, message, "Unmerge the cells, and fill in each.")


def _listed(names: tuple[str, ...] | list[str]) -> str:
    more = f" and {counted(len(names) - MOST_TOLD, 'other')}" if len(names) > MOST_TOLD else ""
    return ", ".join(names[:MOST_TOLD]) + more
