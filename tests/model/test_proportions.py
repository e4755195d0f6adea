"""Proportions in words, in English and in Welsh."""

from __future__ import annotations

import pytest

from selfassess.model.proportions import last_proportion

SAID = {
    "4 in 5 people": 80.0,
    "four out of every five": 80.0,
    "more than two-thirds": 200 / 3,
    "half of them": 50.0,
    "4 o bob 5 o bobl": 80.0,
    "pedair o bob pump": 80.0,
    "Un o bob ugain": 5.0,
}


@pytest.mark.parametrize(("words", "percent"), SAID.items(), ids=SAID)
def test_a_proportion_in_words_is_a_percentage(words: str, percent: float) -> None:
    found = last_proportion(words)
    assert found is not None
    assert found.percent == pytest.approx(percent)


@pytest.mark.parametrize("words", ["", "o bob 5", "the first half", "1,4 in 5", "5 in 2024", "bob yn 5"])
def test_other_words_are_none(words: str) -> None:
    assert last_proportion(words) is None


@pytest.mark.parametrize(
    ("words", "figure", "contradicts"),
    [("mwy na 4 o bob 5", 79, True), ("mwy na 4 o bob 5", 81, False), ("llai nag 1 o bob 5", 21, True)],
)
def test_a_welsh_bound_is_one_side(words: str, figure: float, contradicts: bool) -> None:
    found = last_proportion(words)
    assert found is not None
    assert found.contradicts(figure) is contradicts
