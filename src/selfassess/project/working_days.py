"""Working days: Monday to Friday, but for the bank holidays of a nation of the United Kingdom.

Which days these are is the data of the library `holidays`, which is loaded where a day is first counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice, takewhile

from selfassess.model.framework import NATIONS

NEXT = timedelta(days=1)
SATURDAY = 5
MOST = 99
DIVISIONS = dict(zip(NATIONS, ("ENG", "WLS", "SCT", "NIR"), strict=True))
"""The nations as the library calls them, after ISO 3166-2."""


def last_of(count: int, after: date, nation: str) -> date | None:
    """The last of so many working days, of which the first comes after a day; None beyond the last year there is."""
    days = _working_days(after, nation)
    return next((day for number, day in enumerate(days, 1) if number == count), None)


def between(start: date, end: date, nation: str) -> int:
    """How many working days come after a day, up to and with another: at most MOST, none where that is not later."""
    days = takewhile(lambda day: day <= end, _working_days(start, nation))
    return sum(1 for _ in islice(days, MOST))


def _working_days(after: date, nation: str) -> Iterator[date]:
    day = after
    while day < date.max:
        day += NEXT
        if day.weekday() < SATURDAY and day not in _bank_holidays(nation, day.year):
            yield day


@lru_cache
def _bank_holidays(nation: str, year: int) -> frozenset[date]:
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv=DIVISIONS[nation], years=year))
