"""Days are read as people in England type them."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.register.days import WRITE, read_day

FIRST_OF_MARCH = (
    *("2026-03-01", "2026/03/01", "2026-03-01T00:00:00", "2026-03-01 00:00:00", "01/03/2026", "1/3/2026", "1/3/26"),
    *("01.03.2026", "01-03-2026", "01 03 2026", "01/03/2026 00:00", "1 March 2026", "1st March 2026", "1 Mar 2026"),
    *("1-Mar-26", "01-MAR-2026", "1 mar. 2026", "1st of March, 2026", "March 1, 2026", "March 1st 2026"),
    *("Sunday 1 March 2026", "Sun, 1 March 2026", "  1   March\n2026 "),
)


@pytest.mark.parametrize("words", FIRST_OF_MARCH)
def test_the_first_of_march_is_read_however_it_is_typed(words: str) -> None:
    assert read_day(words) == date(2026, 3, 1)


@pytest.mark.parametrize(("words", "day"), [("4 Sept 2026", date(2026, 9, 4)), ("30 June 2026", date(2026, 6, 30))])
def test_a_month_may_be_cut_short(words: str, day: date) -> None:
    assert read_day(words) == day


@pytest.mark.parametrize(("words", "year"), [("1/3/69", 2069), ("1/3/70", 1970), ("1 March 98", 1998)])
def test_a_year_of_two_digits_lies_between_1970_and_2069(words: str, year: int) -> None:
    assert read_day(words) == date(year, 3, 1)


@pytest.mark.parametrize("words", ["Mar-26", "March 2026", "2026", "03/2026", "2026-03", "Mar 26"])
def test_a_date_without_its_day_is_none_and_the_hint_says_so(words: str) -> None:
    assert read_day(words) == f"It has no day. {WRITE}"


def test_a_month_before_the_day_is_never_guessed() -> None:
    assert read_day("03/15/2026") == f"The day comes before the month. {WRITE}"


@pytest.mark.parametrize(
    "words",
    ["31/02/2026", "0/1/2026", "TBC", "n/a", "1 Brumaire 2026", "2026-13-01", "1/1/20260", "46082", "", "٣/٣/٢٠٢٦"],
)
def test_what_is_no_date_is_none(words: str) -> None:
    assert read_day(words) == WRITE
