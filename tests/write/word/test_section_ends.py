"""The end of a section that a new page follows: it stays together, so that its last page is not nearly empty."""

from __future__ import annotations

import pytest

from tests.word_numbers import W
from tests.write.word.test_boxes import marks
from tests.write.word.test_sections import WIDE
from tests.write.word.word_files import document, word_file_of

LINE = "word " * 15  # nearly
PARAGRAPH = f"<p>{LINE * 4}</p>"  # a tenth of a page
ITEM = f"<li>{LINE * 4}</li>"
BOX = "<aside class='spotlight'><h5 class='unnumbered'>x</h5>{}</aside>"


def ends(inside: str, after: str = "") -> list[str]:
    """For each paragraph: `+` where it stays with the next, `=` where its lines stay together."""
    body = word_file_of(document(inside + after)).body
    return [marks(paragraph) for paragraph in body.iter(f"{W}p")]


def statement(inside: str) -> str:
    return f'<section class="statement"><h3>x</h3><section class="question"><h4>y</h4>{inside}</section></section>'


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (PARAGRAPH * 9, [""] * 3 + ["+"] + ["+="] * 4 + ["="]),
        (f"{PARAGRAPH * 4}<ul>{ITEM * 5}</ul>", [""] * 3 + ["+"] + ["+="] * 4 + ["="]),
        (f"{PARAGRAPH * 9}{BOX.format(PARAGRAPH * 2)}", [""] * 6 + ["+", "+=", "+="] + ["+=", "+=", "="]),
    ],
    ids=["paragraphs", "a list", "a box that is not high"],
)
def test_the_end_of_a_statement_stays_together(inside: str, expected: list[str]) -> None:
    assert ends(statement(inside))[2:] == expected


def test_a_high_box_at_the_end_is_split_where_enough_of_it_is_left() -> None:
    marked = ends(statement(BOX.format(PARAGRAPH * 9)))[2:]
    assert marked[0] == "+="
    assert marked[2:4] == ["", ""]
    assert marked[-4:] == ["+=", "+=", "+=", "="]


def test_what_is_too_high_to_be_moved_is_where_it_stops() -> None:
    table = f"<table><tbody>{f'<tr><td>{LINE * 4}</td></tr>' * 9}</tbody></table>"
    assert ends(statement(f"{table}{PARAGRAPH * 2}"))[-3:] == ["", "+", "="]


@pytest.mark.parametrize(
    ("kind", "after", "is_held"),
    [
        ("chapter", "", True),
        ("chapter", '<section class="part"><h2>z</h2></section>', True),
        ("chapter", '<section class="chapter"><h2>z</h2></section>', False),
        ("part", "", True),
        ("glossary", "", False),
    ],
    ids=["the last chapter", "a chapter before a part", "a chapter before a chapter", "a part", "what begins no page"],
)
def test_only_what_a_page_follows_is_held(kind: str, after: str, is_held: bool) -> None:
    marked = ends(f'<section class="{kind}"><h2>x</h2>{PARAGRAPH * 9}</section>', after)
    assert ("+=" in marked) is is_held


def test_words_before_a_page_that_is_turned_are_not_turned_with_it() -> None:
    marked = ends(statement(f"{PARAGRAPH * 3}{WIDE}{PARAGRAPH}"))
    assert marked[2:5] == ["", "", ""]


def test_of_a_part_its_own_words_are_held_before_its_statements() -> None:
    marked = ends(f'<section class="part"><h2>x</h2>{PARAGRAPH * 9}{statement(PARAGRAPH)}</section>')
    assert marked[6:10] == ["+=", "+=", "+=", "="]


def test_what_is_on_pages_that_lie_on_their_side_is_no_part_of_the_end() -> None:
    lying = f'<section class="wide">{PARAGRAPH}</section>'
    assert ends(statement(f"{PARAGRAPH * 5}{lying}{PARAGRAPH * 2}"))[5:] == ["", "", "", "+", "="]
