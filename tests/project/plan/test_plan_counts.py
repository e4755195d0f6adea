"""The plan in numbers: they are those of its rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfassess.model.assessment import Assessment
from selfassess.project.plan.improvement_plan import arranged
from selfassess.project.plan.plan_counts import status_table, then_and_now
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


def test_the_numbers_of_the_example_council_are_those_of_its_actions() -> None:
    assessment = assessment_of(EXAMPLE)
    table = status_table(arranged(assessment))
    assert table.total == len(assessment.actions) == sum(table.counts) == sum(row.total for row in table.rows)
    now = then_and_now(assessment.actions.values(), date(2026, 8, 30))
    assert sum(row.now for row in now) == sum(row.then for row in now) == table.total
