"""The cells of a worksheet, as people see them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from math import isclose

from lxml import etree

from selfassess.register.rows import unescaped
from selfassess.register.sheet import Cell

PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
LINKING = re.compile(r'HYPERLINK\(\s*"([^"]+)"')
FIXED = re.compile(r"(0+)(?:\.(0+))?(%?)")
GENERAL = "General"
LARGEST_WHOLE = 10**15
EXACT = 1e-15
UNSAVED = "holds a formula, and the file does not say what it comes to"


class Cells:
    """Reads the cells of one workbook, which keeps long texts and number formats in places of their own."""

    def __init__(self, strings: Sequence[str], styles: etree._Element | None, is_of_1904: bool) -> None:
        self._strings = strings
        self._formats = _formats(styles) if styles is not None else []
        self._is_of_1904 = is_of_1904
        self._readers: Mapping[str, Callable[[str, str], Cell]] = {
            "s": lambda raw, form: Cell(self._strings[int(raw)]),
            "str": lambda raw, form: Cell(unescaped(raw)),
            "b": lambda raw, form: Cell("TRUE" if raw == "1" else "FALSE"),
            "e": lambda raw, form: Cell(raw, wrong=f"holds the error {raw}"),
            "d": lambda raw, form: Cell(date.fromisoformat(raw[:10])),
            "n": self._number,
        }

    def filled(self, row: etree._Element) -> dict[int, Cell]:
        """The cells of a row that hold something, by column from 1."""
        found: dict[int, Cell] = {}
        column = 0
        for element in row:
            reference = element.get("r")
            column = place(reference)[1] if reference else column + 1
            cell = self._cell(element) if len(element) else None
            if cell is not None and (cell.wrong or not isinstance(cell.value, str) or cell.value.strip()):
                found[column] = cell
        return found

    def _cell(self, element: etree._Element) -> Cell | None:
        kind = element.get("t", "n")
        if kind == "inlineStr":
            inline = child(element, "is")
            return Cell(text_of(inline)) if inline is not None else None
        value, formula = child(element, "v"), child(element, "f")
        raw = value.text or "" if value is not None else ""
        if not raw:
            return Cell("", wrong=UNSAVED) if formula is not None and (value is None or kind != "str") else None
        cell = self._readers.get(kind, self._number)(raw, element.get("s", "0"))
        linking = LINKING.match(formula.text or "") if formula is not None else None
        return Cell(cell.value, unescaped(linking[1]), cell.wrong) if linking is not None else cell

    def _number(self, raw: str, style: str) -> Cell:
        """A number as it is shown, or a day."""
        from openpyxl.styles.numbers import is_date_format

        number, form = float(raw), self._formats[int(style)] if int(style) < len(self._formats) else GENERAL
        return Cell(self._day(number)) if is_date_format(form) else Cell(_shown(number, form))

    def _day(self, number: float) -> date | str:
        """The day of a serial number; a time of day alone, or a day beyond every calendar, stays words."""
        from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

        try:
            found = from_excel(number, MAC_EPOCH if self._is_of_1904 else WINDOWS_EPOCH)
        except (OverflowError, ValueError):
            return _shown(number, GENERAL)
        return found.date() if isinstance(found, datetime) else str(found)


def child(element: etree._Element, name: str) -> etree._Element | None:
    return next((each for each in element if str(each.tag).endswith(f"}}{name}")), None)


def text_of(element: etree._Element) -> str:
    """The text of a string, whose words may be parted by changes of font; not how it is spoken."""
    spoken = {each for run in element.iter("{*}rPh") for each in run.iter("{*}t")}
    return unescaped("".join(each.text or "" for each in element.iter("{*}t") if each not in spoken))


def place(reference: str) -> tuple[int, int]:
    """The row and the column of `C14`, both from 1; ValueError where it is no place of a sheet."""
    found = PLACE.fullmatch(reference)
    if found is None:
        raise ValueError(f"{reference} is no cell")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _formats(styles: etree._Element) -> list[str]:
    """The number format of each style that a cell may have."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    own = {each.get("numFmtId", ""): each.get("formatCode", GENERAL) for each in styles.iter("{*}numFmt")}
    table = next(styles.iter("{*}cellXfs"), None)
    numbers = [each.get("numFmtId", "0") for each in table] if table is not None else []
    return [own.get(number) or BUILTIN_FORMATS.get(int(number), GENERAL) for number in numbers]


def _shown(number: float, form: str) -> str:
    """A number in figures: with the zeros, the decimals or the percent of a plain format, unless that rounds it."""
    fixed = FIXED.fullmatch(form)
    if fixed is not None:
        whole, decimals = len(fixed[1]), len(fixed[2] or "")
        scale = 100 if fixed[3] else 1
        figures = f"{number * scale:0{whole + decimals + bool(decimals)}.{decimals}f}"
        if isclose(float(figures), number * scale, rel_tol=EXACT):
            return f"{figures}{fixed[3]}"
    return str(int(number)) if number.is_integer() and abs(number) < LARGEST_WHOLE else f"{number:.15g}"
