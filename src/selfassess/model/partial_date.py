"""A day, or a month or quarter of which the day is not said: `2026-03-17`, `2026-03` (ISO 8601), `Q1 2026/27`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import Struct

DECEMBER = 12
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
QUARTER = re.compile(r"Q([1-4]) (\d\d(\d\d)[/-](\d\d))", re.ASCII)
MONTHS_OF_QUARTER, APRIL = 3, 4


class PartialDate(Struct, frozen=True, order=True):
    """From the `first` day that it may mean to the `last`; the two are the same where the day is said.

    `quarter` is the number of a quarter of a financial year, which begins in April, and the year: `1 2026/27`.
    Sorted by the first day, then by the last. Printed as it is typed.
    """

    first: date
    last: date
    quarter: str = ""

    @classmethod
    def of_day(cls, day: date) -> PartialDate:
        return cls(day, day)

    @classmethod
    def of_month(cls, year: int, month: int) -> PartialDate:
        """ValueError for a month that there is not."""
        first = date(year, month, 1)
        is_last = month == DECEMBER
        after = date.max if is_last and year == date.max.year else date(year + is_last, 1 if is_last else month + 1, 1)
        return cls(first, after if after == date.max else after - timedelta(days=1))

    @classmethod
    def of_quarter(cls, number: int, year: str) -> PartialDate:
        """The first quarter of `2026/27` is April to June 2026, the last January to March 2027."""
        later, month = divmod(APRIL - 1 + (number - 1) * MONTHS_OF_QUARTER, DECEMBER)
        begins = cls.of_month(int(year[:4]) + later, month + 1)
        ends = cls.of_month(begins.first.year, month + MONTHS_OF_QUARTER)
        return cls(begins.first, ends.last, f"{number} {year}")

    @classmethod
    def parse(cls, typed: str) -> PartialDate:
        """The date of `2026-03-17`, `2026-03` or `Q1 2026/27`; ValueError for anything else."""
        if MONTH.fullmatch(typed):
            return cls.of_month(int(typed[:4]), int(typed[5:]))
        if DAY.fullmatch(typed):  # Python also reads 20261130 and weeks
            return cls.of_day(date.fromisoformat(typed))
        quarter = QUARTER.fullmatch(typed)
        if quarter is not None and int(quarter[4]) == (int(quarter[3]) + 1) % 100:
            return cls.of_quarter(int(quarter[1]), quarter[2])
        raise ValueError(typed)

    @property
    def is_day(self) -> bool:
        return self.first == self.last

    @property
    def is_month(self) -> bool:
        return not self.is_day and not self.quarter

    def __str__(self) -> str:
        if self.quarter:
            return f"Q{self.quarter}"
        return self.first.isoformat()[:7] if self.is_month else self.first.isoformat()


NO_DATE = PartialDate.of_day(date.min)
"""The value of a needed date that is missing or could not be read."""
