"""Words that show that something is still to be written."""

from __future__ import annotations

import pytest

from selfassess.project.placeholders import placeholders


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Down to XX% by May", [("XX%", 8)]),
        ("TBC, TODO", [("TBC", 0), ("TODO", 5)]),
        ("Our “tbc” folder", []),
        ("Two posts filled", []),
    ],
)
def test_they_are_found_where_they_begin(text: str, found: list[tuple[str, int]]) -> None:
    assert list(placeholders(text)) == found
