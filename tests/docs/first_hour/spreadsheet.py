"""The list of evidence of the guide's first hour: as a council keeps it, with what nobody has tidied."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.properties import PageSetupProperties

NAME = "Evidence list.xlsx"
HEADINGS = ("Ref", "Document", "Type", "Owner", "Date", "Who can see it", "Notes")
ROWS = (
    (1, "Joint strategic needs assessment", "Report", "Public Health Manager", datetime(2026, 3, 17), "Public", None),
    (2, "Waiting times by area", "Data", "Performance Manager", datetime(2026, 9, 30), "Public", "Updated monthly"),
    (3, "Waiting well procedure", "Procedure", "Head of Assessment", datetime(2025, 9, 15), "Public", None),
    (4, "Carers’ survey 2026", "Survey", "Carers Lead", datetime(2026, 6, 2), "Public", None),
    (5, "Case audits, quarter 2", "Audit", "Principal Social Worker", datetime(2026, 7, 10), "Public", None),
    (6, "Safeguarding adults board report", "Report", "Board Manager", datetime(2026, 7, 1), "Public", None),
    (7, "Workforce plan", "Plan", "Head of Workforce", datetime(2026, 4, 1), "Public", "Not cited yet"),
)


def spreadsheet() -> bytes:
    """The workbook: a title above its headings, seven documents, and one kind of document that is a word of its own."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Evidence"
    sheet.append(["CQC evidence list", *[None] * (len(HEADINGS) - 1)])
    sheet.append(HEADINGS)
    for row in ROWS:
        sheet.append(row)
    sheet.cell(1, 1).font = Font(bold=True)
    for column in range(1, len(HEADINGS) + 1):
        sheet.cell(2, column).font = Font(bold=True)
    for number in range(3, len(ROWS) + 3):
        sheet.cell(number, 5).number_format = "dd/mm/yyyy"
    for letter, width in zip("ABCDEFG", (6, 36, 12, 26, 12, 16, 20), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation, sheet.print_options.gridLines = "landscape", True
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    book.properties.creator = "Policy team"
    book.properties.created = book.properties.modified = datetime(2026, 10, 5, 9)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
