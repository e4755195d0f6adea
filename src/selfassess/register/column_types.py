"""What a column may hold: how a value becomes a cell, and how a cell is read as councils type it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from itertools import islice

from msgspec import Struct

from selfassess.model.citation import REF_ALONE
from selfassess.model.dates import parse_date
from selfassess.model.partial_date import PartialDate
from selfassess.near_words import did_you_mean
from selfassess.register.choices import Choices, parse_choice, parse_list
from selfassess.register.worksheet import Cell, quoted
from selfassess.syntax.source import LINE_BREAK, find_unprintable

FieldValue = str | tuple[str, ...]
"""A value as the library's files have it: text, a date as `2026-03-01`, or a list of ids."""
ModelValue = FieldValue | date | PartialDate
"""A value as a record has it."""
CellValue = str | int | date
"""A value as a cell shows it."""

REF_PREFIX = re.compile(
    r"""
    \A (?:
        (?: ref(?:erence)? | evidence | document | doc | item | number | no | id )
        (?![A-Za-z])     # a whole word: “Notice 5” does not begin with “No”
        [\s.:\#–-]*      # Ref. 96, Ref: 96, Ref #96, Ref – 96
      | \# \s*           # #96
    )+                   # Evidence ref no. 96
    """,
    re.IGNORECASE | re.VERBOSE,
)
SERIES = re.compile(
    r"""
    (   [A-Z]{1,8} (?=[\s./_-]?[0-9])  # capitals: IR10, IR 10, IR-10
      | [A-Za-z]{1,8} (?=[0-9])      # letters right before the number: ir10
      | [A-Za-z]{1,3}                # few letters before it: ir 10, but not “Theme 1”
    )
    [\s./_-]? ([0-9]{1,9}) (?:\s?([A-Za-z]))?  # IR-10, IR/10, IR 10 a
    """,
    re.VERBOSE,
)
LETTERED = re.compile(r"([0-9]{1,9})\s+([A-Za-z])")
WHOLE_NUMBER = re.compile(r"([0-9]{1,9})\.0*")
SHA256 = re.compile(r"[0-9a-fA-F]{64}")
WEB_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
MOST_ENTRIES = 200
FIRST_COMMON_DATE = date(1900, 3, 1)
"""The first date that every spreadsheet counts alike; Excel treats 1900 as a leap year."""


class CellProblem(Struct, frozen=True):
    """Why a cell cannot be read, and how to fix it."""

    message: str
    hint: str = ""


class ColumnType(Struct, frozen=True):
    """How a value is shown in a cell, how a cell is read, and the number format of the column; `@` is text."""

    show: Callable[[ModelValue, Choices], CellValue]
    read: Callable[[Cell, Choices], FieldValue | CellProblem]
    format: str = "@"


def cell_text(cell: Cell) -> str:
    """What a cell says, with plain line ends and without white space around it."""
    text = cell.value.isoformat() if isinstance(cell.value, date) else cell.value
    return _plain_line_ends(text).strip()


def _plain_line_ends(text: str) -> str:
    """Text with the line ends of Windows and old Macs as line feeds; rarer ones, such as U+2028, stay."""
    return LINE_BREAK.sub(lambda match: "\n" if match[0] in ("\r\n", "\r") else match[0], text)


def _show_text(text: ModelValue, choices: Choices) -> str:
    return _plain_line_ends(str(text))


def _read_text(cell: Cell, choices: Choices) -> str | CellProblem:
    text = cell_text(cell)
    character = find_unprintable(text)
    if character is None:
        return text
    message = f"There is an invisible control character here (U+{ord(character[0]):04X})."
    return CellProblem(message, "Delete the contents of the cell and type the words again.")


def _show_ref(ref: ModelValue, choices: Choices) -> str | int:
    """A number, so that refs sort as numbers; text if a number would lose something, as in 007."""
    text = str(ref)
    return int(text) if text.isdecimal() and str(int(text)) == text else text


