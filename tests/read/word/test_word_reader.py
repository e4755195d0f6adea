"""A Word file as a whole: every paragraph numbered, and each that readers see in the tree once."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from selfassess.document.flow import is_footnote, text
from selfassess.read.word import WordFile, read_word
from tests.read.word.samples import LONG, bold, p, run, styled, table, word_file

IN_TREE = frozenset({"body", "table", "box", "footnote", "endnote"})


def markup(body: str) -> str:
    """The tree of a body without the numbers of its paragraphs."""
    main = etree.tostring(read_word(word_file(body)).main, encoding="unicode")
    return re.sub(r' data-at="\d+"|^<main>|</main>$', "", main)


def misplaced(file: WordFile) -> list[int]:
    """The paragraphs that are not in the tree just once with their own words."""
    said: dict[int, list[str]] = {}
    for element in file.main.iter():
        if element.get("data-at"):
            own = [element.text or ""]
            for child in element:
                if (
                    child.get("data-at") is None
                    and child.tag not in ("p", "ul", "ol", "aside")
                    and not is_footnote(child)
                ):
                    own.append(text(child))
                own.append(child.tail or "")
            said.setdefault(int(element.get("data-at", "")), []).append("".join(own))
    return [
        each.number
        for each in file.paragraphs
        if each.part in IN_TREE
        and "".join("".join(said.get(each.number, [])).split())
        != "".join(each.words.split()).removeprefix("".join(each.mark.split()))
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(styled("Safeguarding", "Heading1") + p(LONG), f"<h2>Safeguarding</h2><p>{LONG}</p>", id="style"),
        pytest.param(bold("4.2\tOur plans") + p(LONG), f"<h3>Our plans</h3><p>{LONG}</p>", id="look and number"),
        pytest.param(p("•\tOne") + p("•\tTwo"), "<ul><li>One</li><li>Two</li></ul>", id="typed bullets"),
        pytest.param(
            table(["2 in 5", "carers"], ["3 in 5", "all"]),
            "<table><tbody><tr><td>2 in 5</td><td>carers</td></tr><tr><td>3 in 5</td><td>all</td></tr></tbody></table>",
            id="table",
        ),
        pytest.param(
            table([p(run("Alan", "<w:b/>")) + p(LONG)]),
            f'<aside class="spotlight"><h3>Alan</h3><p>{LONG}</p></aside>',
            id="box of one cell",
        ),
    ],
)
def test_what_people_type_in_word_becomes(body: str, expected: str) -> None:
    assert markup(body) == expected


def test_paragraphs_are_numbered_in_reading_order_and_each_is_in_the_tree_once() -> None:
    file = read_word(
        word_file(bold("1.\tCare") + p(LONG) + p("- First") + p("- Second") + table(["a", "b"], ["c", "d"]))
    )
    assert [(each.number, each.words, each.part, each.above, each.mark, each.heading) for each in file.paragraphs] == [
        (1, "1.\tCare", "body", 0, "1.", "look"),
        (2, LONG, "body", 1, "", ""),
        (3, "- First", "body", 1, "-", ""),
        (4, "- Second", "body", 1, "-", ""),
        (5, "a", "table", 1, "", ""),
        (6, "b", "table", 1, "", ""),
        (7, "c", "table", 1, "", ""),
        (8, "d", "table", 1, "", ""),
    ]
    assert misplaced(file) == []
