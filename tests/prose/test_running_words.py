"""The words that a reader sees, without their marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.prose.running_words import bare_words, count_words


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("“Help came **early**,” she said.", ["help", "came", "early", "she", "said"]),
        ("Carers' well-being (Ref 4): 63%", ["carers'", "well-being", "ref", "4", "63"]),
        ("ŴYTHNOS – one\tweek\n", ["ŵythnos", "–", "one", "week"]),
        ("… & @", []),
    ],
)
def test_bare_words_are_small_and_without_punctuation(words: str, bare: list[str]) -> None:
    assert bare_words(words) == bare


@given(st.text(st.characters(max_codepoint=127)))
def test_words_of_plain_letters_are_the_same_beside_any_other_letter(words: str) -> None:
    assert [*bare_words(words), "é"] == bare_words(f"{words} É")


@pytest.mark.parametrize(
    ("text", "count"), [("One two – three.", 3), ("63% (4 in 5) & more", 5), ("", 0), ("_ * _", 0), ("(a) “b”", 2)]
)
def test_a_mark_that_stands_alone_is_no_word(text: str, count: int) -> None:
    assert count_words(text) == count
