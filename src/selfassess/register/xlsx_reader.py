"""The sheets of an Excel workbook as people see them: not the formulas, but their results."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from math import isclose

from lxml import etree
from msgspec.structs import replace

from selfassess.register.worksheet import Cell, CellRange, SheetContent, UnreadableFileError, unescaped
from selfassess.register.xlsx_package import DAMAGED, SAVE_AGAIN, Relation, XlsxPackage
from selfassess.syntax.source import printable

MOST_CELLS = 1_000_000
MOST_CELLS_OF_A_LINK = 10_000
YES = ("1", "true")
CELL_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
HYPERLINK_FORMULA = re.compile(r'HYPERLINK\(\s*"([^"]+)"')
PLAIN_FORMAT = re.compile(r"(0+)(?:\.(0+))?(%?)")
GENERAL = "General"
WHOLE_UP_TO = 10**15
"""Whole numbers below this have 15 digits at most, which is what Excel keeps."""
PRECISION = 1e-15
NO_RESULT = "contains a formula without its result"


def read_xlsx(content: bytes) -> list[SheetContent]:
    """The sheets of a workbook that are not hidden; UnreadableFileError if it cannot be read."""
    try:
        return list(_sheets(XlsxPackage(content)))
    except DAMAGED:
        raise UnreadableFileError("This workbook is damaged.", SAVE_AGAIN) from None


def _sheets(package: XlsxPackage) -> Iterator[SheetContent]:
    main = next((part.target for part in package.relations("").values() if part.kind == "officeDocument"), "")
    root = package.root(main) if main else None
    if root is None or etree.QName(root).localname != "workbook":
        raise UnreadableFileError("This file is not an Excel workbook.", SAVE_AGAIN)
    relations = package.relations(main)
    parts = {relation.kind: relation.target for relation in relations.values()}
    strings = [_string(element) for element in package.elements(parts.get("sharedStrings", ""), ("si",))]
    counts_from_1904 = any(element.get("date1904") in YES for element in root.iter("{*}workbookPr"))
    cells = CellReader(strings, package.root(parts.get("styles", "")), counts_from_1904)
    for sheet in root.iter("{*}sheet"):
        relation = relations.get(_relation_id(sheet), Relation("", ""))
        if relation.kind == "worksheet" and sheet.get("state", "visible") == "visible":
            name = " ".join(printable(sheet.get("name", "")).split())
            yield _sheet(package, name, relation.target, cells)


def _sheet(package: XlsxPackage, name: str, part: str, cells: CellReader) -> SheetContent:
    rows: dict[int, dict[int, Cell]] = {}
    merged: list[CellRange] = []
    links: list[tuple[CellRange, str]] = []
    hidden = number = count = 0
    for element in package.elements(part, ("row", "mergeCell", "hyperlink")):
        tag = etree.QName(element).localname
        if tag == "row":
            number = int(element.get("r", number + 1))
            filled = cells.filled(element)
            count += len(filled)
            if filled:
                rows[number] = filled
                hidden += element.get("hidden") in YES
        elif tag == "mergeCell":
            merged.append(_range(element.get("ref", "")))
        else:
            links.append((_range(element.get("ref", "")), _relation_id(element)))
        if count > MOST_CELLS:
            hint = "Import a workbook that contains only the register."
            raise UnreadableFileError(f"The sheet “{name}” has more than {MOST_CELLS:,} filled cells.", hint)
    relations = package.relations(part) if links else {}
    for linked, id_ in links:
        target = relations[id_].target if id_ in relations else ""
        size = (linked.bottom - linked.top + 1) * (linked.right - linked.left + 1)
        if not target or size > MOST_CELLS_OF_A_LINK:
            continue
        for row in range(linked.top, linked.bottom + 1):
            for column in range(linked.left, linked.right + 1):
                if column in rows.get(row, {}):
                    rows[row][column] = replace(rows[row][column], link=target)
    return SheetContent(name, rows, tuple(merged), hidden)


class CellReader:
    """Reads the cells of one workbook, which keeps shared strings and number formats in parts outside its sheets."""

    def __init__(self, strings: list[str], styles: etree._Element | None, counts_from_1904: bool) -> None:
        from openpyxl.styles.numbers import is_date_format

        self._strings = strings
        self._formats = _formats(styles) if styles is not None else []
        self._date_styles = {style for style, form in enumerate(self._formats) if is_date_format(form)}
        self._counts_from_1904 = counts_from_1904

    def filled(self, row: etree._Element) -> dict[int, Cell]:
        """The cells of a row that are not empty, by column from 1."""
        cells: dict[int, Cell] = {}
        column = 0
        for element in row:
            reference = element.get("r")
            column = _position(reference)[1] if reference else column + 1
            cell = self._cell(element) if len(element) else None
            if cell is not None and (cell.error or not isinstance(cell.value, str) or cell.value.strip()):
                cells[column] = cell
        return cells

    def _cell(self, element: etree._Element) -> Cell | None:
        kind = element.get("t", "n")
        if kind == "inlineStr":
            inline = _child(element, "is")
            return Cell(_string(inline)) if inline is not None else None
        value, formula = _child(element, "v"), _child(element, "f")
        raw = value.text or "" if value is not None else ""
        if not raw:
            is_empty_text = kind == "str" and value is not None
            return Cell("", error=NO_RESULT) if formula is not None and not is_empty_text else None
        error = f"contains the error {raw}" if kind == "e" else ""
        cell = Cell(self._value(kind, raw, element.get("s", "0")), error=error)
        linking = HYPERLINK_FORMULA.match(formula.text or "") if formula is not None else None
        return replace(cell, link=unescaped(linking[1])) if linking is not None else cell

    def _value(self, kind: str, raw: str, style: str) -> str | date:
        match kind:
            case "s":
                return self._strings[int(raw)]
            case "str":
                return unescaped(raw)
            case "b":
                return "TRUE" if raw == "1" else "FALSE"
            case "e":
                return raw
            case "d":
                return date.fromisoformat(raw[:10])
            case _:
                return self._number(float(raw), int(style))

    def _number(self, number: float, style: int) -> str | date:
        """A number as it is shown, or a date; a time of day, or a date beyond every calendar, stays text."""
        if style not in self._date_styles:
            return _shown(number, self._formats[style] if style < len(self._formats) else GENERAL)
        from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

        try:
            moment = from_excel(number, MAC_EPOCH if self._counts_from_1904 else WINDOWS_EPOCH)
        except (OverflowError, ValueError):
            return _shown(number, GENERAL)
        return moment.date() if isinstance(moment, datetime) else str(moment)


def _formats(styles: etree._Element) -> list[str]:
    """The number format of each style that a cell may have."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    own = {form.get("numFmtId", ""): form.get("formatCode", GENERAL) for form in styles.iter("{*}numFmt")}
    table = next(styles.iter("{*}cellXfs"), None)
    numbers = [style.get("numFmtId", "0") for style in table] if table is not None else []
    return [own.get(number) or BUILTIN_FORMATS.get(int(number), GENERAL) for number in numbers]


