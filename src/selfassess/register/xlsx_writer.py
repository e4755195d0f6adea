"""Workbooks of tables, whose header row stays in sight, for the screen and for A3 paper."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from textwrap import wrap
from typing import Any

from msgspec import Struct, field
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from selfassess.register.column_types import CellValue
from selfassess.register.worksheet import LONGEST_CELL, escaped, letters
from selfassess.syntax.source import printable

NEEDS_QUOTE_PREFIX = re.compile(r"['=+@\-\t\r\n＝＋－＠]")
"""How text begins that Excel would take as something else once somebody edits the cell."""
TABLE_STYLE = "TableStyleLight1"
GREY, BLUE = "D9D9D9", "0563C1"
FONT, FONT_SIZE = "Arial", 10
"""A font that has others of its widths, so that pages are as wide in LibreOffice as in Excel."""
A3 = "8"
LINE_HEIGHT, MOST_LINES = 13, 14
"""The height of a line in points, and the most lines of a cell that are shown."""
MARGIN = 0.3
"""The margin of the page in inches."""
IGNORED_ERRORS = (
    b'<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors>'
)
"""Keeps Excel from marking every version and every two-digit year that is text; openpyxl cannot write it."""


class TableHeading(Struct, frozen=True):
    """The heading of a column, its width in characters, the number format of its cells, and whether long ones wrap.

    The format `@` is text. `blank` is the format of cells that are still to be typed, if it is another.
    """

    text: str
    width: int
    format: str = "@"
    wraps: bool = True
    blank: str = ""
    is_hidden: bool = False

    def lines(self, value: CellValue | None) -> int:
        """How many lines a cell needs, if each character is as wide as the digit in which widths are counted."""
        if value is None or not self.wraps:
            return 1
        return sum(max(1, len(wrap(line, self.width))) for line in str(value).split("\n"))


class SheetTable(Struct, frozen=True):
    """The table of a sheet, printed one page wide without the last `unprinted` columns; no two headings are the same.

    `links` says where a cell leads, by row from 0 and column from 1.
    """

    name: str
    headings: Sequence[TableHeading]
    rows: Sequence[Sequence[CellValue | None]]
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)
    unprinted: int = 0


def new_book() -> Workbook:
    """A workbook without sheets, whose columns are as wide as digits of our font."""
    book = Workbook()
    book.remove(book.worksheets[0])
    own: Any = book
    own._fonts = IndexedList([Font(name=FONT, size=FONT_SIZE)])
    own._named_styles["Normal"].font = own._fonts[0]
    return book


def add_sheet(book: Workbook, table: SheetTable) -> Worksheet:
    """Adds a sheet with this table, whose header row stays in sight and is repeated on every page."""
    sheet: Worksheet = book.create_sheet(table.name)
    _add_header(sheet, table.headings)
    for number, row in enumerate(table.rows):
        for column, (value, heading) in enumerate(zip(row, table.headings, strict=True), 1):
            cell = _cell(sheet, number + 2, column)
            cell.alignment = _alignment(heading.wraps)
            cell.border = Border(bottom=Side("thin", color=GREY))
            _fill(cell, value, heading.blank or heading.format if value is None else heading.format)
            if target := table.links.get((number, column)):
                cell.hyperlink = target
                cell.font = Font(name=FONT, size=FONT_SIZE, color=BLUE, underline="single")
        lines = max(heading.lines(value) for value, heading in zip(row, table.headings, strict=True))
        sheet.row_dimensions[number + 2].height = min(lines, MOST_LINES) * LINE_HEIGHT
    _add_table(sheet, table)
    _set_page(sheet, table)
    return sheet


class _Writer(ExcelWriter):
    """Writes sheets without temporary files: a full disk would refuse them, and a killed command leave them."""

    _archive: zipfile.ZipFile

    def write_worksheet(self, ws: Any) -> None:
        ws._drawing = SpreadsheetDrawing()
        stream = BytesIO()
        writer: Any = WorksheetWriter(ws, stream)
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], stream.getvalue())
        self.manifest.append(ws)


def save(book: Workbook, title: str, author: str, day: date) -> bytes:
    """The workbook as a file, created and changed on this day: the same workbook makes the same bytes."""
    book.properties.title, book.properties.creator = title, author
    book.properties.created = book.properties.modified = datetime(day.year, day.month, day.day)
    written, stream = BytesIO(), BytesIO()
    # Workbook.save would set the time of saving, and its zip has the time of every part; ZipInfo says 1980.
    _Writer(book, zipfile.ZipFile(written, "w")).save()
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, parts.read(name).replace(b"<tableParts", IGNORED_ERRORS + b"<tableParts"))
    return stream.getvalue()


def _add_header(sheet: Worksheet, headings: Sequence[TableHeading]) -> None:
    """The header row, and the look of each column for rows that are still to be typed."""
    for number, heading in enumerate(headings, 1):
        cell = _cell(sheet, 1, number)
        cell.value = heading.text
        cell.font = Font(name=FONT, size=FONT_SIZE, bold=True)
        cell.fill = PatternFill("solid", fgColor=GREY)
        cell.alignment = _alignment(True)
        column = sheet.column_dimensions[cell.column_letter]
        column.width = heading.width
        column.number_format = heading.blank or heading.format
        column.hidden = heading.is_hidden
        column.alignment = _alignment(heading.wraps)
    sheet.row_dimensions[1].height = max(heading.lines(heading.text) for heading in headings) * LINE_HEIGHT


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # and not part of a merged block, which cannot be filled
    return cell


def _fill(cell: Cell, value: CellValue | None, form: str) -> None:
    """Fills a cell: text stays text, whatever it begins with, even when somebody edits it."""
    if isinstance(value, str):
        cell.value = escaped(printable(value))[:LONGEST_CELL]
        cell.data_type = "s"  # openpyxl takes text that begins with = as a formula
        cell.quotePrefix = bool(NEEDS_QUOTE_PREFIX.match(value))
        cell.number_format = "@"
    else:
        cell.value = value
        cell.number_format = form


def _alignment(wraps: bool) -> Alignment:
    return Alignment(horizontal="left", vertical="top", wrap_text=wraps)


def _add_table(sheet: Worksheet, table: SheetTable) -> None:
    """Makes the cells a table that can be filtered and sorted; Excel wants one row at least."""
    style = TableStyleInfo(name=TABLE_STYLE, showRowStripes=True)
    sheet.add_table(
        Table(displayName=re.sub(r"\W", "", table.name), ref=_cells(table, len(table.headings)), tableStyleInfo=style)
    )
    sheet.freeze_panes = "B2"


def _cells(table: SheetTable, columns: int) -> str:
    return f"A1:{letters(columns)}{max(len(table.rows), 1) + 1}"


def _set_page(sheet: Worksheet, table: SheetTable) -> None:
    sheet.print_area = _cells(table, len(table.headings) - table.unprinted)
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0  # as many pages long as it takes
    sheet.page_margins = PageMargins(*(MARGIN,) * 4, header=MARGIN / 2, footer=MARGIN / 2)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = sheet.oddFooter
    assert footer is not None
    footer.left.text, footer.right.text = "&A", "Page &P of &N"
