"""Pages that lie on their side, as LibreOffice lays them out: their sizes, headings, headers and footers."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.libreoffice import pdf_of
from tests.write.word.word_files import document, written

pytestmark = pytest.mark.libreoffice

COVER = '<header class="cover"><p class="council">Exampleshire</p><h1>Improvement plan</h1></header>'
HEADINGS = ("No.", "Finding", "Action", "Measure", "Lead", "Due", "Status", "Latest progress")
STATUSES = (("not-started grey", "Not started"), ("on-track green", "On track"), ("embedded purple", "Embedded"))
NOTE = "The first list was published, and each person on it heard when they will be seen. "
COLUMNS = len(HEADINGS)
RIGHT = r'<word xMin="[\d.]+" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">{}</word>'


def row(number: int) -> str:
    look, name = STATUSES[number % 3]
    cells = ("Waits are long.", NOTE, "Median wait, days", "Head of Assessment", "30 November 2026")
    plain = "".join(f"<td>{each}</td>" for each in cells)
    mark = f'<td><p class="progress {look}">{name}</p></td>'
    return f'<tr><th scope="row">{number}</th>{plain}{mark}<td>{NOTE * (number % 4 + 1)}</td></tr>'


def table(rows: int) -> str:
    head = "".join(f'<th scope="col">{each}</th>' for each in HEADINGS)
    inside = "".join(row(number) for number in range(1, rows + 1))
    return f'<table class="compact"><thead><tr>{head}</tr></thead><tbody>{inside}</tbody></table>'


def plan() -> str:
    wide = "".join(f'<section class="wide"><h3 class="unnumbered">{each}</h3>{table(9)}</section>' for each in "AB")
    return (
        f'<section class="chapter"><h2>Governance</h2><p>Words.</p>{wide}</section>'
        '<section class="chapter"><h2>Milestones</h2><p>Words.</p></section>'
    )


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content, problems = written(document(plan(), before=COVER, status="draft"))
    assert problems == ()
    return pdf_of(content, tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def pages(laid_out: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(laid_out).pages]


def is_turned(laid_out: Path) -> list[bool]:
    return [page.mediabox.width > page.mediabox.height for page in PdfReader(laid_out).pages]


def test_only_the_pages_of_the_wide_sections_are_turned_and_none_is_empty(laid_out: Path, pages: list[str]) -> None:
    turned = is_turned(laid_out)
    assert (turned[:2], turned[-1]) == ([False, False], False)
    assert all(turned[2:-1])
    assert len(turned) >= 6
    assert all(len(page.split()) > 12 for page in pages[2:-1])


def test_the_number_of_each_page_is_at_its_right_edge(laid_out: Path, pages: list[str]) -> None:
    boxes = subprocess.run(["pdftotext", "-bbox", laid_out, "-"], check=True, capture_output=True, text=True).stdout
    drawn = re.findall(r'<page width="([\d.]+)".*?</page>', boxes, re.DOTALL)
    assert len(drawn) == len(pages)
    for width, part in zip(drawn[1:], boxes.split("<page ")[2:], strict=True):
        *_, last = re.findall(RIGHT.format(len(pages)), part)
        assert float(width) - float(last) == pytest.approx(1219 / 20, abs=2)


def test_every_page_of_a_table_has_its_headings_and_every_page_says_what_it_is(
    laid_out: Path, pages: list[str]
) -> None:
    for number, (page, turned) in enumerate(zip(pages, is_turned(laid_out), strict=True), 1):
        assert page.startswith("D R A F T")
        assert number == 1 or f"Page {number} of {len(pages)}" in page
        assert not turned or "Latest progress" in page


def test_no_word_of_a_status_or_date_is_broken(pages: list[str]) -> None:
    lines = {line.strip() for page in pages for line in page.splitlines()}
    for whole in ("Not started", "On track", "Embedded", "30 November"):
        assert any(whole in line for line in lines), whole
