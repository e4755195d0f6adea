"""What an element holds: words, classes, and blocks and runs in order."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.flow import classes, flow, leads_in, text


def shape(element: etree._Element) -> list[str | list[str]]:
    """The flow of an element: tags of blocks, and each run as a list of words and tags."""
    return [
        [part if isinstance(part, str) else f"<{part.tag}>" for part in block]
        if isinstance(block, list)
        else f"<{block.tag}>"
        for block in flow(element)
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("<li>one</li>", [["one"]]),
        ("<li>one <em>two</em> three</li>", [["one ", "<em>", " three"]]),
        ("<li>one<ul><li>x</li></ul> two</li>", [["one"], "<ul>", [" two"]]),
        ("<li> <p>one</p> <p>two</p> </li>", ["<p>", "<p>"]),
        ("<li><em>one</em><p>two</p><strong>three</strong></li>", [["<em>"], "<p>", ["<strong>"]]),
        ("<li> <em/> <p>x</p></li>", [[" ", "<em>", " "], "<p>"]),
        ("<li/>", []),
        ("<li> </li>", []),
    ],
)
def test_a_flow_is_blocks_and_runs_of_words_in_order(words: str, found: list[str | list[str]]) -> None:
    assert shape(etree.fromstring(words)) == found


def test_the_classes_of_an_element_are_a_list() -> None:
    assert classes(etree.fromstring('<section class="chapter glossary"/>')) == ["chapter", "glossary"]
    assert classes(etree.fromstring("<p>x</p>")) == []


def test_the_text_of_an_element_is_that_of_all_in_it_with_white_space_folded() -> None:
    assert text(etree.fromstring("<p> One\n<em>two</em><br/>three </p>")) == "One twothree"


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("<p>These are:</p>", True),
        ("<p>These are: \n</p>", True),
        ("<p>These are <strong>ours:</strong></p>", True),
        ("<p>These are <strong>ours:</strong> </p>", True),
        ("<p>These <em>are</em>:</p>", True),
        ('<p>These are:<span class="footnote">A note</span></p>', True),
        ("<p>These are: ours</p>", False),
        ("<p>These <em>are:</em> ours</p>", False),
        ('<p>These are<span class="footnote">A note:</span></p>', False),
        ('<p><img src="a.png"/> These are:</p>', False),
        ("<p/>", False),
        ("<li>These are:</li>", False),
    ],
)
def test_a_paragraph_leads_in_where_its_words_end_with_a_colon(words: str, leads: bool) -> None:
    assert leads_in(etree.fromstring(words)) is leads


LYING = '<section class="wide">{}</section>'


@pytest.mark.parametrize(
    ("around", "inside", "leading"),
    [
        (LYING, "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p><table/>", ["Two.", "Three.", "Four."]),
        (LYING, "<p>One.</p><ul/><p>Two.</p><table/><p>Three.</p>", ["Two."]),
        (LYING, "<p>One:</p><ul/>", ["One:"]),
        ("<section>{}</section>", "<p class='owner'>Written by: Head of Law</p><p>x</p>", ["Written by: Head of Law"]),
        ("<header>{}</header>", "<p class='owner'>Owner: the Board</p>", []),
        ("<section>{}</section>", "<p>One.</p><table/><p>Two:</p><table/>", ["Two:"]),
    ],
    ids=["a few paragraphs", "what is before a list", "a colon", "who wrote it", "a cover", "an upright page"],
)
def test_on_a_page_that_lies_on_its_side_paragraphs_stay_with_the_table_below(
    around: str, inside: str, leading: list[str]
) -> None:
    section = etree.fromstring(around.format(inside))
    assert [paragraph.text for paragraph in section.iter("p") if leads_in(paragraph)] == leading
