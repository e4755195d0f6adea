"""The plan's dates, reports and figures in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfassess.document.language import ENGLISH
from selfassess.project.plan.plan_wording import (
    before_and_after,
    period_of,
    report_period,
    report_sentence,
)
from tests.projects import assessment_of, project_with

AS_AT, SINCE = date(2026, 11, 30), date(2026, 8, 31)


@pytest.mark.parametrize(
    ("lines", "period"),
    [
        pytest.param("from: 2026-01\nmonths: 18", "January 2026 to June 2027", id="a beginning and a length"),
        pytest.param("from: 2026-01-05\nuntil: 2027-06", "5 January 2026 to June 2027", id="a beginning and an end"),
        pytest.param("from: 2026-01", "From January 2026", id="a beginning"),
        pytest.param("until: 2026-03-31", "Until 31 March 2026", id="an end"),
        pytest.param("months: 18", "18 months", id="a length"),
        pytest.param("months: 1", "1 month", id="one month"),
        pytest.param("aim: Good", "", id="nothing"),
    ],
)
def test_the_period_of_a_plan(lines: str, period: str, tmp_path: Path) -> None:
    plan = assessment_of(project_with(tmp_path, f"# content/plan.yaml\nplan: Ours\n{lines}\n")).plan
    assert plan is not None
    assert period_of(plan, ENGLISH) == period


def test_a_report_begins_on_the_day_after_the_last_one() -> None:
    assert report_period(SINCE, AS_AT, ENGLISH) == "1 September 2026 to 30 November 2026"
    assert report_period(None, AS_AT, ENGLISH) == "Up to 30 November 2026"


def test_a_report_says_what_it_covers() -> None:
    said = "This report covers what happened after 31 August 2026 and up to 30 November 2026."
    assert report_sentence(SINCE, AS_AT, ENGLISH) == said
    assert report_sentence(None, AS_AT, ENGLISH) == "This report covers everything recorded up to 30 November 2026."


@pytest.mark.parametrize(
    ("values", "said"),
    [
        pytest.param(
            "{2023-24: 9, 2025-26: 33, 2024-25: 41}", "Wait: 41 days in 2024-25, 33 days in 2025-26", id="two"
        ),
        pytest.param("{2025-26: 33}", "Wait: 33 days in 2025-26", id="one"),
        pytest.param("{}", "", id="none"),
    ],
)
def test_an_indicator_before_and_after(values: str, said: str, tmp_path: Path) -> None:
    files = f"# content/indicators.yaml\n- {{indicator: w, name: Wait, sentence: s, unit: days, values: {values}}}\n"
    [indicator] = assessment_of(project_with(tmp_path, files)).indicators.values()
    assert before_and_after(indicator, ENGLISH) == said
