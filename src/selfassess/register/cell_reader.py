"""One cell of a register, read with what the council has answered: a value, or why there is none yet."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from selfassess.model.dates import DAY_FIRST, MONTH_NAMED, YEAR_FIRST, month_of
from selfassess.register.addresses import address_in
from selfassess.register.cell_reading import EMPTY, Reading
from selfassess.register.choices import Choices, parse_choice, parse_list
from selfassess.register.column_types import (
    ADDRESS,
    CHOICE,
    DATE,
    LIST,
    MOST_ENTRIES,
    REF,
    CellProblem,
    cell_text,
)
from selfassess.register.columns import RegisterColumn
from selfassess.register.proposals import proposal
from selfassess.register.questions import (
    AS_NUMBERS,
    BLANK,
    DATES,
    LAST_DAY,
    NEW_NUMBERS,
    NOT_A_REF,
    NOT_AN_ADDRESS,
    NOT_THERE,
    NOTES,
    OTHER_WORDS,
    WITHOUT_DAY,
    Answers,
    Doubt,
    answer_to,
)
from selfassess.register.worksheet import Cell, quoted

Files = Callable[[str], str]
"""The path below evidence/ of a file that a register names in its own way; empty where there is none."""

FILE_KEYS, URL_KEYS = ("file",), ("url",)
MUST_SAY = ("ref", "title", "sensitivity")
"""Keys of which `n/a` is not read as blank: silence would mean that everybody may see a record."""
A_DAY = (YEAR_FIRST, DAY_FIRST, MONTH_NAMED)
MAY_BE_TIME = re.compile(r"[^\W\d_]|[0-9]{4}\s*[-/–]\s*[0-9]{2}")
"""A word, or a reporting year such as 2025/26: what is not a date, and no mistyped one."""
SERIAL = re.compile(r"([2-6][0-9]{4})(?:\.[0-9]+)?")
"""A day between 1954 and 2091, as a spreadsheet counts days."""
EPOCH, EPOCH_OF_1904 = date(1899, 12, 30), date(1904, 1, 1)


class CellReader:
    """Reads the cells of one register; `files` finds the files that it names."""

    def __init__(self, choices: Mapping[str, Choices], answers: Answers, files: Files, counts_from_1904: bool) -> None:
        self._choices = choices
        self._answers = answers
        self._files = files
        self._epoch = EPOCH_OF_1904 if counts_from_1904 else EPOCH

    def read(self, column: RegisterColumn, cell: Cell) -> Reading:
        """What a cell of this column says."""
        text = cell_text(cell)
        if column.key not in MUST_SAY and not cell.link and EMPTY.fullmatch(text):
            return Reading(told=f"{quoted(text)} is read as blank")
        key = answer_key(column)
        answer = answer_to(self._answers, key, text) if column.type is not LIST else ""
        if answer in (BLANK, NOTES):
            return Reading(kept=_kept(column, text) if answer == NOTES else "")
        if answer:
            cell = Cell(answer)
        if column.keys == FILE_KEYS:
            return self._file(column, cell)
        if column.keys == REF_KEYS:
            return self._ref(column, cell)
        return READERS.get(column.type, CellReader._plain)(self, column, cell)

    def _plain(self, column: RegisterColumn, cell: Cell) -> Reading:
        value = column.type.read(cell, self._choices.get(column.key, {}))
        return Reading(problem=value) if isinstance(value, CellProblem) else Reading(value)

    def _ref(self, column: RegisterColumn, cell: Cell) -> Reading:
        text = cell_text(cell)
        value = REF.read(cell, {})
        if not isinstance(value, CellProblem):
            is_plain = value == text
            return Reading(value, told="" if is_plain else f"{quoted(text)} is read as {value}")
        if answer_to(self._answers, "ref", NOT_A_REF) == NEW_NUMBERS:
            return Reading("", kept=_kept(column, text))
        return Reading(doubts=(Doubt("ref", NOT_A_REF, (NEW_NUMBERS,), NEW_NUMBERS, NO_REF, quoted(text)),))

    def _successor(self, column: RegisterColumn, cell: Cell) -> Reading:
        value = REF.read(cell, {})
        if not isinstance(value, CellProblem):
            return Reading(value)
        about = f"{{word}} in the column {column.heading} is not a reference."
        return Reading(doubts=(Doubt("ref", cell_text(cell), (NOTES, BLANK), NOTES, about),))

    def _choice(self, column: RegisterColumn, cell: Cell) -> Reading:
        text, choices = cell_text(cell), self._choices.get(column.key, {})
        answer = answer_to(self._answers, column.key, OTHER_WORDS)
        chosen = column.type.read(cell, choices)
        if not isinstance(chosen, CellProblem):
            return Reading(chosen)
        if id_ := parse_choice(answer, choices):
            return Reading(id_)
        if answer in (BLANK, NOTES):
            return Reading(kept=_kept(column, text) if answer == NOTES else "")
        return Reading(doubts=(self._unknown(column, text, choices),))

    def _list(self, column: RegisterColumn, cell: Cell) -> Reading:
        choices = self._choices.get(column.key, {})
        whole = column.type.read(cell, choices)
        if not isinstance(whole, CellProblem):
            return Reading(whole)
        ids: list[str] = []
        kept: list[str] = []
        doubts: list[Doubt] = []
        for number, (typed, id_) in enumerate(parse_list(cell_text(cell), choices)):
            if number == MOST_ENTRIES:
                return Reading(problem=whole)
            answers = (answer_to(self._answers, column.key, word) for word in (typed, OTHER_WORDS) if not id_)
            answer = next(filter(None, answers), "")
            meant = [id_] if id_ else [each for _, each in parse_list(answer, choices)]
            if answer in (BLANK, NOTES):
                kept += [typed] if answer == NOTES else []
            elif meant and all(meant):
                ids += meant
            else:
                doubts.append(self._unknown(column, typed, choices))
        notes = _kept(column, ", ".join(kept)) if kept else ""
        return Reading(tuple(dict.fromkeys(ids)), doubts=tuple(doubts), kept=notes)

    def _unknown(self, column: RegisterColumn, typed: str, choices: Choices) -> Doubt:
        about = f"{{word}} in the column {column.heading} is not one of the words that selfassess knows."
        others = () if column.key == "sensitivity" else (NOTES, BLANK)
        return Doubt(column.key, typed, (*choices, *others), proposal(column.key, typed, choices), about)

    def _date(self, column: RegisterColumn, cell: Cell) -> Reading:
        text, day = cell_text(cell), column.type.read(cell, {})
        if not isinstance(day, CellProblem):
            return Reading(day)
        if month := month_of(text):
            return self._month(column, text, month)
        if serial := SERIAL.fullmatch(text):
            return self._serial(column, text, int(serial[1]))
        if any(form.fullmatch(" ".join(text.lower().split())) for form in A_DAY):
            return Reading(problem=day)
        if not MAY_BE_TIME.search(text):
            return Reading(problem=day)
        about = f"{{word}} in the column {column.heading} is not a date."
        return Reading(doubts=(Doubt("date", text, (NOTES, BLANK), NOTES, about),))

    def _month(self, column: RegisterColumn, text: str, month: tuple[int, int]) -> Reading:
        """A date without its day: of which nobody makes the first of the month."""
        answer = answer_to(self._answers, "date", WITHOUT_DAY)
        if answer == LAST_DAY and month[1]:
            return Reading(date(*month, monthrange(*month)[1]).isoformat())
        if answer == BLANK:
            return Reading()
        if answer:
            return Reading(kept=_kept(column, text))
        about = "Some dates have no day, or the cell does not show it."
        choices = (LAST_DAY, NOTES, BLANK)
        return Reading(doubts=(Doubt("date", WITHOUT_DAY, choices, NOTES, about, quoted(text)),))

    def _serial(self, column: RegisterColumn, text: str, days: int) -> Reading:
        """The number that a spreadsheet has for a day, in a cell that is not shown as a date."""
        day = self._epoch + timedelta(days)
        match answer_to(self._answers, "date", AS_NUMBERS):
            case "dates":
                return Reading(day.isoformat())
            case "notes":
                return Reading(kept=_kept(column, text))
            case "blank":
                return Reading()
        about = "Some dates are numbers, as spreadsheets count days."
        shown = f"{quoted(text)}, which is {day.isoformat()}"
        return Reading(doubts=(Doubt("date", AS_NUMBERS, (DATES, NOTES, BLANK), DATES, about, shown),))

    def _address(self, column: RegisterColumn, cell: Cell) -> Reading:
        text, shown = cell_text(cell), column.type.read(cell, {})
        if isinstance(shown, CellProblem):
            return Reading(problem=shown)
        for typed in (str(shown), text, cell.link):
            if address := address_in(typed):
                completed = typed if address != typed and typed == text else ""
                return Reading(address, told=f"{quoted(completed)} is read as {address}" if completed else "")
        for typed in (cell.link, text):
            if file := self._files(typed):
                return Reading(others={FILE_KEYS: file})
        return self._unusable(column, "url", NOT_AN_ADDRESS, cell.formula or cell.link or text, NO_ADDRESS)

    def _file(self, column: RegisterColumn, cell: Cell) -> Reading:
        text = cell_text(cell)
        for typed in (text, cell.link):
            if file := self._files(typed):
                return Reading(file, told=f"{quoted(typed)} is read as {file}" if file != typed else "")
        for typed in (text, cell.link):
            if address := address_in(typed):
                return Reading(others={URL_KEYS: address})
        return self._unusable(column, "file", NOT_THERE, text, NO_FILE)

    def _unusable(self, column: RegisterColumn, key: str, word: str, text: str, about: str) -> Reading:
        """What names a document that nobody could open from here."""
        answer = answer_to(self._answers, key, text) or answer_to(self._answers, key, word)
        if answer in (NOTES, BLANK):
            return Reading(kept=_kept(column, text) if answer == NOTES else "")
        return Reading(doubts=(Doubt(key, word, (NOTES, BLANK), NOTES, about, quoted(text)),))


NO_REF = "Some records have no valid reference, which is a number such as 96, 20a or IR10."
NO_ADDRESS = (
    "The register has links that are not web addresses, so nobody else can open them. "
    "Copy documents from a drive or a folder to evidence/files/, and name them in a column File."
)
NO_FILE = "The register names files that are not in evidence/. Copy them to evidence/files/ first."
REF_KEYS = ("ref",)
READERS = {
    CHOICE: CellReader._choice,
    LIST: CellReader._list,
    DATE: CellReader._date,
    ADDRESS: CellReader._address,
    REF: CellReader._successor,
}


def answer_key(column: RegisterColumn) -> str:
    """The key under which answers for the words of a column are kept."""
    if column.type is DATE:
        return "date"
    return "ref" if column.type is REF else column.keys[-1]


def _kept(column: RegisterColumn, text: str) -> str:
    heading = "Reference" if column.keys == REF_KEYS else column.heading
    return f"{heading} in the register: {text}"
