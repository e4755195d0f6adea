"""The cells of a workbook: what each shows, from what its XML says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from math import inf, isclose, isfinite

from selfassess.register.number_formats import hides_part, in_own_words, shown_day
from selfassess.register.worksheet import Cell, CellRange, quoted, unescaped
from selfassess.register.xlsx_package import DamagedWorkbookError

CELL_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
MOST_ROWS, MOST_COLUMNS = 1_048_576, 16_384
"""The rows and columns of a sheet in Excel."""
WHOLE = re.compile(r"\s*([0-9]{1,9})\s*")
NUMBER = re.compile(
    r"""
    \s*[+-]?
    (?:[0-9]+\.?[0-9]* | \.[0-9]+)   # 12, 12. and 12.5, or .5
    (?:[Ee][+-]?[0-9]{1,9})?         # what is longer is no number of a spreadsheet
    \s*
    """,
    re.ASCII | re.VERBOSE,
)
ERROR = re.compile(r"#[A-Z0-9/!?_]{1,30}")
PLAIN_FORMAT = re.compile(r"(0+)(?:\.(0+))?(%?)")
GENERAL = "General"
LONGEST_FORMAT = 255
"""The most characters of a number format in Excel."""
WHOLE_UP_TO = 10**15
"""Whole numbers below this have 15 digits at most, which is what Excel keeps."""
PRECISION = 1e-15
NO_RESULT = "contains a formula without its result"


class CellValues:
    """What the cells of one workbook show; its texts and number formats are in parts outside its sheets."""

    def __init__(self, strings: Sequence[str], formats: Sequence[str], counts_from_1904: bool) -> None:
        from openpyxl.styles.numbers import is_date_format

        dates = {form: is_date_format(form) for form in set(formats)}
        self._strings = strings
        self._formats = formats
        self._date_styles = {style for style, form in enumerate(formats) if dates[form]}
        self._counts_from_1904 = counts_from_1904

    def cell(self, kind: str, style: str, raw: str | None, formula: str | None) -> Cell | None:
        """A cell by its kind, its style, its value and its formula, None where it has none of these."""
        if not raw:
            is_empty_text = kind == "str" and raw is not None
            return Cell("", error=NO_RESULT) if formula is not None and not is_empty_text else None
        return self._valued(kind, raw, style)

    def _valued(self, kind: str, raw: str, style: str) -> Cell:
        match kind:
            case "s":
                place = whole(raw)
                if place is None or place >= len(self._strings):
                    raise DamagedWorkbookError("there is no such text")
                return Cell(self._strings[place])
            case "str" | "inlineStr":
                return Cell(unescaped(raw))
            case "b":
                return Cell("TRUE" if raw.strip() == "1" else "FALSE")
            case "e":
                return Cell(raw, error=f"contains the error {raw}" if ERROR.fullmatch(raw) else "contains an error")
            case "d":
                try:
                    return Cell(self._dated(date.fromisoformat(raw.strip()[:10]), whole(style)))
                except ValueError:
                    return _not_valid(raw)
        number = float(raw) if NUMBER.fullmatch(raw) else inf
        if not isfinite(number):
            return _not_valid(raw)
        value, general = self._number(number, whole(style)), _shown(number, GENERAL)
        return Cell(value) if value == general or isinstance(value, date) else Cell(value, raw=general)

    def _form(self, style: int | None) -> str:
        return self._formats[style] if style is not None and style < len(self._formats) else GENERAL

    def _dated(self, day: date, style: int | None) -> str | date:
        """A day, or what its format shows of it, if it hides the day, the month or the year."""
        form = self._form(style)
        return shown_day(day, form) if hides_part(form) else day

    def _number(self, number: float, style: int | None) -> str | date:
        """A number as it is shown, or a date; a time of day, or a date beyond every calendar, stays text."""
        if style not in self._date_styles:
            form = self._form(style)
            return in_own_words(number, form) or _shown(number, form)
        from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

        try:
            moment = from_excel(number, MAC_EPOCH if self._counts_from_1904 else WINDOWS_EPOCH)
        except (OverflowError, ValueError):
            return _shown(number, GENERAL)
        return self._dated(moment.date(), style) if isinstance(moment, datetime) else str(moment)


def formats(styles: Sequence[str], own: dict[str, str]) -> list[str]:
    """The number format of each style, by the number that it names: one of the workbook's own, or a common one."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    known = {number: form if len(form) <= LONGEST_FORMAT else GENERAL for number, form in own.items()}
    return [known.get(number) or BUILTIN_FORMATS.get(whole(number) or 0, GENERAL) for number in styles]


def whole(raw: str) -> int | None:
    """A whole number from 0, None where it is none or has more digits than any in a workbook."""
    match = WHOLE.fullmatch(raw)
    return int(match[1]) if match is not None else None


def row_number(raw: str) -> int:
    """The number of a row from 1; DamagedWorkbookError if it is none."""
    number = whole(raw)
    if number is None or not 1 <= number <= MOST_ROWS:
        raise DamagedWorkbookError("there is no such row")
    return number


def position(reference: str) -> tuple[int, int]:
    """The row and the column of `C14`, both from 1; DamagedWorkbookError if it is not a cell."""
    match = CELL_REFERENCE.fullmatch(reference)
    column = 0
    for letter in match[1] if match is not None else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    if match is None or column > MOST_COLUMNS:
        raise DamagedWorkbookError("there is no such cell")
    return row_number(match[2]), column


def cell_range(reference: str) -> CellRange:
    """The cells of `B2:C5`, or of `B2` alone; DamagedWorkbookError if they are none."""
    first, _, last = reference.partition(":")
    (top, left), (bottom, right) = position(first), position(last or first)
    return CellRange(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def _not_valid(raw: str) -> Cell:
    return Cell(raw, error=f"contains {quoted(raw)}, which is not a valid value")


def _shown(number: float, form: str) -> str:
    """A number in digits: with the zeros, the decimals or the percent of a plain format, unless that rounds it."""
    plain = PLAIN_FORMAT.fullmatch(form)
    if plain is not None:
        whole_digits, decimals = len(plain[1]), len(plain[2] or "")
        scaled = number * (100 if plain[3] else 1)
        digits = f"{scaled:0{whole_digits + decimals + bool(decimals)}.{decimals}f}"
        if isfinite(scaled) and isclose(float(digits), scaled, rel_tol=PRECISION):
            return f"{digits}{plain[3]}"
    return str(int(number)) if number.is_integer() and abs(number) < WHOLE_UP_TO else f"{number:.15g}"
