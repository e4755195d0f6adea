"""Which council a row of other councils' scores is about."""

from __future__ import annotations

import pytest

from selfassess.document.language import ENGLISH
from selfassess.document.score_words import ScoreWords
from selfassess.document.welsh_score_words import WelshScoreWords
from selfassess.model.other_councils import is_same_council


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("York", "City of York Council"),
        ("London Borough of Brent", "Brent Council"),
        ("Brighton & Hove", "Brighton and Hove City Council"),
        ("King's Lynn", "KING’S LYNN BOROUGH COUNCIL"),
        ("Hinton-on-Sea", "Hinton on Sea Council"),
    ],
)
def test_one_council_goes_under_several_names(one: str, other: str) -> None:
    assert is_same_council(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Derby City Council", "Derbyshire County Council"),
        ("North Somerset", "Somerset Council"),
        ("City of London Corporation", "London Borough of Brent"),
        ("County Council", "City Council"),
    ],
)
def test_other_councils_are_not_taken_for_it(one: str, other: str) -> None:
    assert not is_same_council(one, other)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        *((1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th")),
        *((21, "21st"), (22, "22nd"), (33, "33rd"), (72, "72nd"), (100, "100th"), (111, "111th"), (153, "153rd")),
    ],
)
def test_a_place_is_an_ordinal(number: int, said: str) -> None:
    assert ScoreWords().ordinal(number) == ENGLISH.scores.ordinal(number) == said


def test_a_place_in_welsh_is_a_number() -> None:
    assert WelshScoreWords().ordinal(31) == "safle 31"
