"""Dates are read as people in England type them."""

from __future__ import annotations

import calendar
from datetime import date

import pytest

from selfassess.model.dates import parse_date

WRITE = "Write the day, the month and the year, as in 1 March 2026."
MONTHS = [(name, number) for number, name in enumerate(calendar.month_name) if name]
WEEKDAYS = (
    *calendar.day_name,
    *("Mon", "Tue", "Tues", "Wed", "Wednes", "Thu", "Thur", "Thurs", "Fri", "Sat", "Satur", "Sun"),
)
FIRST_OF_MARCH = (
    *("2026-03-01", "2026/03/01", "2026.3.1"),
    *("01/03/2026", "1/3/2026", "01.03.2026", "01-03-2026", "01 03 2026", "1/3/26", "1 3 26"),
    *("1 March 2026", "1-Mar-26", "01-MAR-2026", "1/Mar/2026", "1.Mar.2026", "1 mar. 2026", "1,March,2026"),
    *("1 - Mar - 26", "1st of March, 2026", "1 of March 2026", "  1   March\n2026 "),
    *("March 1, 2026", "March 1 2026", "Mar. 1st 2026"),
)
MIDNIGHTS = (
    *("2026-03-01T00:00:00", "2026-03-01 00:00:00", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00.000Z"),
    *("2026-03-01 0:00", "01/03/2026 00:00", "01/03/2026 0:00", "01/03/2026 00:00:00"),
)
WITHOUT_DAY = (
    *("Mar-26", "Mar. 26", "Mar/2026", "Mar, 2026", "2026"),
    *("03/2026", "3.2026", "03-2026", "2026-03", "2026/3", "2026.03"),
)
NOT_DATES = (
    *("31/02/2026", "0/1/2026", "13/13/2026", "2026-13-01", "1/1/20260", "46082", "01/03-2026", "2026-03/01"),
    *("001/3/2026", "1/003/2026", "2026-003-1", "2026-3-001", "001 March 2026", "March 001 2026"),
    *("/3/2026", "1//2026", "2026--1", "2026-3-", "st March 2026", "March st 2026", "/2026", "003/2026"),
    *("2026-", "2026-003", "TBC", "n/a", "", "1 Brumaire 2026", "Brumaire 1, 2026", "Brumaire 2026", "Mar 1 26"),
    *("1 Mar! 2026", "Mar! 1 2026", "Mar! 2026", "٣/٣/٢٠٢٦", "Sun Sun 1 March 2026"),
    *("1 March 2026 14:30", "01/03/2026 12:00", "2026-03-01T14:30:00", "01/03/2026 :00", "01/03/2026 000:00"),
    *("2026-03-01 :00", "2026-03-01 000:00", "2026-03-01T00:00:00,0"),
)


@pytest.mark.parametrize("typed", [*FIRST_OF_MARCH, *MIDNIGHTS])
def test_the_first_of_march_is_read_however_it_is_typed(typed: str) -> None:
    assert parse_date(typed) == date(2026, 3, 1)


@pytest.mark.parametrize("letters", [None, 3, 4])
@pytest.mark.parametrize(("name", "number"), MONTHS)
def test_every_month_is_read_in_full_and_cut_to_three_or_four_letters(name: str, number: int, letters: int) -> None:
    month = name[:letters]
    assert parse_date(f"1 {month} 2026") == parse_date(f"{month} 1, 2026") == date(2026, number, 1)
    assert parse_date(f"2026-{number}-1") == parse_date(f"1/{number}/2026") == date(2026, number, 1)
    assert parse_date(f"{month} 2026") == f"Include the day. {WRITE}"


@pytest.mark.parametrize("weekday", WEEKDAYS)
@pytest.mark.parametrize("end", [" ", ", ", ". "])
def test_every_weekday_before_the_date_is_passed_over(weekday: str, end: str) -> None:
    assert parse_date(f"{weekday}{end}4 March 2026") == date(2026, 3, 4)


@pytest.mark.parametrize("ordinal", ["1st", "2nd", "3rd", "4th"])
def test_the_day_may_be_an_ordinal(ordinal: str) -> None:
    day = date(2026, 3, int(ordinal[0]))
    assert parse_date(f"{ordinal} March 2026") == parse_date(f"March {ordinal}, 2026") == day


@pytest.mark.parametrize(("typed", "year"), [("1/3/69", 2069), ("1/3/70", 1970), ("1 March 98", 1998)])
def test_a_year_of_two_digits_lies_between_1970_and_2069(typed: str, year: int) -> None:
    assert parse_date(typed) == date(year, 3, 1)


@pytest.mark.parametrize("typed", WITHOUT_DAY)
def test_a_date_without_its_day_is_not_valid_and_the_hint_says_so(typed: str) -> None:
    assert parse_date(typed) == f"Include the day. {WRITE}"


@pytest.mark.parametrize("typed", ["03/15/2026", "12/13/2026", "3 15 26"])
def test_a_month_before_the_day_is_never_guessed(typed: str) -> None:
    assert parse_date(typed) == f"The day comes before the month. {WRITE}"


@pytest.mark.parametrize("typed", NOT_DATES)
def test_anything_else_is_not_valid_and_the_hint_shows_a_date(typed: str) -> None:
    assert parse_date(typed) == WRITE
