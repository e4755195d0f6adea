"""Brackets, however many and however deep, are looked at once: twice the brackets, twice the work."""

from __future__ import annotations

import pytest

from selfassess.prose.link_label import DEEPEST
from selfassess.prose.parser import markdown
from tests.counting import count_calls

MANY = (
    "[", "![", "^[", "[^", "[a](", "![a](b ", "[a](<b", "[a](b \"", "[a][b] ", "[]", "[a]", "[]()", "[]{", "[a\n",
    "[[a](b)", "![[]()", "[a]{lang=cy} ", "](", "(", "(Ref ", "*a ", "_a ", "~~a ", "<", "<a ", "<!-- ", "`a", "&#",
    "\\", "www.", "a@",
)  # fmt: skip
NESTED = (("[", "]"), ("[", "](a)"), ("![", "](a)"), ("^[", "]"), ("[", "]{lang=cy}"), ("[", "][b]"), ("(", ")"))


def work(prose: str) -> int:
    markdown().parse(prose[:40])  # patterns are compiled where they are first needed
    return count_calls(lambda: markdown().parse(prose))


@pytest.mark.parametrize("marks", MANY)
def test_twice_the_marks_are_twice_the_work(marks: str) -> None:
    assert work(marks * 1000) < 2.3 * work(marks * 500)


@pytest.mark.parametrize(("opening", "closing"), NESTED)
def test_twice_the_depth_is_twice_the_work(opening: str, closing: str) -> None:
    once, twice = (f"{opening * times}a{closing * times}" for times in (500, 1000))
    assert work(twice) < 2.3 * work(once)


def links(prose: str) -> list[str]:
    return [
        str(token.attrs["href"])
        for inline in markdown().parse(prose)
        for token in inline.children or ()
        if token.type == "link_open"
    ]


@pytest.mark.parametrize("depth", range(DEEPEST))
def test_brackets_in_the_words_of_a_link_are_words(depth: int) -> None:
    assert links(f"[{'[' * depth}a{']' * depth}](b)") == ["b"]


def test_brackets_that_are_too_deep_are_words() -> None:
    assert links(f"[{'[' * DEEPEST}a{']' * DEEPEST}](b)") == []


def test_a_link_within_a_link_is_the_link() -> None:
    assert links("[a [b](c) d](e)") == ["c"]
