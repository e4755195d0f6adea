"""Readers of dates, reporting years and figures, which stay as they were typed or say how they should be."""

from __future__ import annotations

import re
from datetime import date

from selfassess.diagnostics import Problems
from selfassess.model.entry import Figure
from selfassess.model.partial_date import PartialDate
from selfassess.schema.corrections import joined_years
from selfassess.schema.reader import Reader, note_mistyped
from selfassess.schema.scalars import TEXT
from selfassess.syntax.messages import LONGEST, short
from selfassess.syntax.nodes import Node, Text

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
CLEAR_YEAR = r"\d{4}|[A-Za-z]"  # 26-11-30 may be of 2026 or of 2030
DAY_HINT = "Type year-month-day, as in 2026-11-30."
CLEAR_MONTH = r"\d{4}\Z|\A\d{4}"  # Mar-26 may be a day of a month, or a month of a year
DAY_OR_MONTH_HINT = "Type year-month-day, as in 2026-11-30, or year-month, as in 2026-11."
NO_DATE = "is not a valid date."
QUARTER = r"(?i)(?:q|qtr|quarter) ?([1-4])\b.*"
QUARTER_HINT = "Type the quarter and the financial year, as in Q{} 2026/27."
YEARS = "[0-9]{2}([0-9]{2})(?:-([0-9]{2}))?"
NO_YEAR = "is not a reporting year such as 2025-26"
FOLLOWING = "The second year must follow the first."
LONGEST_NUMBER = 24
MONTHS = 12
DAY_FIRST = r"\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}"
NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
NUMBER_HINT = "Type digits only, without a unit, as in 77.2."
WITH_UNIT = re.compile(rf"£?\s?({NUMBER.pattern})\s?(?:%|per ?cent|days?)?", re.IGNORECASE)


class Day(Reader[date], frozen=True):
    """Reads a date."""

    def read(self, node: Node, problems: Problems) -> date | None:
        value = TEXT.read(node, problems)
        if value is None:
            return None
        try:
            if DAY.fullmatch(value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        note_mistyped("value-type", value.node, *_date_meant(value), problems, _certain_date(value))
        return None


class DayOrMonth(Reader[PartialDate], frozen=True):
    """Reads a date of which the day may be left out; `otherwise` says what to type where there is no date."""

    otherwise: str = ""

    def read(self, node: Node, problems: Problems) -> PartialDate | None:
        value = TEXT.read(node, problems)
        if value is None:
            return None
        try:
            return PartialDate.parse(value)
        except ValueError:
            message, hint = _partial_date_meant(value)
            if self.otherwise and any(map(str.isalpha, value)) and message.endswith(NO_DATE):
                hint = f"{hint} {self.otherwise}"
            note_mistyped("value-type", value.node, message, hint, problems, _certain_partial_date(value))
            return None


def _partial_date_meant(typed: str) -> tuple[str, str]:
    """The message and hint for a date that is not typed as year-month-day, year-month or quarter."""
    from selfassess.model.dates import WRITE, month_of

    quarter = re.fullmatch(QUARTER, short(typed))
    if quarter is not None:
        return f"“{short(typed)}” is in the wrong format.", QUARTER_HINT.format(quarter[1])
    month = month_of(short(typed))
    if month is None:
        message, hint = _date_meant(typed)
        return message, hint.replace(WRITE, DAY_OR_MONTH_HINT).replace(DAY_HINT, DAY_OR_MONTH_HINT)
    wrong = f"“{short(typed)}” is in the wrong format."
    return (wrong, f"Type {month[0]}-{month[1]:02}.") if all(month) else (wrong, DAY_OR_MONTH_HINT)


def _certain_partial_date(typed: str) -> str | None:
    """The day or month that was typed, as it should be; None where it is not certain."""
    from selfassess.model.dates import month_of

    month = month_of(typed) if len(typed) <= LONGEST else None
    if month is None:
        return _certain_date(typed)
    is_clear = bool(re.search(CLEAR_MONTH, typed.strip()))
    return f"{month[0]}-{month[1]:02}" if all(month) and is_clear else None


def _date_meant(typed: str) -> tuple[str, str]:
    """The message and hint for a date that is not typed as year-month-day."""
    from selfassess.model.dates import WRITE, parse_date

    meant = parse_date(short(typed)) if re.search(CLEAR_YEAR, typed) else WRITE
    if isinstance(meant, str):
        return f"“{short(typed)}” {NO_DATE}", meant.replace(WRITE, DAY_HINT)
    return f"“{short(typed)}” is in the wrong format.", f"Type {meant}."


def _certain_date(typed: str) -> str | None:
    """The date that was typed, year-month-day; None where day and month could be exchanged."""
    from selfassess.model.dates import parse_date

    meant = parse_date(typed) if len(typed) <= LONGEST and re.search(CLEAR_YEAR, typed) else ""
    if isinstance(meant, str):
        return None
    is_clear = meant.day > MONTHS or meant.day == meant.month or not re.fullmatch(DAY_FIRST, typed.strip())
    return meant.isoformat() if is_clear else None


class Year(Reader[Text], frozen=True):
    """Reads a reporting year: a calendar year, or two that follow one another."""

    def read(self, node: Node, problems: Problems) -> Text | None:
        value = TEXT.read(node, problems)
        years = re.fullmatch(YEARS, value) if value is not None else None
        if value is None or (years and (not years[2] or int(years[2]) == (int(years[1]) + 1) % 100)):
            return value
        meant = joined_years(value)
        hint = FOLLOWING if years else f"Write “{meant}”." if meant else ""
        fix = meant if re.fullmatch(YEARS, meant) and int(meant[-2:]) == (int(meant[2:4]) + 1) % 100 else None
        note_mistyped("value-type", value.node, f"“{short(value)}” {NO_YEAR}.", hint, problems, fix)
        return None


class Number(Reader[Figure], frozen=True):
    """Reads a figure, which stays as it was typed."""

    def read(self, node: Node, problems: Problems) -> Figure | None:
        value = TEXT.read(node, problems)
        if value is None:
            return None
        if len(value) > LONGEST_NUMBER or not NUMBER.fullmatch(value):
            bare = WITH_UNIT.fullmatch(value) if len(value) <= LONGEST_NUMBER else None
            hint, fix = (f"Type {bare[1]}.", bare[1]) if bare is not None else (NUMBER_HINT, None)
            note_mistyped("value-type", value.node, f"“{short(value)}” is not a number.", hint, problems, fix)
            return None
        return Figure(value.node, float(value.replace(",", "")))


DATE = Day()
DAY_OR_MONTH = DayOrMonth()
YEAR = Year()
FIGURE = Number()
