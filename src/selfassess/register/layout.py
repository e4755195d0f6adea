"""How a workbook looks: tables with a header row that stays in sight, for the screen and for A4 paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING

from selfassess.register.kinds import Shown
from selfassess.register.rows import LONGEST_CELL, escaped
from selfassess.register.sheet import letters
from selfassess.syntax.source import printable

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

TYPED_AS_SOMETHING_ELSE = re.compile(r"['=+@\-\t\r\n＝＋－＠]")
STRIPES = "TableStyleLight1"
SHADE, LINK = "D9D9D9", "0563C1"
LETTERS, SIZE = "Calibri", 11
A4 = "9"
LINE, MOST_LINES = 15, 12
MARGIN = 0.4


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column, its width in letters, the number format of its cells, and whether long ones wrap.

    The format `@` is text.
    """

    words: str
    width: int
    format: str = "@"
    wraps: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet to be, and how many pages wide it is printed; no two headings are the same.

    `links` says where a cell leads, by row from 0 and column from 1.
    """

    name: str
    headings: Sequence[Heading]
    rows: Sequence[Sequence[Shown | None]]
    links: Mapping[tuple[int, int], str] = field(default_factory=dict)
    pages: int = 1


def add(book: Workbook, table: Table) -> Worksheet:
    """Adds a sheet to a workbook: a table of its rows, below a header row that stays in sight and on every page."""
    from openpyxl.styles import Font

    sheet: Worksheet = book.create_sheet(table.name)
    for column, heading in enumerate(table.headings, 1):
        _head(sheet, column, heading)
    sheet.row_dimensions[1].height = max(_lines(each.words, each) for each in table.headings) * LINE
    for number, row in enumerate(table.rows):
        for column, (shown, heading) in enumerate(zip(row, table.headings, strict=True), 1):
            cell = _cell(sheet, number + 2, column)
            _fill(cell, shown, heading)
            target = table.links.get((number, column))
            if target:
                cell.hyperlink = target
                cell.font = Font(name=LETTERS, size=SIZE, color=LINK, underline="single")
        lines = max(map(_lines, row, table.headings))
        sheet.row_dimensions[number + 2].height = min(lines, MOST_LINES) * LINE
    _frame(sheet, table)
    return sheet


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    from openpyxl.cell import Cell

    found = sheet.cell(row, column)
    assert isinstance(found, Cell)
    return found


def _head(sheet: Worksheet, column: int, heading: Heading) -> None:
    """The header cell, and the look of the column for rows that are still to come."""
    from openpyxl.styles import Font, PatternFill

    cell = _cell(sheet, 1, column)
    cell.value = heading.words
    cell.font = Font(name=LETTERS, size=SIZE, bold=True)
    cell.fill = PatternFill("solid", fgColor=SHADE)
    cell.alignment = _alignment(True)
    whole = sheet.column_dimensions[cell.column_letter]
    whole.width = heading.width
    whole.number_format = heading.format
    whole.alignment = _alignment(heading.wraps)


def _fill(cell: Cell, shown: Shown | None, heading: Heading) -> None:
    """Fills a cell: text stays text, whatever it begins with, also when somebody edits it."""
    from openpyxl.styles import Border, Side

    cell.alignment = _alignment(heading.wraps)
    cell.border = Border(bottom=Side("thin", color=SHADE))
    cell.value = escaped(printable(shown))[:LONGEST_CELL] if isinstance(shown, str) else shown
    if isinstance(shown, str):
        cell.data_type = "s"
        cell.quotePrefix = bool(TYPED_AS_SOMETHING_ELSE.match(shown))
    cell.number_format = "@" if isinstance(shown, str) else heading.format


def _alignment(wraps: bool) -> Alignment:
    from openpyxl.styles import Alignment

    return Alignment(horizontal="left", vertical="top", wrap_text=wraps)


def _lines(shown: Shown | None, heading: Heading) -> int:
    """How many lines a cell needs, where each letter is as wide as the figure that widths are counted in."""
    if shown is None or not heading.wraps:
        return 1
    return sum(max(1, ceil(len(line) / heading.width)) for line in str(shown).split("\n"))


def _frame(sheet: Worksheet, table: Table) -> None:
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties
    from openpyxl.worksheet.table import Table as ExcelTable
    from openpyxl.worksheet.table import TableStyleInfo

    last = f"{letters(len(table.headings))}{max(len(table.rows), 1) + 1}"
    name = re.sub(r"\W", "", table.name)
    style = TableStyleInfo(name=STRIPES, showRowStripes=True)
    sheet.add_table(ExcelTable(displayName=name, ref=f"A1:{last}", tableStyleInfo=style))
    sheet.freeze_panes = "B2"
    sheet.print_title_rows, sheet.print_title_cols = "1:1", "A:A"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = table.pages, 0
    sheet.page_margins = PageMargins(*(MARGIN,) * 4, header=MARGIN / 2, footer=MARGIN / 2)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    footer = sheet.oddFooter
    assert footer is not None
    footer.left.text, footer.right.text = "&A", "Page &P of &N"
