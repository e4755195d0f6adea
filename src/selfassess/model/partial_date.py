"""A day, or a month of which the day is not said: `2026-03-17` or `2026-03` (ISO 8601, reduced precision)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec import Struct

DECEMBER = 12
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)


class PartialDate(Struct, frozen=True, order=True):
    """From the `first` day that it may mean to the `last`; the two are the same where the day is said.

    Sorted by the first day, then by the last. Printed as it is typed, year-month-day or year-month.
    """

    first: date
    last: date

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
    def parse(cls, typed: str) -> PartialDate:
        """The date of `2026-03-17` or `2026-03`; ValueError for anything else."""
        if MONTH.fullmatch(typed):
            return cls.of_month(int(typed[:4]), int(typed[5:]))
        if DAY.fullmatch(typed):  # Python also reads 20261130 and weeks
            return cls.of_day(date.fromisoformat(typed))
        raise ValueError(typed)

    @property
    def is_month(self) -> bool:
        return self.first != self.last

    def __str__(self) -> str:
        return self.first.isoformat()[:7] if self.is_month else self.first.isoformat()


NO_DATE = PartialDate.of_day(date.min)
"""The value of a needed date that is missing or could not be read."""
