"""Proportions said in words, such as “more than 4 in 5”, and whether a percentage contradicts them."""

from __future__ import annotations

import re

from msgspec import Struct

WELSH = {
    "un": 1,
    "dau": 2,
    "dwy": 2,
    "tri": 3,
    "tair": 3,
    "pedwar": 4,
    "pedair": 4,
    "pump": 5,
    "pum": 5,
    "chwech": 6,
    "chwe": 6,
    "saith": 7,
    "wyth": 8,
    "naw": 9,
    "deg": 10,
    "ugain": 20,
    "cant": 100,
}
UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {"": 1, "a": 1, "an": 1, "twenty": 20, "hundred": 100}
NUMBERS |= WELSH | {word: number for number, word in enumerate(UNITS, 1)}
WHOLES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
ABOVE = (
    "no less than",
    "no fewer than",
    "more than",
    "over",
    "at least",
    "above",
    "mwy na",
    "mwy nag",
    "o leiaf",
    "dros",
)
BELOW = (
    "no more than",
    "not more than",
    "less than",
    "fewer than",
    "under",
    "up to",
    "below",
    "llai na",
    "llai nag",
    "hyd at",
)
NEAR = 5.0
NUMBER = rf"(?:{'|'.join(UNITS)}|\d{{1,3}})"
WELSH_NUMBER = rf"(?:{'|'.join(WELSH)}|\d{{1,3}})"
BOUND = "|".join(bound.replace(" ", "[ ]") for bound in (*ABOVE, *BELOW))
PROPORTION = rf"""
    (?:\b({BOUND})\s+)?
    (?<![\w.,£])                                                  # not within a number, as in 1,4 in 5
    (?:
        ({NUMBER})\s(?:in|out\sof)\s(?:every\s)?({NUMBER}|twenty|(?:a\s)?hundred)  # 4 in 5, four out of every five
      | ({WELSH_NUMBER})\so\sbob\s({WELSH_NUMBER})                                 # 4 o bob 5
      | (?:(an?|{NUMBER})[\s-])(thirds?|quarters?|fifths?|tenths?)                 # a third, two-thirds
      | (?<!first\s)(?<!second\s)(?<!other\s)(half)                                # half, but not of a year or a match
    )
    (?![\w%]|[.,]\d)                                              # nor the beginning of a number, as in 5 in 2024
"""
FLAGS = re.VERBOSE | re.IGNORECASE


class Proportion(Struct, frozen=True):
    """A part of a whole in percent, how near a figure must come or on which side it must be, and where this is said."""

    percent: float
    near: float
    bound: str
    start: int
    end: int

    def contradicts(self, figure: float) -> bool:
        """Whether a percentage is on the wrong side of “more than” or “fewer than”, or too far off."""
        if self.bound:
            return figure < self.percent if self.bound in ABOVE else figure > self.percent
        return abs(figure - self.percent) > self.near


def last_proportion(words: str) -> Proportion | None:
    """The last proportion that these words say."""
    proportions = [_proportion(match) for match in re.finditer(PROPORTION, words, FLAGS)]
    return proportions[-1] if proportions else None


def _proportion(match: re.Match[str]) -> Proportion | None:
    bound, part, whole, cyfran, cyfan, parts, name, half = (word.lower() if word else "" for word in match.groups())
    of = WHOLES[(name or half).rstrip("s")] if name or half else _number(whole or cyfan)
    if not of:
        return None
    return Proportion(
        100 * _number(part or cyfran or parts) / of, min(NEAR, 50 / of), bound, match.start(), match.end()
    )


def _number(words: str) -> int:
    return int(words) if words.isdigit() else NUMBERS[words.rpartition(" ")[2]]
