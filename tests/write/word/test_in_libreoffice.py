"""The example council's Word file as LibreOffice lays it out and tags it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from selfassess import pipeline
from tests.libreoffice import fills, pdf_of
from tests.projects import EXAMPLE
from tests.word_text import WordFile
from tests.write.word.test_reference import PDF_CALLS

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"

pytestmark = pytest.mark.libreoffice


@pytest.fixture(scope="module")
def word() -> bytes:
    return pipeline.build(EXAMPLE, ["docx"]).files["self-assessment.docx"]


@pytest.fixture(scope="module")
def laid_out(word: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pdf_of(word, tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def pdf(laid_out: Path) -> PdfReader:
    return PdfReader(laid_out)


def tags(part: object) -> Iterator[DictionaryObject]:
    """Every element of the structure of a PDF, in order."""
    part = getattr(part, "get_object", lambda: part)()
    if isinstance(part, ArrayObject):
        for each in part:
            yield from tags(each)
    elif isinstance(part, DictionaryObject):
        yield part
        yield from tags(part.get("/K"))


def structure(pdf: PdfReader) -> DictionaryObject:
    root = pdf.root_object["/StructTreeRoot"]
    assert isinstance(root, DictionaryObject)
    return root


def test_every_picture_is_a_figure_with_its_alternative_text(word: bytes, pdf: PdfReader) -> None:
    drawings = WordFile(word).part("word/document.xml").iter(f"{WP}inline")
    pictures = [drawing.find(f"{WP}docPr") for drawing in drawings if next(drawing.iter(f"{PIC}pic"), None) is not None]
    alternatives = Counter(picture.get("descr", "") for picture in pictures if picture is not None)
    figures = Counter(str(tag.get("/Alt", "")) for tag in tags(structure(pdf)) if tag.get("/S") == "/Figure")
    assert len(alternatives) > 5
    assert (alternatives - figures, alternatives[""]) == (Counter(), 0)


def test_no_name_of_a_style_hides_what_a_pdf_calls_its_parts(pdf: PdfReader) -> None:
    roles = structure(pdf)["/RoleMap"]
    assert isinstance(roles, DictionaryObject)
    assert len(roles) > 10
    assert {str(name) for name in roles} & {f"/{name}" for name in PDF_CALLS.split()} == set()


MOST_PAGES, LEAST_FILL = 80, 0.4
TOP, BOTTOM = 70, 60  # points, of the page that ships, below the header and above the footer
PART = re.compile(r"^Part [A-Z]\b", re.MULTILINE)


def begins_part(page: PageObject) -> bool:
    return PART.match("\n".join(page.extract_text().splitlines()[2:4])) is not None


def test_the_example_takes_few_pages_and_none_is_nearly_empty(laid_out: Path, pdf: PdfReader) -> None:
    """But for the last page before a part, and the last of all."""
    filled = fills(laid_out, TOP, BOTTOM)
    assert len(filled) == len(pdf.pages) <= MOST_PAGES
    last = [*map(begins_part, pdf.pages[1:]), True]
    assert sum(last) == 5
    nearly_empty = [
        number
        for number, (fill, ends) in enumerate(zip(filled, last, strict=True), 1)
        if fill < LEAST_FILL and not ends
    ]
    assert nearly_empty == []


def test_a_line_has_no_more_letters_than_the_eye_can_follow(pdf: PdfReader) -> None:
    lines = [len(line.strip()) for page in pdf.pages for line in page.extract_text().splitlines()]
    full = [length for length in lines if length > 70]
    assert len(full) > 500
    assert sum(full) / len(full) <= 84


def test_the_contents_are_on_one_page(pdf: PdfReader) -> None:
    (contents,) = [page.extract_text() for page in pdf.pages if "\nContents\n" in page.extract_text()[:200]]
    assert all(words in contents for words in ("Welcome", "Evidence index"))
