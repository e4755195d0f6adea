"""A document's title is what it says of itself, unless that is none; else its name in words."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from pypdf import PdfWriter

from selfassess.librarian.titles import title_of, title_of_name


def word(path: Path, title: str) -> None:
    document = Document()
    document.core_properties.title = title
    document.save(str(path))


def excel(path: Path, title: str) -> None:
    book = Workbook()
    book.properties.title = title
    book.save(path)


def pdf(path: Path, title: str) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_metadata({"/Title": title})
    writer.write(path)


def page(path: Path, title: str) -> None:
    path.write_text(f"<html><head><title>\n {title} </title><body>Words", "utf-8")


def open_document(path: Path, title: str) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("meta.xml", f'<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></m>')


WRITERS = {"docx": word, "xlsx": excel, "pdf": pdf, "html": page, "odt": open_document}


def test_signs_that_are_no_text_are_left_out_of_a_title(tmp_path: Path) -> None:
    pdf(tmp_path / "plan.pdf", "Carers’\x07 strategy\x02")
    assert title_of(tmp_path / "plan.pdf").text == "Carers’ strategy"
    (tmp_path / "a\x07b.txt").touch()
    assert title_of(tmp_path / "a\x07b.txt").text == "A b"


@pytest.mark.parametrize("kind", WRITERS)
def test_a_file_says_its_title(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"096-draft-final.{kind.upper()}"
    WRITERS[kind](path, "Carers’ strategy 2026 to 2030")
    assert title_of(path).text == "Carers’ strategy 2026 to 2030"


@pytest.mark.parametrize(
    "title", ["", "  ", "Microsoft Word - carers.doc", "Document1", "untitled", "carers_v2.docx", "2026"]
)
def test_a_title_that_says_nothing_is_passed_over(title: str, tmp_path: Path) -> None:
    path = tmp_path / "096-carers_strategy.docx"
    word(path, title)
    assert title_of(path).text == "Carers strategy"


@pytest.mark.parametrize("kind", [*WRITERS, "txt", ""])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no zip", b"%PDF-1.7 cut", b"<html>", b"\xff\xfe\x00"])
def test_a_damaged_file_is_called_by_its_name(kind: str, content: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"12 Carers strategy.{kind}".rstrip(".")
    path.write_bytes(content)
    assert title_of(path).text == "Carers strategy"


def test_entities_are_not_obeyed(tmp_path: Path) -> None:
    path = tmp_path / "carers.odt"
    with zipfile.ZipFile(path, "w") as archive:
        bomb = '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
        archive.writestr(
            "meta.xml", f'{bomb}<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&b;</dc:title></m>'
        )
    assert title_of(path).text == "Carers"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("096-practice-framework", "Practice framework"),
        ("IR10_case_tracking", "Case tracking"),
        ("Ref 96 Practice framework", "Practice framework"),
        ("Carers strategy 2026-30", "Carers strategy 2026 30"),
        ("2026", "2026"),
        ("7-day-working", "Day working"),
    ],
)
def test_a_name_in_words(name: str, words: str) -> None:
    assert title_of_name(name) == words
