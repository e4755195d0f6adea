"""A Word file as a whole: every paragraph numbered, and each that readers see in the tree once."""

from __future__ import annotations

import pytest

from selfassess.read.word import read_word
from tests.read.word.reading import markup, misplaced
from tests.read.word.samples import LONG, bold, p, run, styled, table, word_file


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
