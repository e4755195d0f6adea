"""What a column may hold: how a value becomes a cell, and how a cell is read as a council types it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from selfassess.diagnostics import did_you_mean
from selfassess.model.citation import REF_ALONE
from selfassess.register.days import read_day
from selfassess.register.sheet import Cell, quoted
from selfassess.register.words import Permitted, listed, meant
from selfassess.syntax.source import LINE_BREAK, UNPRINTABLE

Value = str | tuple[str, ...]
"""A value as the library's files hold it: text, a day as `2026-03-01`, or a list of ids."""
Shown = str | int | date

NAMES = re.compile(
    r"\A(?:(?:ref(?:erence)?|evidence|document|doc|item|number|no|id)(?![A-Za-z])[\s.:#–-]*|#\s*)+", re.IGNORECASE
)
SERIES = re.compile(r"([A-Z]{1,8}(?=[\s.-]?[0-9])|[A-Za-z]{1,8}(?=[0-9])|[A-Za-z]{1,3})[\s.-]?([0-9]{1,9})")
"""A series typed in another way: `ir10`, `IR 10`; longer words before a number, such as “Theme 1”, are none."""
WHOLE = re.compile(r"([0-9]{1,9})\.0*")
FINGERPRINT = re.compile(r"[0-9a-fA-F]{64}")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
FIRST_DAY = date(1900, 3, 1)
"""The first day that every spreadsheet counts alike; Excel believes that 1900 was a leap year."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Why a cell cannot be read, and the mend."""

    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """How a value is shown in a cell, how a cell is read, and the number format of its column."""

    show: Callable[[Any, Permitted], Shown]
    read: Callable[[Cell, Permitted], Value | Slip]
    format: str = "@"


def words(cell: Cell) -> str:
    """What a cell says, with plain line ends; blank space around it says nothing."""
    text = cell.value.isoformat() if isinstance(cell.value, date) else cell.value
    return LINE_BREAK.sub(_line_end, text).strip()


def _line_end(found: re.Match[str]) -> str:
    return "\n" if found.group() in ("\r\n", "\r", "\n") else found.group()


def _text(cell: Cell, known: Permitted) -> str | Slip:
    text = words(cell)
    sign = UNPRINTABLE.search(text)
    if sign is None:
        return text
    message = f"The invisible control character U+{ord(sign.group()):04X} stands here."
    return Slip(message, "Delete what the cell holds, and type the words again.")


def _ref(cell: Cell, known: Permitted) -> str | Slip:
    text = words(cell)
    meant = _ref_meant(text)
    hint = "Write a number, or a series in capitals and a number, as in IR10."
    return meant if REF_ALONE.match(meant) else Slip(f"{quoted(text)} is no reference.", hint)


def _ref_meant(text: str) -> str:
    if REF_ALONE.match(text):
        return text
    bare = NAMES.sub("", text.strip("()[]. "))
    series, whole = SERIES.fullmatch(bare), WHOLE.fullmatch(bare)
    return f"{series[1].upper()}{series[2]}" if series else whole[1] if whole else bare


def _show_ref(ref: str, known: Permitted) -> str | int:
    """A number, so that refs sort as numbers; text where a number would lose something, as in 007."""
    return int(ref) if ref.isdecimal() and str(int(ref)) == ref else str(ref)


def _day(cell: Cell, known: Permitted) -> str | Slip:
    found = cell.value if isinstance(cell.value, date) else read_day(words(cell))
    return found.isoformat() if isinstance(found, date) else Slip(f"{quoted(words(cell))} is no date.", found)


def _show_day(day: date, known: Permitted) -> date | str:
    return day if day >= FIRST_DAY else day.isoformat()


def _choice(cell: Cell, known: Permitted) -> str | Slip:
    found = meant(words(cell), known)
    return found or _not_permitted(words(cell), known)


def _list(cell: Cell, known: Permitted) -> tuple[str, ...] | Slip:
    entries = [*listed(words(cell), known)]
    lost = next((typed for typed, found in entries if not found), None)
    return _not_permitted(lost, known) if lost is not None else tuple(dict.fromkeys(found for _, found in entries))


def _not_permitted(text: str, known: Permitted) -> Slip:
    choose = f"Choose one of: {', '.join(known.values())}." if known else "The framework permits none; empty the cell."
    near = did_you_mean(text, dict.fromkeys([*known.values(), *known]))
    return Slip(f"{quoted(text)} is not one of the words permitted here.", near or choose)


def _address(cell: Cell, known: Permitted) -> str | Slip:
    """The address that a cell shows, else the one that its words lead to."""
    text = words(cell)
    return _text(Cell(cell.link) if ADDRESS.fullmatch(cell.link) and not ADDRESS.match(text) else cell, known)


def _fingerprint(cell: Cell, known: Permitted) -> str | Slip:
    text = words(cell)
    hint = "It has 64 figures and letters. Empty the cell if you do not have it."
    return text if FINGERPRINT.fullmatch(text) else Slip(f"{quoted(text)} is no fingerprint of a file.", hint)


def _show_text(text: str, known: Permitted) -> str:
    return LINE_BREAK.sub(_line_end, text)


def _show_choice(key: str, known: Permitted) -> str:
    return known.get(key, str(key))


def _show_list(keys: tuple[str, ...], known: Permitted) -> str:
    return "\n".join(known.get(key, str(key)) for key in keys)


TEXT = Kind(_show_text, _text)
REF = Kind(_show_ref, _ref, "General")
DAY = Kind(_show_day, _day, "yyyy-mm-dd")
CHOICE = Kind(_show_choice, _choice)
LIST = Kind(_show_list, _list)
ADDRESSES = Kind(_show_text, _address)
FINGERPRINTS = Kind(_show_text, _fingerprint)
