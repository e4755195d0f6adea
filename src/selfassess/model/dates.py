"""Dates as people in England type them: the day before the month."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTH_NUMBERS = {form: number for number, month in enumerate(MONTHS, 1) for form in (month, month[:3], month[:4])}
"""The months in full and cut to three or four letters: people write both Sep and Sept."""
CENTURY = 70
"""The first year of two digits that belongs to the 1900s."""
WRITE = "Write the day, the month and the year, as in 1 March 2026."

WEEKDAY = re.compile(
    r"""
    (?: mon | tues? | wed(?:nes)? | thu(?:rs?)? | fri | sat(?:ur)? | sun )
    (?: day )?  # in full or cut short
    [,.]? [ ]   # Sun, 1 March 2026
    """,
    re.VERBOSE,
)
YEAR_FIRST = re.compile(
    r"""
    (?P<year>\d{4}) ([-/.]) (?P<month>\d{1,2}) \2 (?P<day>\d{1,2})  # 2026-03-01, one separator throughout
    (?: [t ] 0{1,2}:00 (?: :00 (?:\.0+)? )? z? )?                   # midnight, as programs add it to a date
    """,
    re.ASCII | re.VERBOSE,
)
DAY_FIRST = re.compile(
    r"""
    (?P<day>\d{1,2}) ([-/. ]) (?P<month>\d{1,2}) \2 (?P<year>\d{4}|\d{2})  # 01/03/2026, 1.3.26, 1 3 2026
    (?: [ ] 0{1,2}:00 (?: :00 )? )?                                        # midnight
    """,
    re.ASCII | re.VERBOSE,
)
MONTH_NAMED = re.compile(
    r"""
    (?P<day>\d{1,2}) (?: st | nd | rd | th )? (?: [ ]of )? [-/., ]+  # 1, 1st, 1st of
    (?P<month>[a-z]+) \.? [-/., ]+                                  # March, Mar., -Mar-
    (?P<year>\d{4}|\d{2})
    """,
    re.ASCII | re.VERBOSE,
)
MONTH_FIRST = re.compile(
    r"""
    (?P<month>[a-z]+) \.? [ ]                        # March, Mar.
    (?P<day>\d{1,2}) (?: st | nd | rd | th )? ,?[ ]  # 1, 1st,
    (?P<year>\d{4})                                  # in full: “Mar 1 26” is not clear
    """,
    re.ASCII | re.VERBOSE,
)
WITHOUT_DAY = re.compile(
    r"""
      (?P<month>[a-z]+) \.? [-/., ]+ (?P<named_year> \d{4} | \d{2} )  # March 2026, Mar-26
    | (?P<number>\d{1,2}) [-/.] (?P<year>\d{4})                        # 03/2026
    | (?P<first>\d{4}) (?: [-/.] (?P<last>\d{1,2}) )?                  # 2026-03, 2026
    """,
    re.ASCII | re.VERBOSE,
)
"""The forms of a date in small letters whose white space is single spaces."""


def parse_date(typed: str) -> date | str:
    """The date that was typed, or the hint that helps to fix it: `01/03/2026` is the first of March.

    A year of two digits lies between 1970 and 2069.
    """
    text = WEEKDAY.sub("", " ".join(typed.split()).lower(), count=1)
    for form in (YEAR_FIRST, DAY_FIRST, MONTH_NAMED, MONTH_FIRST):
        match = form.fullmatch(text)
        if match is None:
            continue
        named, year, day = match["month"], int(match["year"]), int(match["day"])
        month = int(named) if named.isdigit() else MONTH_NUMBERS.get(named)  # it may be 13 or more
        if month is None:
            continue
        if len(match["year"]) == 2:
            year += 1900 if year >= CENTURY else 2000
        try:
            return date(year, month, day)
        except ValueError:
            is_american = form is DAY_FIRST and month > len(MONTHS) >= day
            return f"The day comes before the month. {WRITE}" if is_american else WRITE
    return f"Include the day. {WRITE}" if month_of(typed) is not None else WRITE


def month_of(typed: str) -> tuple[int, int] | None:
    """The year and the month of a date without its day, month 0 for a year alone; None for anything else."""
    match = WITHOUT_DAY.fullmatch(" ".join(typed.split()).lower())
    if match is None:
        return None
    named = match["month"]
    month = MONTH_NUMBERS.get(named) if named else int(match["number"] or match["last"] or 0)
    year = int(match["named_year"] or match["year"] or match["first"])
    if len(match["named_year"] or "") == 2:
        year += 1900 if year >= CENTURY else 2000
    return (year, month) if month is not None and month <= len(MONTHS) else None
