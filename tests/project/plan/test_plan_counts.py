"""The plan in numbers: they are those of its rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfassess.model.assessment import Assessment
from selfassess.project.plan.improvement_plan import arranged
from selfassess.project.plan.plan_counts import finding_answers, status_table, then_and_now
from tests.projects import EXAMPLE, assessment_of, project_with

PLAN = """\
# content/plan.yaml
plan: Ours
groups: [{group: waits, name: Waits, summary: We call.}, {group: carers, name: Carers}, {group: none, name: None}]
# content/assessments.yaml
- {assessment: cqc-2025, by: CQC}
# content/actions.yaml
- {action: A1, what: a, group: waits, status: on-track}
- {action: A2, what: b, group: waits, status: done, progress: [{on: 2026-01-01, note: n, status: on-track}]}
- {action: A3, what: c, group: carers}
- {action: A4, what: d, progress: [{on: 2026-01-01, note: n, status: late}]}
"""
FINDINGS = "# content/findings.yaml\n"


@pytest.fixture
def assessment(tmp_path: Path) -> Assessment:
    return assessment_of(project_with(tmp_path, PLAN))


def test_actions_by_part_and_status(assessment: Assessment) -> None:
    table = status_table(arranged(assessment))
    assert table.statuses == ("on-track", "late", "done", "")
    assert [(row.part.name, row.counts, row.total) for row in table.rows] == [
        ("Waits", (1, 0, 1, 0), 2),
        ("Carers", (0, 0, 0, 1), 1),
        ("", (0, 1, 0, 0), 1),
    ]
    assert (table.counts, table.total) == ((1, 1, 1, 1), 4)


def test_actions_by_status_then_and_now(assessment: Assessment) -> None:
    rows = then_and_now(assessment.actions.values(), date(2026, 1, 1))
    assert [(row.status, row.then, row.now) for row in rows] == [
        ("on-track", 1, 1),
        ("late", 1, 1),
        ("done", 0, 1),
        ("", 2, 1),
    ]


def test_without_a_day_before_there_is_only_now(assessment: Assessment) -> None:
    assert {row.then for row in then_and_now(assessment.actions.values(), None)} == {0}


@pytest.mark.parametrize(
    ("finding", "answer"),
    [
        pytest.param("actions: [A1], no_action: Met", "actions", id="by an action"),
        pytest.param("actions: [A404]", "", id="by an action that there is not"),
        pytest.param("progress: [{on: 2026-01, note: n}], no_action: Met", "progress", id="by progress of its own"),
        pytest.param("no_action: Met", "no-action", id="by a reason"),
        pytest.param("group: waits", "group", id="by what its group does"),
        pytest.param("group: carers", "", id="its group says nothing"),
        pytest.param("statement: keeping-well", "", id="not at all"),
    ],
)
def test_how_a_finding_is_answered(finding: str, answer: str, tmp_path: Path) -> None:
    typed = f"- {{finding: F1, from: cqc-2025, kind: improve, text: t, {finding}}}\n"
    assert finding_answers(assessment_of(project_with(tmp_path, PLAN + FINDINGS + typed))) == {answer: 1}


def test_a_strength_needs_no_answer(tmp_path: Path) -> None:
    typed = "- {finding: F1, from: cqc-2025, kind: strength, text: t}\n"
    assert finding_answers(assessment_of(project_with(tmp_path, PLAN + FINDINGS + typed))) == {}


def test_the_numbers_of_the_example_council_are_those_of_its_actions() -> None:
    assessment = assessment_of(EXAMPLE)
    table = status_table(arranged(assessment))
    assert table.total == len(assessment.actions) == sum(table.counts) == sum(row.total for row in table.rows)
    now = then_and_now(assessment.actions.values(), date(2026, 8, 30))
    assert sum(row.now for row in now) == sum(row.then for row in now) == table.total
