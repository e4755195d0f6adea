"""When progress was last reported, and when each body has its next report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfassess.model.plan import Plan
from selfassess.project.plan.reporting import last_report, months_later, next_reports, plan_end
from tests.projects import assessment_of, project_with

AS_AT = date(2026, 11, 30)


def plan_with(folder: Path, *intervals: str) -> Plan:
    to = ", ".join(f"{{to: Board {number}, every: {every}}}" for number, every in enumerate(intervals, 1))
    reports = f"reports_to: [{to}]\n" if to else ""
    plan = assessment_of(project_with(folder, f"# content/plan.yaml\nplan: Ours\n{reports}")).plan
    assert plan is not None
    return plan


@pytest.mark.parametrize(
    ("intervals", "last"),
    [
        pytest.param(("month",), date(2026, 10, 30), id="a month"),
        pytest.param(("quarter",), date(2026, 8, 30), id="a quarter"),
        pytest.param(("half-year",), date(2026, 5, 30), id="half a year"),
        pytest.param(("year",), date(2025, 11, 30), id="a year"),
        pytest.param(("year", "quarter", "half-year"), date(2026, 8, 30), id="the shortest of several"),
        pytest.param((), None, id="nobody receives reports"),
    ],
)
def test_the_last_report_was_the_shortest_interval_ago(
    intervals: tuple[str, ...], last: date | None, tmp_path: Path
) -> None:
    assert last_report(plan_with(tmp_path, *intervals), AS_AT) == last


def test_without_a_plan_there_was_no_report() -> None:
    assert last_report(None, AS_AT) is None


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        pytest.param(date(2026, 11, 30), 3, date(2027, 2, 28), id="the last day of a shorter month"),
        pytest.param(date(2028, 5, 31), -3, date(2028, 2, 29), id="a leap year"),
        pytest.param(date(2026, 1, 15), -1, date(2025, 12, 15), id="back over new year"),
        pytest.param(date(2026, 12, 15), 1, date(2027, 1, 15), id="on over new year"),
        pytest.param(date(2026, 6, 15), 12, date(2027, 6, 15), id="a year"),
        pytest.param(date(1, 2, 1), -2, None, id="before the first year"),
        pytest.param(date(9999, 12, 31), 1, None, id="after the last"),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, later: date | None) -> None:
    assert months_later(day, months) == later


def test_each_body_has_its_next_report_one_interval_later(tmp_path: Path) -> None:
    following = next_reports(plan_with(tmp_path, "quarter", "year"), AS_AT)
    assert [(each.reporting.to, str(each.month)) for each in following] == [
        ("Board 1", "2027-02"),
        ("Board 2", "2027-11"),
    ]


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        pytest.param("from: 2026-01\nuntil: 2027-06\n", "2027-06", id="a month that is said"),
        pytest.param("until: 2026-03-31\nmonths: 18\n", "2026-03-31", id="a day that is said"),
        pytest.param("from: 2026-01\nmonths: 18\n", "2027-06", id="18 months from January"),
        pytest.param("from: 2026-01-01\nmonths: 18\n", "2027-06-30", id="18 months from the first of January"),
        pytest.param("from: 2026-08-31\nmonths: 6\n", "2027-02-27", id="a day that February does not have"),
        pytest.param("months: 18\n", None, id="no beginning"),
        pytest.param("from: 2026-01\n", None, id="no end"),
        pytest.param("from: 9999-12\nmonths: 18\n", None, id="after the last year"),
    ],
)
def test_a_plan_ends_when_it_says_or_after_so_many_months(lines: str, end: str | None, tmp_path: Path) -> None:
    plan = assessment_of(project_with(tmp_path, f"# content/plan.yaml\nplan: Ours\n{lines}")).plan
    assert plan is not None
    ends = plan_end(plan)
    assert (None if ends is None else str(ends)) == end
