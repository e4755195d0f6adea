"""A workbook as a file: it bears a day and no clock, so that the same book makes the same bytes."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

TIDY = (
    b'<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1" twoDigitTextYear="1"/></ignoredErrors>'
)
"""Keeps Excel from marking every version and every two-digit year that is text; openpyxl cannot say so."""


def closed(book: Workbook, title: str, author: str, day: date) -> bytes:
    """The workbook as a file, made and changed on this day."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.title, book.properties.creator = title, author
    book.properties.created = book.properties.modified = datetime(day.year, day.month, day.day)
    written, stream = BytesIO(), BytesIO()
    ExcelWriter(book, zipfile.ZipFile(written, "w")).save()
    with zipfile.ZipFile(written) as made, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, made.read(name).replace(b"<tableParts", TIDY + b"<tableParts"))
    return stream.getvalue()
