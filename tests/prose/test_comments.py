"""What is between <!-- and --> reaches no document, and is reported wherever it is."""

from __future__ import annotations

import pytest

from selfassess.prose.mistakes import REMARK
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("Words <!-- a secret --> more.", ["Words  more."], id="among-words"),
        pytest.param("Words.\n\n<!-- a secret -->\n\nMore.", ["Words.", "More."], id="a-line"),
        pytest.param("Words.\n<!-- a secret -->\nMore.", ["Words.", "More."], id="right-below-words"),
        pytest.param("<!-- a\n\n### secret\n\nplan -->\n\nMore.", ["More."], id="over-blank-lines"),
        pytest.param("- one <!-- a secret -->\n- two", ["one ", "two"], id="in-a-list"),
        pytest.param("> one\n> <!-- a secret -->", ["one"], id="in-a-quotation"),
        pytest.param("| a |\n|---|\n| b <!-- a secret --> |", ["a", "b "], id="in-a-cell"),
        pytest.param("### Title <!-- a secret -->", ["Title "], id="in-a-heading"),
        pytest.param("<!-- a secret --> <!-- a secret -->\n\nMore.", ["More."], id="two-on-a-line"),
        pytest.param("More.\n\n### <!-- a secret -->", ["More."], id="a-heading-of-nothing-else"),
    ],
)
def test_no_document_shows_a_comment(typed: str, shown: list[str]) -> None:
    passage = read(text_without_source(typed))
    words = ["".join(child.content for child in token.children or ()) for token in passage.tokens if token.children]
    assert words == shown
    remarks = [mistake for mistake in passage.mistakes if mistake.rule == REMARK]
    assert len(remarks) == typed.count("<!--")
    assert all("secret" in mistake.words for mistake in remarks)


@pytest.mark.parametrize("typed", ["`<!-- shown -->`", "```\n<!-- shown -->\n```", r"\<!-- shown"])
def test_code_and_a_backslash_keep_it_words(typed: str) -> None:
    assert "shown" in str([token.content for token in read(text_without_source(typed)).tokens])


def test_a_comment_that_is_not_closed_stays_words_and_is_reported() -> None:
    passage = read(text_without_source("Words <!-- a secret"))
    assert [mistake.rule for mistake in passage.mistakes] == [REMARK]
    assert passage.blocks[0].content == "Words <!-- a secret"
