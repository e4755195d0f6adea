"""Headings that are underlined, and lines of hyphens that are none."""

from __future__ import annotations

import pytest

from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source


def kinds(prose: str) -> list[str]:
    return [token.tag for token in read(text_without_source(prose)).tokens if token.tag and token.nesting >= 0]


@pytest.mark.parametrize("line", ["===", "==========", "---", "----------", "  ---"])
def test_one_line_above_a_row_of_signs_is_a_heading(line: str) -> None:
    assert kinds(f"Our work\n{line}\n\nWords.")[0] in ("h1", "h2")


@pytest.mark.parametrize("words", ["We worked hard.", "We will:", "So it is,", "word " * 20])
def test_hyphens_below_a_sentence_are_a_line_across_the_page(words: str) -> None:
    assert kinds(f"{words}\n---\n\nMore.") == ["p", "hr", "p"]


def test_hyphens_between_blank_lines_are_a_line_across_the_page() -> None:
    assert kinds("Words\n\n---\n\nMore") == ["p", "hr", "p"]


def test_signs_below_two_lines_stay_words_and_are_reported() -> None:
    passage = read(text_without_source("Our work\nand more\n========"))
    assert [mistake.rule for mistake in passage.mistakes] == ["heading-malformed"]
