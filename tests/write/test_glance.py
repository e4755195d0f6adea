"""The page at a glance, in each form of a document: after the cover in Word, first in the text on the page."""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree, html

from selfassess import pipeline
from tests.chromium import opened, resize
from tests.projects import EXAMPLE
from tests.words import W, nodes

TOPS = (
    "return [...document.querySelectorAll('.glance table')].map(each => Math.round(each.getBoundingClientRect().top))"
)


@cache
def files() -> dict[str, bytes]:
    return dict(pipeline.build(EXAMPLE, ["docx", "html"], "self-assessment").files)


def paragraphs() -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(files()["self-assessment.docx"])) as package:
        return [*etree.fromstring(package.read("word/document.xml")).iter(f"{W}p")]


def begins_page(words: str) -> bool:
    """Whether the paragraph with these words begins a page, whatever its style says."""
    found = next(each for each in paragraphs() if "".join(text.text or "" for text in each.iter(f"{W}t")) == words)
    return found.find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_in_word_it_has_a_page_between_cover_and_contents() -> None:
    assert begins_page("At a glance")
    assert begins_page("Contents")


def test_in_word_the_tables_at_a_glance_have_a_row_and_a_column_of_headings() -> None:
    with zipfile.ZipFile(io.BytesIO(files()["self-assessment.docx"])) as package:
        looks = [*etree.fromstring(package.read("word/document.xml")).iter(f"{W}tblLook")]
    assert {(look.get(f"{W}val"), look.get(f"{W}firstRow")) for look in looks[:2]} == {("06A0", "1")}


def test_on_the_page_it_comes_first() -> None:
    page = html.document_fromstring(files()["self-assessment.html"].decode("utf-8"))
    [first, *_] = nodes(page, "//main/*")
    assert (first.tag, first.get("class"), first.get("id")) == ("section", "glance", "at-a-glance")


@pytest.mark.chromium
def test_scores_and_figures_are_on_the_first_screen(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(files()["self-assessment.html"])
    with opened(tmp_path / "profile") as chrome:
        resize(chrome, 1440, 900)
        chrome.get(page.as_uri())
        tops = chrome.execute_script(TOPS)
        resize(chrome, 320, 640)
        too_wide = chrome.execute_script("return document.documentElement.scrollWidth - innerWidth")
    facts, scores, figures, highlights = tops
    assert facts < scores == figures < 550  # beside one another, and well above the end of the screen
    assert highlights > figures
    assert too_wide <= 0
