"""The plan's dates, reports and figures in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfassess.document.every_language import language_of
from selfassess.document.language import ENGLISH
from selfassess.model.partial_date import NO_DATE, PartialDate
from selfassess.project.plan.plan_wording import (
    before_and_after,
    name_of_round,
    period_of,
    report_period,
    report_sentence,
    source_of,
    when,
)
from tests.projects import assessment_of, project_with

AS_AT, SINCE = date(2026, 11, 30), date(2026, 8, 31)


@pytest.mark.parametrize(
    ("day", "english", "welsh"),
    [
        pytest.param(PartialDate.of_day(AS_AT), "30 November 2026", "30 Tachwedd 2026", id="a day"),
        pytest.param(PartialDate.of_month(2026, 11), "November 2026", "Tachwedd 2026", id="a month"),
        pytest.param(PartialDate.parse("Q3 2026/27"), "Q3 2026/27", "Ch3 2026/27", id="a quarter"),
        pytest.param(AS_AT, "30 November 2026", "30 Tachwedd 2026", id="a day that cannot be a month"),
        pytest.param(NO_DATE, "Not recorded", "Heb ei gofnodi", id="one that could not be read"),
    ],
)
def test_dates(day: PartialDate | date, english: str, welsh: str) -> None:
    assert (when(day, ENGLISH), when(day, language_of("cy-GB"))) == (english, welsh)


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
    ("typed", "name"),
    [
        pytest.param("name: Peer challenge, published: 2026-03", "Peer challenge", id="its own name"),
        pytest.param("published: 2025-12-05", "CQC, 5 December 2025", id="whose it is, and the day"),
        pytest.param("rating: Good", "CQC", id="whose it is"),
    ],
)
def test_the_name_of_an_assessment(typed: str, name: str, tmp_path: Path) -> None:
    files = f"# content/assessments.yaml\n- {{assessment: a, by: CQC, {typed}}}\n"
    [found] = assessment_of(project_with(tmp_path, files)).rounds.values()
    assert name_of_round(found, ENGLISH) == name


@pytest.mark.parametrize(
    ("findings", "sources"),
    [
        pytest.param(["from: a, at: page 3"], ["page 3"], id="one report need not be named"),
        pytest.param(["from: a, at: page 3", "from: b"], ["CQC; page 3", "Peers"], id="several reports"),
        pytest.param(["from: a", "from: nowhere"], ["CQC", "nowhere"], id="a report that there is not"),
        pytest.param(["from: a"], [""], id="nothing is said"),
    ],
)
def test_where_a_finding_is_from(findings: list[str], sources: list[str], tmp_path: Path) -> None:
    files = "# content/assessments.yaml\n- {assessment: a, by: CQC}\n- {assessment: b, by: peer, name: Peers}\n"
    files += "# content/findings.yaml\n" + "".join(
        f"- {{finding: F{number}, kind: improve, text: t, {each}}}\n" for number, each in enumerate(findings)
    )
    assessment = assessment_of(project_with(tmp_path, files))
    assert [source_of(each, assessment) for each in assessment.findings.values()] == sources


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
