"""Days as people in England type them: the day before the month."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
NAMES = {form: number for number, month in enumerate(MONTHS, 1) for form in (month, month[:3], month[:4])}
WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+", re.IGNORECASE)
YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t ]0{1,2}:00(?::00(?:\.0+)?)?z?)?", re.ASCII)
DAY_FIRST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?: 0{1,2}:00(?::00)?)?", re.ASCII)
NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[-/.,\s]+([a-z]{3,9})\.?[-/.,\s]+(\d{4}|\d{2})", re.ASCII)
MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.ASCII)
WITHOUT_DAY = re.compile(r"([a-z]{3,9})\.?[-/.,\s]+(?:\d{4}|\d{2})|\d{1,2}[-/.]\d{4}|\d{4}(?:[-/.]\d{1,2})?", re.ASCII)
CENTURY = 70
WRITE = "Write the day, the month and the year, as in 1 March 2026."


def read_day(words: str) -> date | str:
    """The day that these words name, or the hint that mends them: `01/03/2026` is the first of March.

    A year of two digits lies between 1970 and 2069.
    """
    text = WEEKDAY.sub("", " ".join(words.split()).lower(), count=1)
    parts = _parts(text)
    if parts is None:
        return f"It has no day. {WRITE}" if _lacks_the_day(text) else WRITE
    year, month, day = parts
    try:
        return date(year, month, day)
    except ValueError:
        is_turned = DAY_FIRST.fullmatch(text) is not None and month > len(MONTHS) >= day
        return f"The day comes before the month. {WRITE}" if is_turned else WRITE


def _parts(text: str) -> tuple[int, int, int] | None:
    """The year, the month and the day; a month may be one that no year has."""
    if found := YEAR_FIRST.fullmatch(text):
        return int(found[1]), int(found[3]), int(found[4])
    if found := DAY_FIRST.fullmatch(text):
        return _year(found[4]), int(found[3]), int(found[1])
    if (found := NAMED.fullmatch(text)) and found[2] in NAMES:
        return _year(found[3]), NAMES[found[2]], int(found[1])
    if (found := MONTH_FIRST.fullmatch(text)) and found[1] in NAMES:
        return int(found[3]), NAMES[found[1]], int(found[2])
    return None


def _year(digits: str) -> int:
    number = int(digits)
    return number if len(digits) > 2 else number + (1900 if number >= CENTURY else 2000)


def _lacks_the_day(text: str) -> bool:
    found = WITHOUT_DAY.fullmatch(text)
    return found is not None and (found[1] is None or found[1] in NAMES)
