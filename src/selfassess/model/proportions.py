"""Shares said in words, such as “more than 4 in 5”, and whether a percentage denies them."""

from __future__ import annotations

import re
from typing import NamedTuple

UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {"": 1, "a": 1, "an": 1, "twenty": 20, "hundred": 100}
NUMBERS |= {word: number for number, word in enumerate(UNITS, 1)}
WHOLES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
ABOVE = ("no less than", "no fewer than", "more than", "over", "at least", "above")
BELOW = ("no more than", "not more than", "less than", "fewer than", "under", "up to", "below")
NEAR = 5.0
NUMBER = rf"(?:{'|'.join(UNITS)}|\d{{1,3}})"
SHARE = (
    rf"(?i:(?:\b({'|'.join((*ABOVE, *BELOW))})\s+[*_]{{0,3}})?(?<![\w.,£])(?:"
    rf"({NUMBER})\s(?:in|out\sof)\s(?:every\s)?({NUMBER}|twenty|(?:a\s)?hundred)"
    rf"|(?:(an?|{NUMBER})[\s-])(thirds?|quarters?|fifths?|tenths?)"
    r"|(?<!first\s)(?<!second\s)(?<!other\s)(half))(?![\w%]|[.,]\d))"
)


class Share(NamedTuple):
    """A part of a whole, in percent, and how near a figure must come, or on which side of it; and where it is said."""

    percent: float
    near: float
    bound: str
    start: int
    end: int

    def denied_by(self, figure: float) -> bool:
        """Whether a percentage is on the wrong side of “more than” or “fewer than”, or too far off."""
        if self.bound:
            return figure < self.percent if self.bound in ABOVE else figure > self.percent
        return abs(figure - self.percent) > self.near


def share_in(words: str) -> Share | None:
    """The last share that is said in these words."""
    shares = [_share(found) for found in re.finditer(SHARE, words)]
    return shares[-1] if shares else None


def _share(found: re.Match[str]) -> Share | None:
    bound, part, whole, parts, name, half = (each.lower() if each else "" for each in found.groups())
    of = WHOLES[(name or half).rstrip("s")] if name or half else _number(whole)
    if not of:
        return None
    return Share(100 * _number(part or parts) / of, min(NEAR, 50 / of), bound, found.start(), found.end())


def _number(words: str) -> int:
    return int(words) if words.isdigit() else NUMBERS[words.rpartition(" ")[2]]
