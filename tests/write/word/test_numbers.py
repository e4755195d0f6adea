"""The numbers that Word counts are the numbers that the tree says."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from selfassess.document.flow import text
from tests.word_numbers import Counting, W
from tests.word_text import WordFile
from tests.write.word.word_files import document, text_of, word_file_of

HEADINGS = st.lists(st.tuples(st.integers(2, 6), st.booleans()), min_size=1, max_size=8)
SECTIONS = st.lists(st.tuples(st.sampled_from(["part", "chapter", ""]), HEADINGS), max_size=40)


def markup(sections: list[tuple[str, list[tuple[int, bool]]]]) -> str:
    rows = []
    for kind, headings in sections:
        marks = (' class="unnumbered"' if bare else "" for _, bare in headings)
        inside = "".join(f"<h{level}{mark}>X</h{level}>" for (level, _), mark in zip(headings, marks, strict=True))
        rows.append(f'<section class="{kind}">{inside}</section>' if kind else f"<section>{inside}</section>")
    return "".join(rows)


def numbers_in_word(file: WordFile) -> list[str]:
    """The number before each heading, counted by Word or typed."""
    counting = Counting(file.part("word/numbering.xml"))
    shown = []
    for paragraph in file.body.iter(f"{W}p"):
        number = counting.next(paragraph)
        typed = [node.text or "" for node in paragraph.iter(f"{W}t")][:-1]
        shown.append(number + "".join(typed).strip())
    return shown


def numbers_in_tree(root: etree._Element) -> list[str]:
    return [each.get("data-number", "") for each in root.iter("h2", "h3", "h4", "h5", "h6")]


@given(SECTIONS)
def test_every_heading_shows_its_number(sections: list[tuple[str, list[tuple[int, bool]]]]) -> None:
    tree = document(markup(sections))
    assert numbers_in_word(word_file_of(tree)) == numbers_in_tree(tree.root)


def test_thirty_parts_are_lettered_past_z() -> None:
    tree = document('<section class="part"><h2>X</h2><h3>Y</h3></section>' * 30)
    assert numbers_in_word(word_file_of(tree))[-2:] == ["Part DD", "DD1"]


def test_numbers_are_counted_by_word_and_not_typed() -> None:
    tree = document('<section class="part"><h2>One</h2><h3>Two</h3><h4>Three</h4><h5>Four</h5></section>' * 3)
    words = [text(each) for each in tree.root.iter("h2", "h3", "h4", "h5")]
    assert [
        "".join(node.text or "" for node in each.iter(f"{W}t")) for each in word_file_of(tree).body.iter(f"{W}p")
    ] == words


def test_a_heading_without_a_number_says_so_to_word() -> None:
    file = word_file_of(document('<section class="part"><h2>One</h2><h3 class="unnumbered">Two</h3></section>'))
    assert [each.get(f"{W}val") for each in file.body.iter(f"{W}numId")][-1] == "0"


def test_a_chapter_whose_heading_has_no_number_leaves_the_next_one_its_own() -> None:
    text = text_of(
        '<section class="chapter"><h2 class="unnumbered">A</h2></section><section class="chapter"><h2>B</h2></section>'
    )
    assert re.findall(r"Heading 1 \| (\d)", text)


def test_a_list_begins_again_at_one() -> None:
    assert text_of("<ol><li>a</li><li>b</li></ol><p>x</p><ol><li>c</li></ol>").count(" | 1. | ") == 2


def test_a_list_begins_where_it_is_told_to() -> None:
    assert "List Number | 7. | a" in text_of('<ol start="7"><li>a</li></ol>')


def test_a_start_that_is_no_number_is_one() -> None:
    assert "List Number | 1. | a" in text_of('<ol start="x"><li>a</li></ol>')
