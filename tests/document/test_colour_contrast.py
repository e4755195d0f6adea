"""How far two colours stand apart, as WCAG 2.2 reckons it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.document.colour_contrast import contrast, grade, is_large

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("000000", "FFFFFF", 21.0), ("#ffffff", "FFFFFF", 1.0), ("767676", "ffffff", 4.54), ("#777777", "#FFFFFF", 4.48)],
)
def test_the_contrast_of_colours_that_are_known(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@given(one=COLOURS, other=COLOURS)
def test_contrast_is_from_1_to_21_whichever_colour_comes_first(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.0001


@pytest.mark.parametrize("words", ["", "fff", "#fffff", "reddish", "#12345g"])
def test_other_words_are_no_colour(words: str) -> None:
    with pytest.raises(ValueError, match=r"colour|invalid literal"):
        contrast(words, "FFFFFF")


@pytest.mark.parametrize(
    ("points", "is_bold", "large"), [(18, False, True), (17.5, False, False), (14, True, True), (13, True, False)]
)
def test_letters_are_large_from_18_points_or_14_bold(points: float, is_bold: bool, large: bool) -> None:
    assert is_large(points, is_bold=is_bold) is large


@pytest.mark.parametrize(
    ("ratio", "large", "shown"),
    [(7, False, "AAA"), (6.9, False, "AA"), (4.5, False, "AA"), (4.49, False, ""), (4.5, True, "AAA"), (3, True, "AA")],
)
def test_a_contrast_is_graded(ratio: float, large: bool, shown: str) -> None:
    assert grade(ratio, large=large) == shown
