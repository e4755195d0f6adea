"""Charts on the page: drawn where the table was, and the table folded below."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tests.chromium import opened, resize
from tests.document.charts import BARS, markup
from tests.words import nodes
from tests.write.html.test_document import document, main_of, page


def made(figure: str) -> etree._Element:
    return etree.fromstring(f"<main>{main_of(figure)}</main>")


def tags(element: etree._Element) -> list[str]:
    return [str(etree.QName(child).localname) for child in element]


def test_a_chart_is_its_name_two_drawings_and_what_is_said_of_it_then_its_table() -> None:
    main = made(f"{markup(BARS)}<p>After</p>")
    assert tags(main) == ["figure", "details", "p"]
    assert tags(main[0]) == ["p", "svg", "svg", "figcaption"]
    assert main[0][0].text == "Figure 1: Control over daily life"
    assert [drawing.get("display") for drawing in (main[0][1], main[0][2])] == [None, "none"]
    assert tags(main[1]) == ["summary", "div"]
    assert main[1][1].get("aria-label") == "Figure 1: Control over daily life"
    assert [cell.text for cell in main[1].iter("td")] == ["78%", "79%", "77.20%", "81%"]


def test_ids_of_drawings_are_those_of_no_other_element() -> None:
    ids = [str(name) for name in nodes(made(markup(BARS)), "//@id")]
    assert len(ids) == len(set(ids)) == 6
    assert all("." in name for name in ids if name not in ("chart-control", "chart-control-number"))


def test_what_only_writers_need_to_know_is_not_on_the_page() -> None:
    assert "data-" not in main_of(markup(BARS))


def test_a_chart_without_a_name_has_no_line_for_it() -> None:
    assert tags(made(markup(BARS).replace("<caption>Control over daily life</caption>", ""))[0])[0] == "svg"


def test_words_after_a_chart_stay_after_its_table() -> None:
    main = made(f"<ul><li>{markup(BARS)} after</li></ul>")
    assert main[0][0][1].tag == "details"
    assert main[0][0][1].tail == " after"


@pytest.mark.parametrize("figure", [markup(()), markup(BARS).replace("chart bars", ""), "<figure><table/></figure>"])
def test_any_other_figure_keeps_its_table(figure: str) -> None:
    assert tags(made(figure)[0])[0] == "div"


@pytest.mark.slow
def test_one_drawing_is_shown_whatever_the_width(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(document(f"<section><h2>A</h2>{markup(BARS)}</section>")), "utf-8")
    with opened(tmp_path / "profile") as chrome:
        for wide, shown in ((1280, [True, False]), (320, [False, True])):
            resize(chrome, wide, 800)
            chrome.get(path.as_uri())
            drawings = chrome.find_elements("css selector", "svg.drawing")
            assert [each.is_displayed() for each in drawings] == shown
            assert max(each.size["width"] for each in drawings) >= 270
            boxes = chrome.execute_script(
                "return [...document.querySelectorAll('svg.drawing text')].filter(t => t.getClientRects().length)"
                ".map(t => t.getBoundingClientRect()).map(b => [b.left, b.right])"
            )
            assert boxes
            assert all(0 <= left < right <= wide for left, right in boxes)