def _shown(number: float, form: str) -> str:
    """A number in digits: with the zeros, the decimals or the percent of a plain format, unless that rounds it."""
    plain = PLAIN_FORMAT.fullmatch(form)
    if plain is not None:
        whole, decimals = len(plain[1]), len(plain[2] or "")
        scaled = number * (100 if plain[3] else 1)
        digits = f"{scaled:0{whole + decimals + bool(decimals)}.{decimals}f}"
        if isclose(float(digits), scaled, rel_tol=PRECISION):
            return f"{digits}{plain[3]}"
    return str(int(number)) if number.is_integer() and abs(number) < WHOLE_UP_TO else f"{number:.15g}"


def _child(element: etree._Element, name: str) -> etree._Element | None:
    return next((child for child in element if str(child.tag).endswith(f"}}{name}")), None)


def _string(element: etree._Element) -> str:
    """The text of a string, which changes of font may split; without the phonetic guide of Japanese text (rPh)."""
    phonetic = {text for run in element.iter("{*}rPh") for text in run.iter("{*}t")}
    return unescaped("".join(text.text or "" for text in element.iter("{*}t") if text not in phonetic))


def _relation_id(element: etree._Element) -> str:
    """The relation that an element names, in either edition of the format."""
    return next((str(value) for key, value in element.items() if str(key).endswith("}id")), "")


def _position(reference: str) -> tuple[int, int]:
    """The row and the column of `C14`, both from 1; ValueError if it is not a cell."""
    match = CELL_REFERENCE.fullmatch(reference)
    if match is None:
        raise ValueError(f"{reference} is not a cell")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _range(reference: str) -> CellRange:
    """The cells of `B2:C5`, or of `B2` alone."""
    first, _, last = reference.partition(":")
    return CellRange(*_position(first), *_position(last or first))
