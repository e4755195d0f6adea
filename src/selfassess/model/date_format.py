"""Days and months in words."""

from __future__ import annotations

from datetime import date

from selfassess.document.language import Language
from selfassess.model.partial_date import NO_DATE, PartialDate


def when(day: PartialDate | date | None, words: Language) -> str:
    """A date as documents write it: “17 March 2026”, “March 2026”, “Q1 2026/27”; empty where there is none.

    One that could not be read is said to be not recorded.
    """
    if day is None:
        return ""
    if day == NO_DATE:
        return words.plan.not_recorded
    if not isinstance(day, PartialDate) or day.is_day:
        return words.long_date(day.first if isinstance(day, PartialDate) else day)
    if day.quarter:
        return words.quarter_form.format(day.quarter)
    return words.month_form.format(month=words.months[day.first.month - 1], year=day.first.year)
