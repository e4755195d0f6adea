"""Days and spans of time, as people type them."""

from __future__ import annotations

from datetime import date

import click
import pytest

from selfassess.cli.evidence.parameters import after, day, span

CONTEXT = click.Context(click.Command("due"))
OPTION = click.Option(["--within"])
MONTH_END = date(2026, 8, 31)


@pytest.mark.parametrize(
    ("typed", "falls"),
    [
        ("0d", date(2026, 8, 31)),
        ("90d", date(2026, 11, 29)),
        ("12w", date(2026, 11, 23)),
        ("6m", date(2027, 2, 28)),
        ("1m", date(2026, 9, 30)),
        ("4m", date(2026, 12, 31)),
        ("1y", date(2027, 8, 31)),
        ("1 Y", date(2027, 8, 31)),
        ("9999y", date.max),
        ("9999m", date(2859, 11, 30)),
    ],
)
def test_a_span_ends_on_a_day_that_there_is(typed: str, falls: date) -> None:
    assert after(MONTH_END, span(CONTEXT, OPTION, typed)) == falls


def test_a_year_after_the_29th_of_february_is_the_28th() -> None:
    assert after(date(2028, 2, 29), (1, "y")) == date(2029, 2, 28)


@pytest.mark.parametrize("typed", ["", "90", "d", "-5d", "1.5y", "90days", "٣d", "99999d", "1d 2d"])
def test_anything_else_is_no_span(typed: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a valid length of time"):
        span(CONTEXT, OPTION, typed)


def test_a_day_is_typed_as_year_month_day() -> None:
    assert day(CONTEXT, OPTION, "2026-11-30") == date(2026, 11, 30)
    assert day(CONTEXT, OPTION, None) is None


@pytest.mark.parametrize("typed", ["", "2026-13-01", "2026-1-1", "20261130", "30 November", "2026-W48-1", "٢٠٢٦-01-01"])
def test_anything_else_is_no_day(typed: str) -> None:
    with pytest.raises(click.BadParameter, match=r"is not a valid date|is in the wrong format\. Type 2026-01-01\."):
        day(CONTEXT, OPTION, typed)
