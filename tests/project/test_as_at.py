"""When the day that every rule looks from does not fit the other dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from selfassess.project.as_at import ENOUGH, unlikely

NEWEST = date(2026, 11, 23)
MONTHLY = [NEWEST - timedelta(days=30 * month) for month in range(24)]


@pytest.mark.parametrize(
    ("as_at", "later", "meant"),
    [
        (date(2027, 11, 30), 0, date(2026, 11, 30)),
        (date(2062, 11, 30), 0, date(2026, 11, 30)),
        (date(2027, 11, 23), 0, NEWEST),
        (date(2025, 11, 30), 12, date(2026, 11, 30)),
        (date(2016, 11, 30), 24, date(2026, 11, 30)),
        (date(2016, 1, 15), 24, date(2027, 1, 15)),
        (date(2026, 3, 1), 9, None),
        (date(2028, 2, 29), 0, None),
    ],
)
def test_a_wrong_year_is_found_with_the_one_probably_meant(as_at: date, later: int, meant: date | None) -> None:
    found = unlikely(as_at, MONTHLY)
    assert found is not None
    assert (found.later, found.dates, found.newest, found.meant) == (later, 24, NEWEST, meant)


@pytest.mark.parametrize(
    "as_at", [NEWEST, date(2026, 11, 30), date(2027, 11, 22), date(2026, 8, 1)],
    ids=["the newest day", "a week later", "a day short of a year later", "a few dates are later"],
)  # fmt: skip
def test_a_day_that_may_be_right_is_left_alone(as_at: date) -> None:
    assert unlikely(as_at, MONTHLY) is None


def test_a_few_dates_say_nothing() -> None:
    assert unlikely(date(2062, 11, 30), MONTHLY[: ENOUGH - 1]) is None
