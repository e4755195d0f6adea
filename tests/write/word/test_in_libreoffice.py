"""The example council's Word file as LibreOffice lays it out and tags it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from selfassess import pipeline
from tests.libreoffice import pdf_of
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
def pdf(word: bytes, tmp_path_factory: pytest.TempPathFactory) -> PdfReader:
    return PdfReader(pdf_of(word, tmp_path_factory.mktemp("office")))


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
