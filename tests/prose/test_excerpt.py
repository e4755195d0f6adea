"""The words of a claim where they are said again."""

from __future__ import annotations

import pytest

from selfassess.prose.excerpt import excerpt
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source


def shown(typed: str, most: int = 1000) -> str:
    """The tokens as words and, in brackets, what opens and closes between them."""
    tokens = excerpt(read(text_without_source(typed)), most)
    return "".join(token.content if token.nesting == 0 else f"[{token.type}]" for token in tokens)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Words alone.", "Words alone."),
        ("Words (Ref 79).", "Words."),
        ("Words (Ref 79) and more.", "Words and more."),
        ("Words (Ref 79), and more (Ref 80)", "Words, and more"),
        ("Words.[^1] More.\n\n[^1]: A note.", "Words. More."),
        ("Words.^[A note.] More.", "Words. More."),
        ("![A map](images/map.png) Words.", " Words."),
        ("One line\nand another.", "One line and another."),
        ("One paragraph.\n\nAnd another.", "One paragraph."),
        ("- An item\n- Another", "An item"),
        ("*Much* **better**.", "[em_open]Much[em_close] [strong_open]better[strong_close]."),
        ("A [link](#safeguarding) of words.", "A [link_open]link[link_close] of words."),
        ("", ""),
    ],
)
def test_references_notes_and_pictures_are_left_out(typed: str, words: str) -> None:
    assert shown(typed) == words


@pytest.mark.parametrize(
    ("typed", "most", "words"),
    [
        ("Twelve words", 12, "Twelve words"),
        ("Twelve words, and more", 12, "Twelve words…"),
        ("Twelve words, and more", 13, "Twelve words…"),
        ("Twelve words, and more", 15, "Twelve words…"),
        ("Llanfairpwllgwyngyll", 5, "Llanf…"),
        ("A *very much longer* one", 10, "A [em_open]very…[em_close]"),
        ("A *very* [much](#x) **longer** one", 8, "A [em_open]very[em_close] [link_open]…[link_close]"),
        ("A *very **much longer** indeed* one", 12, "A [em_open]very [strong_open]much…[strong_close][em_close]"),
        ("`a very long command` now", 9, "a very lo…"),
        ("Type `a very long command` now", 9, "Type …"),
    ],
)
def test_too_many_words_end_with_a_whole_one(typed: str, most: int, words: str) -> None:
    assert shown(typed, most) == words
