"""The page numbers of the contents, counted by LibreOffice."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from selfassess import pipeline
from selfassess.paging.libreoffice import PagingError, pdf_of
from selfassess.paging.page_numbers import pages_in
from tests.commands import run
from tests.projects import project_with
from tests.word_text import WordFile
from tests.write.word.test_contents import listed


def pdf_with(places: dict[str, int]) -> bytes:
    """A PDF of three pages with places by name, each on a page from 0."""
    writer, stream = PdfWriter(), BytesIO()
    for _ in range(3):
        writer.add_blank_page(100, 100)
    for name, page in places.items():
        writer.add_named_destination(name, page)
    writer.write(stream)
    return stream.getvalue()


def test_a_bookmark_is_on_a_page() -> None:
    assert pages_in(pdf_with({"about": 0, "our5Fvision": 2}), ["about", "our_vision"]) == {"about": 1, "our_vision": 3}


def test_a_release_that_leaves_names_as_they_are_is_read_too() -> None:
    assert pages_in(pdf_with({"our_vision": 1}), ["our_vision"]) == {"our_vision": 2}


@pytest.mark.parametrize("names", [["nowhere"], ["a_b", "a5Fb"]], ids=["no such place", "two with one name"])
def test_no_number_is_better_than_a_wrong_one(names: list[str]) -> None:
    with pytest.raises(PagingError, match=f"did not say on which page “{names[0]}” is"):
        pages_in(pdf_with({"a5Fb": 1}), names)


def numbered(folder: Path) -> bytes:
    built = pipeline.build(folder, ["docx"], "self-assessment", counts_pages=True)
    assert built.notes == ()
    return built.files["self-assessment.docx"]


@pytest.mark.libreoffice
def test_each_number_is_that_of_the_page_where_its_heading_is(tmp_path: Path) -> None:
    word = numbered(project_with(tmp_path))
    assert word == numbered(tmp_path)
    entries = [(title, int(page)) for title, page in listed(WordFile(word))]
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf_of(word))).pages]
    assert len(entries) > 3
    assert len({page for _, page in entries}) > 2
    assert [title for title, page in entries if title not in pages[page - 1]] == []


def test_a_document_is_written_even_where_nobody_can_count(tmp_path: Path) -> None:
    done = run("build", "--page-numbers", "--format", "docx", cwd=project_with(tmp_path), PATH="")
    assert done.returncode == 0
    assert "LibreOffice is not installed, so nobody has counted the pages for the contents." in done.stdout
    assert (tmp_path / "output/self-assessment.docx").is_file()


def test_nobody_counts_unasked(tmp_path: Path) -> None:
    assert "LibreOffice" not in run("build", "--format", "docx", cwd=project_with(tmp_path), PATH="").stdout
