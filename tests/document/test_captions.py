"""Captions say which table or figure they are of, and a link to it says so too."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.every_language import language_of
from selfassess.document.flow import text
from selfassess.document.language import ENGLISH, Language
from selfassess.document.tree import parse

WHOLE = '<html lang="en-GB"><head><title>t</title></head><body><main>{}</main></body></html>'
CHART = (
    '<figure class="chart bars" id="chart-x"><table><caption>Control</caption><tbody><tr class="own">'
    '<th scope="row">2025-26</th><td data-value="1">1</td></tr></tbody></table>'
    "<figcaption>Better.</figcaption></figure>"
)
FIGURE = '<figure><img src="a.png" alt="A"/><figcaption>A map</figcaption></figure>'


def table(caption: str, name: str = "") -> str:
    named = f' id="{name}"' if name else ""
    return f"<table{named}><caption>{caption}</caption><tbody><tr><td>1</td></tr></tbody></table>"


def main_of(words: str, language: Language = ENGLISH) -> etree._Element:
    tree, misfits = parse(WHOLE.format(words), words=language)
    assert misfits == []
    assert tree is not None
    main = tree.root.find("body/main")
    assert main is not None
    return main


def captions(words: str, language: Language = ENGLISH) -> list[str]:
    return [text(caption) for caption in main_of(words, language).iter("caption", "figcaption")]


def names(words: str) -> list[str | None]:
    return [element.get("id") for element in main_of(words).iter("table", "figure")]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (table("Waits") + table("<em>Reviews</em>"), ["Table 1: Waits", "Table 2: Reviews"]),
        (FIGURE + table("Waits") + FIGURE, ["Figure 1: A map", "Table 1: Waits", "Figure 2: A map"]),
        (CHART + FIGURE, ["Figure 1: Control", "Better.", "Figure 2: A map"]),
        (table("Table 1: Waits") + table("Reviews"), ["Table 1: Waits", "Table 2: Reviews"]),
        (table("Reviews") + table("Table 1: Waits"), ["Table 2: Reviews", "Table 1: Waits"]),
        (table("Table A1.2 – Waits") + table("Reviews"), ["Table A1.2 – Waits", "Table 1: Reviews"]),
        (table("Tables of waits"), ["Table 1: Tables of waits"]),
        (table("Table"), ["Table 1: Table"]),
        (table("") + table("Waits"), ["", "Table 1: Waits"]),
    ],
    ids=["tables", "each kind by itself", "a chart", "typed above", "typed below", "typed otherwise", "no number",
         "only the word", "no words"],
)  # fmt: skip
def test_captions_count_through_the_document(words: str, shown: list[str]) -> None:
    assert captions(words) == shown


def test_they_count_in_welsh() -> None:
    assert captions(table("Aros") + table("Tabl 2: Arall") + FIGURE, language_of("cy-GB")) == [
        "Tabl 1: Aros",
        "Tabl 2: Arall",
        "Ffigur 1: A map",
    ]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (table("Waits by area") + table("Waits by area!"), ["table-waits-by-area", "table-waits-by-area-2"]),
        (table("Waits", "waits"), ["waits"]),
        (FIGURE, ["figure-a-map"]),
        (table("Table 3: Waits"), ["table-waits"]),
        (table("日本"), ["table"]),
        ("<table><tbody><tr><td>1</td></tr></tbody></table>", [None]),
    ],
)
def test_what_has_a_caption_can_be_linked_to(words: str, ids: list[str | None]) -> None:
    assert names(words) == ids


@pytest.mark.parametrize("target", ["table-waits", "chart-x", "figure-a-map", "table-own"])
def test_a_link_without_words_is_the_number(target: str) -> None:
    shown = {"table-waits": "Table 1", "chart-x": "Figure 1", "figure-a-map": "Figure 2", "table-own": "Table 7"}
    main = main_of(f"<p><a href='#{target}'/></p>{table('Waits')}{table('Table 7: Own')}{CHART}{FIGURE}")
    assert [text(link) for link in main.iter("a")] == [shown[target]]


def test_headings_keep_their_own_names() -> None:
    main = main_of(f"<section class='chapter'><h2>Waits</h2>{table('Waits')}</section>")
    assert [heading.get("id") for heading in main.iter("h2")] == ["waits"]
