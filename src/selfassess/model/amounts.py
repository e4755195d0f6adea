"""Figures of tables as numbers, and how finely they were rounded: `£1.2m`, `(340)`, `61%`."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

NOTHING = frozenset(("-", "–", "—", "−", "nil", "none", "zero"))
"""What stands for 0. An empty cell, or a mark such as `*`, is a figure that nobody knows."""
POWERS = {"": 0, "%": 0, "k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
FIGURE = r"""(?x)
    (?P<open>\()?                                        # brackets around what is below zero
    (?P<sign>[-−–+])?
    (?P<whole>\d{1,3}(?:[,\u00a0\u2009\u202f\ ]\d{3})+   # thousands apart,
      | \d{1,15})                                        # or not
    (?:\.(?P<decimals>\d{1,6}))?
    \s?(?P<unit>%|k|m|bn|thousand|million|billion)?
    (?(open)\))
"""
CURRENCY = re.compile(r"[£€$]\s?")


class Amount(Struct, frozen=True):
    """A number, and what one of its last printed digit is worth. `sign` and `unit` are printed before and behind it."""

    value: Decimal
    step: Decimal
    sign: str = ""
    unit: str = ""
    places: int = 0

    @property
    def is_percent(self) -> bool:
        return self.unit == "%"

    def words(self, value: Decimal) -> str:
        """Another number, printed as this one is."""
        scaled = abs(value) / 10 ** POWERS[self.unit]
        gap = " " if len(self.unit) > 2 else ""
        return f"{'-' if value < 0 else ''}{self.sign}{scaled:,.{self.places}f}{gap}{self.unit}"


def amount(words: str) -> Amount | None:
    """What a cell comes to; None where it is empty, or anything but a number."""
    typed = words.strip().lower()
    if typed in NOTHING:
        return Amount(Decimal(0), Decimal(0))
    bare = CURRENCY.sub("", typed, count=1)
    match = re.compile(FIGURE).fullmatch(bare)
    if match is None:
        return None
    unit, decimals = match["unit"] or "", match["decimals"] or ""
    number = Decimal(f"{re.sub(r'[^0-9]', '', match['whole'])}.{decimals or 0}").scaleb(POWERS[unit])
    is_below = match["open"] is not None or match["sign"] in ("-", "−", "–")
    sign = next((mark for mark in "£€$" if mark in typed), "")
    step = Decimal(1).scaleb(POWERS[unit] - len(decimals))
    return Amount(-number if is_below else number, step, sign, unit, len(decimals))
