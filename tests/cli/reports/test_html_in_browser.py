"""The page of findings as Chromium shows and prints it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from typing import Any

import pytest
from selenium.webdriver import Chrome

from selfassess import pipeline
from selfassess.cli import reports
from tests.chromium import opened, prefer, printed, resize
from tests.cli.reports.samples import damaged_council

pytestmark = pytest.mark.chromium

CONTRASTS = """
const channel = part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const parts = colour => colour.match(/[\\d.]+/g).map(Number);
const paper = each => {
  const colour = parts(getComputedStyle(each).backgroundColor);
  return colour.length === 4 && colour[3] === 0 ? paper(each.parentElement) : colour;
};
document.querySelectorAll('details').forEach(each => { each.open = true; });
return [...document.body.querySelectorAll('*')]
  .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(each => {
    const [dark, pale] = [light(parts(getComputedStyle(each).color)), light(paper(each))].sort((a, b) => a - b);
    return [each.tagName + '.' + each.className + ' ' + each.textContent.slice(0, 40), (pale + 0.05) / (dark + 0.05)];
  })
  .filter(([, contrast]) => contrast < 4.5);
"""


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    folder = tmp_path_factory.mktemp("findings")
    page = reports.report("html", pipeline.check(damaged_council(folder)), folder)
    assert isinstance(page, bytes)
    (folder / "findings.html").write_bytes(page)
    with opened(tmp_path_factory.mktemp("chromium")) as chrome:
        chrome.get((folder / "findings.html").as_uri())
        yield chrome


def shows(chrome: Chrome, width: int, colours: str = "light") -> None:
    resize(chrome, width, 800)
    prefer(chrome, colours)


def asks(chrome: Chrome, question: str) -> Any:
    return chrome.execute_script(question)


@pytest.mark.parametrize("width", [320, 500, 768, 1200, 2200])
def test_the_page_never_scrolls_sideways(chrome: Chrome, width: int) -> None:
    shows(chrome, width)
    assert asks(chrome, "return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1200])
def test_all_words_stand_out_from_their_paper(chrome: Chrome, width: int, colours: str) -> None:
    shows(chrome, width, colours)
    assert asks(chrome, CONTRASTS) == []


def test_dark_is_dark(chrome: Chrome) -> None:
    shows(chrome, 1200, "dark")
    assert asks(chrome, "return getComputedStyle(document.body).backgroundColor") == "rgb(16, 24, 28)"


@pytest.mark.parametrize("width", [320, 1200])
def test_what_is_pressed_alone_is_at_least_twenty_four_pixels_high_and_wide(chrome: Chrome, width: int) -> None:
    shows(chrome, width)
    small = (
        "return [...document.querySelectorAll('summary, .skip, .counts a, .back a, .told .head a')]"
        ".map(each => [each.textContent, each.getBoundingClientRect()])"
        ".filter(([, box]) => box.width < 24 || box.height < 24).map(([words]) => words)"
    )
    assert asks(chrome, small) == []


def test_nothing_is_fetched_and_the_browser_has_no_complaint(chrome: Chrome) -> None:
    fetched = "return performance.getEntriesByType('resource').map(each => each.name.slice(0, 5))"
    assert set(asks(chrome, fetched)) <= {"data:"}
    assert chrome.execute("getLog", {"type": "browser"})["value"] == []


def test_what_is_folded_is_printed(chrome: Chrome) -> None:
    folded = asks(
        chrome,
        "document.querySelectorAll('details').forEach(each => { each.open = false; });"
        "return [...document.querySelectorAll('details li .place')].map(each => each.textContent)",
    )
    command = ["pdftotext", "-", "-"]
    paper = subprocess.run(command, input=printed(chrome), capture_output=True, check=True).stdout.decode()
    assert folded
    assert {place for place in folded if place not in " ".join(paper.split())} == set()
