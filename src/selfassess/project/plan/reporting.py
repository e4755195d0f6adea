"""When progress is reported: the day of the report before this one, and when each body has its next."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from selfassess.model.partial_date import PartialDate
from selfassess.model.plan import INTERVALS, Plan, ReportingTo

MONTHS = 12


class NextReport(Struct, frozen=True):
    """Who has the next report, and in which month it is due if this one is that of `as_at`."""

    reporting: ReportingTo
    month: PartialDate


def last_report(plan: Plan | None, as_at: date) -> date | None:
    """The day of the report before that of `as_at`, by the shortest interval of `reports_to`; None where none is said.

    It is the same day of an earlier month, or the last of that month where it has no such day.
    """
    intervals = [_months(each) for each in plan.reports_to if each.every in INTERVALS] if plan is not None else []
    return months_later(as_at, -min(intervals)) if intervals else None


def next_reports(plan: Plan, as_at: date) -> tuple[NextReport, ...]:
    """The next report for each body, one interval after `as_at`, in the order in which the plan names them."""
    later = ((each, months_later(as_at, _months(each))) for each in plan.reports_to if each.every in INTERVALS)
    return tuple(NextReport(each, PartialDate.of_month(day.year, day.month)) for each, day in later if day is not None)


def plan_end(plan: Plan) -> PartialDate | None:
    """When a plan ends: `until`, or so many `months` after it began; a month where its beginning is one."""
    if plan.until is not None or plan.from_ is None or plan.months is None:
        return plan.until
    after = months_later(plan.from_.first, plan.months)
    if after is None:
        return None
    last = after - timedelta(days=1)
    return PartialDate.of_day(last) if plan.from_.is_day else PartialDate.of_month(last.year, last.month)


def months_later(day: date, months: int) -> date | None:
    """The day so many months later, or earlier where the number is negative; None outside the years 1 to 9999."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(day.day, PartialDate.of_month(year, month + 1).last.day))


def _months(reporting: ReportingTo) -> int:
    return INTERVALS[reporting.every]
