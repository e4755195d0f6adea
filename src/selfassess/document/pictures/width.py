"""How wide a picture is shown: a part of its place, as in `50%`, or a length, as in `8cm`."""

from __future__ import annotations

import re

WIDTH = r"(?P<number>\d{1,4}(?:\.\d{1,2})?)(?P<unit>%|cm|mm|in|pt|px)"
SCREEN = 96
"""Pixels to the inch of a picture that does not say."""
PER_INCH = {"cm": 2.54, "mm": 25.4, "in": 1.0, "pt": 72.0, "px": SCREEN}
WHOLE = 100


def is_width(typed: str) -> bool:
    """Whether this is a width that a picture can have."""
    return inches(typed, 1) > 0


def inches(typed: str, place: float) -> float:
    """A width in inches, in a place of so many inches; 0 where it is none."""
    match = re.fullmatch(WIDTH, typed) if typed else None
    if match is None:
        return 0
    number = float(match["number"])
    if match["unit"] == "%":
        return place * number / WHOLE if number <= WHOLE else 0
    return number / PER_INCH[match["unit"]]
