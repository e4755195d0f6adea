"""The contrast of two colours, as WCAG 2.2 counts it."""

from __future__ import annotations

import pytest

from selfassess.document.colour_contrast import contrast


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("000000", "ffffff", 21.0), ("ffffff", "000000", 21.0), ("777777", "ffffff", 4.47), ("123456", "123456", 1.0)],
)
def test_the_contrast_of_two_colours(one: str, other: str, apart: float) -> None:
    assert contrast(one, other) == pytest.approx(apart, abs=0.01)
