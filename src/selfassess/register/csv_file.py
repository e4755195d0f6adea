"""The register as a CSV file, out and in."""

from __future__ import annotations

import codecs
import csv
import re
from io import StringIO

from selfassess.model.assessment import Assessment
from selfassess.register.columns import COLUMNS, ExportedFile, rows_of, unwritable
from selfassess.register.worksheet import ONLY_THE_REGISTER, Allowance, Cell, SheetContent, UnreadableFileError

FORMULA = "[=+@\\-\t\r\n＝＋－＠]"
"""The characters at which a spreadsheet takes what follows as a formula, wide ones of Asian keyboards among them."""
NEEDS_APOSTROPHE = re.compile(f"'*{FORMULA}")
HAS_APOSTROPHE = re.compile(f"'+{FORMULA}")
BYTE_ORDER_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
SEPARATORS = (",", ";", "\t")
SEPARATOR_LINE = re.compile(r"sep=([,;|\t])\r?\n")
MOST_BYTES = 20 * 1024 * 1024
MOST_LINES = 1_048_576
"""The most rows that any spreadsheet has."""
MOST_SEPARATORS = 2_000_000
SAVE_AS = "Open it in a spreadsheet, and save it as an Excel workbook (.xlsx) or as CSV UTF-8."


def write_csv(assessment: Assessment) -> ExportedFile:
    """The records as a CSV file for Excel; what a spreadsheet would take as a formula begins with an apostrophe."""
    rows = rows_of(assessment)
    if faults := tuple(unwritable(rows)):
        return ExportedFile(b"", faults)
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(column.heading for column in COLUMNS)
    writer.writerows([guarded("" if value is None else str(value)) for value in row] for row in rows.values())
    return ExportedFile(codecs.BOM_UTF8 + stream.getvalue().encode("utf-8"))  # Excel takes UTF-8 without it as cp1252


def guarded(text: str) -> str:
    """Text that no spreadsheet takes as a formula: with one more apostrophe, which reading removes."""
    return f"'{text}" if NEEDS_APOSTROPHE.match(text) else text


def read_csv(content: bytes) -> list[SheetContent]:
    """The file as a sheet, once for each character that may separate its cells.

    UnreadableFileError if it is not text.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableFileError(f"This file has more than {MOST_BYTES // 1024 // 1024} MB.", ONLY_THE_REGISTER)
    text = _decoded(content)
    if max(text.count("\n"), text.count("\r")) > MOST_LINES or max(map(text.count, SEPARATORS)) > MOST_SEPARATORS:
        raise UnreadableFileError("This file has too many rows or columns.", ONLY_THE_REGISTER)
    declared = SEPARATOR_LINE.match(text)
    separators = [declared[1]] if declared else [character for character in SEPARATORS if character in text] or [","]
    return [_sheet(text, separator) for separator in separators]


def _decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or the old encoding of Windows."""
    encodings = [encoding for mark, encoding in BYTE_ORDER_MARKS.items() if content.startswith(mark)]
    if not encodings and b"\0" in content[:2]:  # UTF-16 without a mark: half of the first letter is zero
        encodings = ["utf-16-be" if content[:1] == b"\0" else "utf-16-le"]
    for encoding in encodings or ("utf-8", "cp1252"):
        try:
            return content.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    raise UnreadableFileError("This file is not a workbook and not text.", SAVE_AS)


def _sheet(text: str, separator: str) -> SheetContent:
    rows: dict[int, dict[int, Cell]] = {}
    left = Allowance()
    number = 0
    try:
        for number, row in enumerate(csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True), 1):
            filled = {
                column: Cell(value[1:] if HAS_APOSTROPHE.match(value) else value)
                for column, value in enumerate(row, 1)
                if value.strip()
            }
            for cell in filled.values():
                left.take(cell)
            if filled:
                rows[number] = filled
    except csv.Error:  # an unclosed quotation mark, or a cell beyond csv's limit
        return SheetContent("", rows, broken=number + 1)
    return SheetContent("", rows)