def _read_ref(cell: Cell, choices: Choices) -> str | CellProblem:
    text = ref = cell_text(cell)
    if not REF_ALONE.match(text):
        ref = REF_PREFIX.sub("", text.strip("()[]. "))
        if series := SERIES.fullmatch(ref):
            ref = f"{series[1].upper()}{series[2]}{series[3] or ''}"
        elif lettered := LETTERED.fullmatch(ref):
            ref = f"{lettered[1]}{lettered[2]}"
        elif whole := WHOLE_NUMBER.fullmatch(ref):  # 96.0, as some programs write a number
            ref = whole[1]
    hint = "Type a number, as in 96 or 20a, or capitals and a number, as in IR10."
    return ref if REF_ALONE.match(ref) else CellProblem(f"{quoted(text)} is not the number of a record.", hint)


def _show_date(day: ModelValue, choices: Choices) -> date | str:
    return day if isinstance(day, date) and day >= FIRST_COMMON_DATE else str(day)


def _read_date(cell: Cell, choices: Choices) -> str | CellProblem:
    day = cell.value if isinstance(cell.value, date) else parse_date(cell_text(cell))
    if isinstance(day, date):
        return day.isoformat()
    return CellProblem(f"{quoted(cell_text(cell))} is not a valid date.", day)


def _show_choice(id_: ModelValue, choices: Choices) -> str:
    return choices.get(str(id_), str(id_))


def _read_choice(cell: Cell, choices: Choices) -> str | CellProblem:
    text = cell_text(cell)
    return parse_choice(text, choices) or _not_a_choice(text, choices)


def _show_list(ids: ModelValue, choices: Choices) -> str:
    assert isinstance(ids, tuple)
    return "\n".join(_show_choice(id_, choices) for id_ in ids)


def _read_list(cell: Cell, choices: Choices) -> tuple[str, ...] | CellProblem:
    entries = list(islice(parse_list(cell_text(cell), choices), MOST_ENTRIES + 1))
    if len(entries) > MOST_ENTRIES:
        return CellProblem(f"This list has more than {MOST_ENTRIES} entries.", "Name each quality statement once.")
    for typed, id_ in entries:
        if not id_:
            return _not_a_choice(typed, choices)
    return tuple(dict.fromkeys(id_ for _, id_ in entries))


def _not_a_choice(text: str, choices: Choices) -> CellProblem:
    hint = did_you_mean(text, dict.fromkeys([*choices.values(), *choices]))
    if not hint:
        permitted = ", ".join(choices.values())
        hint = (
            f"Choose one of: {permitted}."
            if choices
            else "The framework has no words for this column, so clear the cell."
        )
    return CellProblem(f"{quoted(text)} is not one of the allowed words.", hint)


def _read_address(cell: Cell, choices: Choices) -> str | CellProblem:
    """The address that a cell shows, or the one that its text links to."""
    is_linked = WEB_ADDRESS.fullmatch(cell.link) and not WEB_ADDRESS.match(cell_text(cell))
    return _read_text(Cell(cell.link) if is_linked else cell, choices)


def _read_fingerprint(cell: Cell, choices: Choices) -> str | CellProblem:
    text = cell_text(cell)
    hint = "It has 64 digits and letters. If you do not have it, clear the cell."
    return text if SHA256.fullmatch(text) else CellProblem(f"{quoted(text)} is not the fingerprint of a file.", hint)


TEXT = ColumnType(_show_text, _read_text)
REF = ColumnType(_show_ref, _read_ref, "General")
DATE = ColumnType(_show_date, _read_date, "yyyy-mm-dd")
CHOICE = ColumnType(_show_choice, _read_choice)
LIST = ColumnType(_show_list, _read_list)
ADDRESS = ColumnType(_show_text, _read_address)
FINGERPRINT = ColumnType(_show_text, _read_fingerprint)
