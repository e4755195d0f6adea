"""The values that say how a document is built."""

from __future__ import annotations

import pytest

from selfassess.document.language import ENGLISH
from selfassess.document.outline import HeadingNumber


@pytest.mark.parametrize(
    ("number", "label"),
    [
        (HeadingNumber("part", (1,)), "Part A"),
        (HeadingNumber("part", (27,)), "Part AA"),
        (HeadingNumber("part", (3, 2, 1)), "C2.1"),
        (HeadingNumber("chapter", (4,)), "4"),
        (HeadingNumber("chapter", (4, 2)), "4.2"),
    ],
)
def test_a_number_is_shown_in_the_words_of_the_language(number: HeadingNumber, label: str) -> None:
    assert number.label(ENGLISH) == label
