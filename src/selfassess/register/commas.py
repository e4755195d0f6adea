"""The register as a CSV file, out and in."""

from __future__ import annotations

import codecs
import csv
import re
from io import StringIO

from selfassess.model.assessment import Assessment
from selfassess.register.columns import COLUMNS
from selfassess.register.rows import Row, Written, lost, rows_of
from selfassess.register.sheet import Cell, RefusedError, Sheet

FORMULA = "[=+@\\-\t\r\n＝＋－＠]"
FORMULA_IN_ALL = re.compile(f"'*{FORMULA}")
GUARDED = re.compile(f"'+{FORMULA}")
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
GUESSES = ("utf-8", "cp1252")
SEPARATORS = (",", ";", "\t")
SEPARATOR_LINE = re.compile(r"sep=([,;|\t])\r?\n")
OTHERWISE = "Open it in a spreadsheet, and save it as an Excel workbook (.xlsx) or as CSV UTF-8."


def write_csv(assessment: Assessment) -> Written:
    """The records as a CSV file for Excel; what a spreadsheet would take for a formula begins with an apostrophe."""
    rows = rows_of(assessment)
    faults = tuple(lost(rows.items()))
    if faults:
        return Written(b"", faults)
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(column.heading for column in COLUMNS)
    writer.writerows(map(_written, rows.values()))
    return Written(codecs.BOM_UTF8 + stream.getvalue().encode("utf-8"))


def read_csv(content: bytes) -> list[Sheet]:
    """The file as a sheet, once for each sign that may part its cells. RefusedError where it is no text."""
    text = _decoded(content)
    told = SEPARATOR_LINE.match(text)
    separators = [told[1]] if told is not None else [each for each in SEPARATORS if each in text] or [","]
    return [_sheet(text, each) for each in separators]


def _written(row: Row) -> list[str]:
    return [guarded("" if shown is None else str(shown)) for shown in row]


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe more, which reading takes away."""
    return f"'{text}" if FORMULA_IN_ALL.match(text) else text


def _unguarded(text: str) -> str:
    return text[1:] if GUARDED.match(text) else text


def _decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or the old encoding of Windows."""
    found = [name for mark, name in MARKS if content.startswith(mark)]
    if not found and b"\0" in content[:2]:
        found = ["utf-16-be" if content[:1] == b"\0" else "utf-16-le"]
    for encoding in found or GUESSES:
        try:
            return content.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    raise RefusedError("This file is neither a workbook nor text.", OTHERWISE)


def _sheet(text: str, separator: str) -> Sheet:
    rows: dict[int, dict[int, Cell]] = {}
    number = 0
    try:
        for number, row in enumerate(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True), 1):
            filled = {column: Cell(_unguarded(each)) for column, each in enumerate(row, 1) if each.strip()}
            if filled:
                rows[number] = filled
    except csv.Error:
        return Sheet("", rows, broken=number + 1)
    return Sheet("", rows)
