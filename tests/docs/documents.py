"""Documents of the folders that the guide shows: of the kind that their names say, with no title of their own."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from openpyxl import Workbook
from pypdf import PdfWriter


def write_document(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".docx":
        document = Document()
        document.add_paragraph(path.stem)
        document.save(str(path))
    elif path.suffix == ".xlsx":
        book = Workbook()
        book.create_sheet(path.stem[:30])
        book.save(path)
    else:
        PdfWriter().write(path)
