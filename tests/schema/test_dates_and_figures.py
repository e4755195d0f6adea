"""Dates and figures are typed in one form, and whatever else is typed is told with what was meant."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.model.partial_date import PartialDate
from selfassess.schema.dates_and_figures import DATE, DAY_OR_MONTH, FIGURE, DayOrMonth
from tests.load.single_value import read_value

TYPE_A_DAY = "Type year-month-day, as in 2026-11-30."
TYPE_A_QUARTER = "Type the quarter and the financial year, as in Q2 2026/27."
TYPE_EITHER = "Type year-month-day, as in 2026-11-30, or year-month, as in 2026-11."


@pytest.mark.parametrize("typed", ["2026-11-30", "2024-02-29", "0001-01-01", "9999-12-31"])
def test_a_day_is_year_month_and_day(typed: str) -> None:
    assert read_value(DATE, typed) == (date.fromisoformat(typed), [])


@pytest.mark.parametrize(
    "typed",
    [
        "2024-13-01", "2026-02-29", "20261130", "2026-W01-1", "2026-334", "26-11-30", "31/11/2026", "1.3.26",
        "0000-01-01", "２０２６-11-30", "tomorrow", "~",
    ],
)  # fmt: skip
def test_nothing_else_is_a_day(typed: str) -> None:
    assert read_value(DATE, typed) == (None, [("value-type", 1, 1, f"“{typed}” is not a valid date.", TYPE_A_DAY)])


@pytest.mark.parametrize("typed", ["2026-11", "Nov-26", "November 2026"])
def test_a_month_is_not_a_day(typed: str) -> None:
    [(*_, message, hint)] = read_value(DATE, typed)[1]
    assert (message, hint) == (f"“{typed}” is not a valid date.", f"Include the day. {TYPE_A_DAY}")


@pytest.mark.parametrize(
    "typed",
    ["1/3/2026", "01/03/2026", "2026-3-1", "2026-03-01T00:00", "1 March 2026", "Sunday 1st March 2026"],
)
def test_a_day_in_another_format_is_told_in_the_right_one(typed: str) -> None:
    message = f"“{typed}” is in the wrong format."
    assert read_value(DATE, typed) == (None, [("value-type", 1, 1, message, "Type 2026-03-01.")])


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), ("1.10", 1.1), ("-3", -3), ("007", 7), ("1,234,567.5", 1234567.5), ("77.2", 77.2)],
)
def test_a_figure_is_a_number_and_stays_as_typed(typed: str, number: float) -> None:
    value, told = read_value(FIGURE, typed)
    assert told == []
    assert (value, value.number) == (typed, number)
    assert value.place.line == 1


@pytest.mark.parametrize(
    "typed",
    ["77%", "£5", "1e5", "1_000", "1,00", ".5", "5.", "+5", "0x1", "nan", ".inf", "1 000", "٣", "9" * 400, "", "2/3"],
)
def test_nothing_else_is_a_figure(typed: str) -> None:
    value, told = read_value(FIGURE, f'"{typed}"')
    assert value is None
    assert [each[0] for each in told] == ["value-type"]


def test_words_in_place_of_a_date_are_told_their_key() -> None:
    reader = DayOrMonth("Type it under “timescale:”.")
    assert read_value(reader, "Ongoing")[1][0][4] == f"{TYPE_EITHER} Type it under “timescale:”."
    assert read_value(reader, "2026-13")[1][0][4] == TYPE_EITHER


def test_a_date_may_be_a_day_or_a_month_or_a_quarter() -> None:
    assert read_value(DAY_OR_MONTH, "Q1 2026/27") == (PartialDate.of_quarter(1, "2026/27"), [])
    assert read_value(DAY_OR_MONTH, "2026-03-17") == (PartialDate.of_day(date(2026, 3, 17)), [])
    assert read_value(DAY_OR_MONTH, "2026-03") == (PartialDate.of_month(2026, 3), [])


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("2026-13", "“2026-13” is not a valid date.", TYPE_EITHER),
        ("2026-00", "“2026-00” is in the wrong format.", TYPE_EITHER),
        ("2026-02-30", "“2026-02-30” is not a valid date.", TYPE_EITHER),
        ("soon", "“soon” is not a valid date.", TYPE_EITHER),
        ("2026", "“2026” is in the wrong format.", TYPE_EITHER),
        ("Quarter 2, 2026", "“Quarter 2, 2026” is in the wrong format.", TYPE_A_QUARTER),
        ("March 2026", "“March 2026” is in the wrong format.", "Type 2026-03."),
        ("03/2026", "“03/2026” is in the wrong format.", "Type 2026-03."),
        ("Mar-26", "“Mar-26” is in the wrong format.", "Type 2026-03."),
        ("17/03/2026", "“17/03/2026” is in the wrong format.", "Type 2026-03-17."),
    ],
)
def test_a_day_or_month_in_another_format_is_told_in_the_right_one(typed: str, message: str, hint: str) -> None:
    assert read_value(DAY_OR_MONTH, typed) == (None, [("value-type", 1, 1, message, hint)])
