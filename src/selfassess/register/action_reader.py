"""The sheet of actions as it comes back: its rows by the headings that we gave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.register.action_columns import ACTION_COLUMNS, exported_marks
from selfassess.register.column_types import cell_text
from selfassess.register.row_reader import TOTAL
from selfassess.register.worksheet import LONGEST_CELL, Cell, SheetContent, quoted

SEARCHED_ROWS = 20
LEAST_KNOWN = 5
"""The fewest of our headings by which the sheet is known; a council's own list of actions has fewer."""
MOST_ACTIONS = 2_000
HEADINGS = {column.heading.casefold(): column.key for column in ACTION_COLUMNS}
OUR_OTHERS = ("where used", "coverage", "words")


class ActionRow(Struct, frozen=True):
    """A row: its id as it was typed, its cells and their addresses by key, and what was exported, as marks by key."""

    number: int
    id: str
    cells: Mapping[str, Cell]
    addresses: Mapping[str, str]
    exported: Mapping[str, str]

    def text(self, key: str) -> str:
        return cell_text(self.cells[key]) if key in self.cells else ""


class ActionSheet(Struct, frozen=True):
    """The sheet of actions: its rows, the keys that it has columns for, and what is wrong with it.

    `is_alone` says that the workbook has no register beside it; `notes` say what was not read.
    """

    file: str
    name: str
    rows: tuple[ActionRow, ...]
    keys: frozenset[str]
    faults: tuple[Problem, ...] = ()
    is_alone: bool = False
    notes: tuple[str, ...] = ()


def action_sheet(sheets: Sequence[SheetContent], file: str, named: Sequence[str] = ()) -> ActionSheet | None:
    """The sheet of actions, if the workbook has one and it is among those that are named."""
    names = {name.casefold() for name in named}
    shown = [sheet for sheet in sheets if (sheet.name.casefold() in names if names else not sheet.is_hidden)]
    for sheet in shown:
        for number in sorted(sheet.rows)[:SEARCHED_ROWS]:
            columns = _columns(sheet, number)
            if sheet.name and "action" in columns.values() and len(columns) >= LEAST_KNOWN:
                others = [each for each in shown if each is not sheet and each.rows]
                is_alone = all(each.name.casefold() in OUR_OTHERS for each in others)
                return _read(sheet, number, columns, file, is_alone)
    return None


def _columns(sheet: SheetContent, row: int) -> dict[int, str]:
    """The keys of the headings in a row, by the number of their column; of two alike the first counts."""
    columns: dict[int, str] = {}
    for number, words in _headings(sheet, row).items():
        key = HEADINGS.get(words.casefold(), "")
        if key and key not in columns.values():
            columns[number] = key
    return columns


def _headings(sheet: SheetContent, row: int) -> dict[int, str]:
    """What each column is called in a row, from the left."""
    typed = {number: " ".join(cell_text(cell).split()) for number, cell in sorted(sheet.rows[row].items())}
    return {number: words for number, words in typed.items() if words}


def _read(sheet: SheetContent, header: int, columns: Mapping[int, str], file: str, is_alone: bool) -> ActionSheet:
    faults: list[Problem] = []

    def fault(row: int, column: int, message: str, hint: str) -> None:
        address = sheet.address(row, column)
        faults.append(Problem(Place(file, row, column, address), f"{address}: {message}", hint))

    for block in sheet.merged:
        if block.bottom > header and any(block.left <= number <= block.right for number in columns):
            fault(block.top, block.left, "This cell is merged with others.", "Unmerge the cells, and fill in each.")
    rows: list[ActionRow] = []
    unknown = {at: words for at, words in _headings(sheet, header).items() if at not in columns}
    for at, words in unknown.items():
        if words.casefold() in HEADINGS:
            fault(header, at, f"Two columns have the heading {quoted(words)}.", "Delete the wrong one of the two.")
    others = [quoted(words) for words in unknown.values() if words.casefold() not in HEADINGS]
    notes = [f"Columns with headings that are not known are not read: {', '.join(others)}."] if others else []
    numbers = [number for number in sorted(sheet.rows) if number > header]
    if len(numbers) > MOST_ACTIONS:
        message = f"This sheet has more than {MOST_ACTIONS:,} actions."
        fault(numbers[MOST_ACTIONS], 1, message, "Import a sheet that contains only the actions.")
    for number in numbers[:MOST_ACTIONS]:
        cells = {columns[at]: cell for at, cell in sheet.rows[number].items() if at in columns}
        if not {*cells} - {"exported"}:
            continue
        id_ = cell_text(cells["action"]) if "action" in cells else ""
        if TOTAL.fullmatch(id_):
            notes.append(f"Row {number} was skipped: it looks like a total.")
            continue
        addresses = {key: sheet.address(number, at) for at, key in columns.items()}
        for at, cell in sheet.rows[number].items():
            if at in columns and cell.error:
                fault(number, at, f"This cell {cell.error}.", "Type the right value, or delete the row.")
            elif at in columns and isinstance(cell.value, str) and len(cell.value) > LONGEST_CELL:
                fault(number, at, f"This cell has more than {LONGEST_CELL:,} characters.", "Shorten the text.")
        marks = exported_marks(cell_text(cells["exported"])) if "exported" in cells else {}
        rows.append(ActionRow(number, id_, cells, addresses, marks))
    return ActionSheet(
        file, sheet.name, tuple(rows), frozenset(columns.values()), tuple(faults), is_alone, tuple(notes)
    )
