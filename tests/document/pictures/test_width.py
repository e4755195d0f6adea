"""How wide a picture is to be shown."""

from __future__ import annotations

import pytest

from selfassess.document.pictures.width import inches, is_width


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("50%", 3), ("100%", 6), ("2.54cm", 1), ("25.4mm", 1), ("2in", 2), ("36pt", 0.5), ("48px", 0.5), ("20in", 20)],
)
def test_a_width_is_a_part_of_its_place_or_a_length(typed: str, expected: float) -> None:
    assert inches(typed, 6) == pytest.approx(expected)
    assert is_width(typed)


@pytest.mark.parametrize("typed", ["", "50", "0%", "0px", "101%", "-5cm", "big", "5em", "1e3px", "50%;color:red"])
def test_anything_else_is_no_width(typed: str) -> None:
    assert inches(typed, 6) == 0
    assert not is_width(typed)
