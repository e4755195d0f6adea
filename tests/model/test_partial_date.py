"""A date of which the day may be left out: from the first day that it may mean to the last."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.model.partial_date import PartialDate


@pytest.mark.parametrize(
    ("year", "month", "last"),
    [(2026, 1, 31), (2026, 2, 28), (2028, 2, 29), (2026, 4, 30), (2026, 12, 31), (9999, 12, 31)],
)
def test_a_month_goes_from_its_first_day_to_its_last(year: int, month: int, last: int) -> None:
    made = PartialDate.of_month(year, month)
    assert (made.first, made.last, made.is_month) == (date(year, month, 1), date(year, month, last), True)
    assert str(made) == f"{year}-{month:02}"


@pytest.mark.parametrize("month", [0, 13])
def test_there_is_no_thirteenth_month(month: int) -> None:
    with pytest.raises(ValueError, match="month must be in"):
        PartialDate.of_month(2026, month)


@given(st.dates())
def test_a_day_is_itself_and_printed_as_it_is_typed(day: date) -> None:
    made = PartialDate.of_day(day)
    assert (made.first, made.last, made.is_month) == (day, day, False)
    assert str(made) == day.isoformat()


def test_earlier_ones_come_first_and_a_month_after_its_first_day() -> None:
    dates = [PartialDate.of_day(date(2026, 3, 1)), PartialDate.of_month(2026, 3), PartialDate.of_day(date(2026, 3, 2))]
    assert sorted((dates[2], dates[0], dates[1])) == dates


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("Q1 2026/27", date(2026, 4, 1), date(2026, 6, 30)),
        ("Q3 2026-27", date(2026, 10, 1), date(2026, 12, 31)),
        ("Q4 2099/00", date(2100, 1, 1), date(2100, 3, 31)),
    ],
)
def test_a_quarter_of_a_financial_year_begins_in_april(typed: str, first: date, last: date) -> None:
    made = PartialDate.parse(typed)
    assert (made.first, made.last, made.is_day, made.is_month, str(made)) == (first, last, False, False, typed)


@pytest.mark.parametrize("typed", ["Q5 2026/27", "Q1 2026/28", "Q1 2026", "q1 2026/27"])
def test_other_words_are_no_quarter(typed: str) -> None:
    with pytest.raises(ValueError, match=typed):
        PartialDate.parse(typed)
