"""What was probably meant: the nearest word, and the records one slip of typing away."""

from __future__ import annotations

import pytest

from selfassess.near_words import did_you_mean, nearest

PARTS = ["keeping-well", "supporting-people-to-live-healthier-lives", "A7"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("keping-well", "keeping-well"),
        ("KEEPING-WELL", "keeping-well"),
        ("Keeping well", "keeping-well"),
        ("healthier-lives", "supporting-people-to-live-healthier-lives"),
        ("a7", "A7"),
        ("elephants", ""),
        ("", ""),
    ],
)
def test_the_nearest_word_is_the_one_meant(word: str, meant: str) -> None:
    assert nearest(word, PARTS) == meant


def test_where_none_is_near_there_is_no_hint() -> None:
    assert did_you_mean("elephants", PARTS) == ""
