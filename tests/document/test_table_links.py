"""Links to published tables take their number from the document."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.every_language import language_of
from selfassess.document.flow import text
from selfassess.document.language import ENGLISH, Language
from selfassess.document.tree import parse

WHOLE = '<html lang="en-GB"><head><title>t</title></head><body><main>{}</main></body></html>'
OWN = '<p>See <a class="table" data-of="cost" href="#table-cost">the <em>costs</em></a>.</p>'
TITLED = '<p>See <a class="table titled" data-of="cost" href="#table-cost">{}</a>.</p>'


def table(caption: str) -> str:
    return f'<table id="table-cost"><caption>{caption}</caption><tbody><tr><th scope="row">A</th></tr></tbody></table>'


def main_of(words: str, language: Language = ENGLISH) -> etree._Element:
    tree, misfits = parse(WHOLE.format(words), words=language)
    assert misfits == []
    assert tree is not None
    main = tree.root.find("body/main")
    assert main is not None
    return main


@pytest.mark.parametrize(
    ("caption", "title", "shown"),
    [
        pytest.param("Cost (£000)", "Cost", "Table 1, Cost", id="a caption with more in it"),
        pytest.param("Table 4: Cost", "Table 4: Cost", "Table 4, Cost", id="a number that was typed"),
        pytest.param("Table 4", "Table 4", "Table 4", id="a number and no title"),
    ],
)
def test_a_link_without_words_shows_number_and_title(caption: str, title: str, shown: str) -> None:
    main = main_of(TITLED.format(title) + table(caption))
    [link] = main.iter("a")
    assert (text(link), dict(link.items())) == (shown, {"href": "#table-cost"})


def test_the_number_is_said_in_the_language_of_the_document() -> None:
    assert text(next(main_of(TITLED.format("Cost") + table("Cost"), language_of("cy")).iter("a"))) == "Tabl 1, Cost"


def test_a_link_keeps_words_of_its_own() -> None:
    [link] = main_of(OWN + table("Cost")).iter("a")
    assert (text(link), dict(link.items())) == ("the costs", {"href": "#table-cost"})


@pytest.mark.parametrize(
    ("typed", "words"), [(OWN, "the costs"), (TITLED.format("Cost"), "Cost")], ids=["own", "title"]
)
def test_where_the_table_is_not_printed_the_words_stay_without_a_link(typed: str, words: str) -> None:
    main = main_of(typed)
    assert not [*main.iter("a")]
    [span] = main.iter("span")
    assert (text(span), dict(span.items())) == (words, {"class": "elsewhere", "data-of": "cost"})
