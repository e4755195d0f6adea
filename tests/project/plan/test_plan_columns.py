"""Which columns the plan's table has, and what stands below the words of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.model.plan import PLAN_COLUMNS
from selfassess.project.plan.improvement_plan import arranged
from selfassess.project.plan.plan_columns import HOLDS, PlanColumns, plan_columns
from selfassess.project.plan.plan_places import sorting_of
from tests.projects import assessment_of, project_with

ROUND = "# content/assessments.yaml\n- {assessment: cqc-2025, by: CQC}\n"
FINDING = "# content/findings.yaml\n- {finding: F1, from: cqc-2025, kind: improve, text: Waits%s}\n"
ACTION = "# content/actions.yaml\n- {action: A1, what: Do it%s}\n"
WHOLE = (
    ", lead: Head, start: 2026-01, due: 2026-12, measure: m, mitigation: t, cost: £3, status: late, phase: Two, "
    "statement: keeping-well, group: waits, evidence: [1], progress: [{on: 2026-02, note: n}]"
)
USUAL = ("number", "finding", "action", "lead", "due", "status", "progress")


def columns_of(folder: Path, plan: str, finding: str | None, action: str | None) -> PlanColumns:
    files = f"# content/plan.yaml\nplan: Ours\n{plan}\n{ROUND}"
    files += "" if finding is None else FINDING % finding
    files += "" if action is None else ACTION % action
    assessment = assessment_of(project_with(folder, files))
    rows = arranged(assessment).rows
    return plan_columns(assessment.plan, rows, sorting_of(assessment), rows)


@pytest.mark.parametrize(
    ("plan", "finding", "action", "columns"),
    [
        pytest.param("", ", actions: [A1]", WHOLE, USUAL, id="all that fit a turned page"),
        pytest.param("", None, "", ("number", "action"), id="a list of actions without owners and dates"),
        pytest.param("", ", actions: [A1]", "", ("number", "finding", "action"), id="findings and actions"),
        pytest.param(
            "",
            ", progress: [{on: 2026-02, note: n}]",
            None,
            ("number", "finding", "progress"),
            id="findings that progress",
        ),
        pytest.param("", ", no_action: Met", None, ("number", "finding", "action"), id="a finding without an action"),
        pytest.param("", "", None, ("number", "finding"), id="a finding that nothing answers"),
        pytest.param(
            "columns: [phase, number, measure, action]",
            ", actions: [A1]",
            WHOLE,
            ("phase", "number", "measure", "action"),
            id="those that the council names, in its order",
        ),
        pytest.param("columns: [action, lead]", None, "", ("action",), id="a column that would be empty"),
        pytest.param(
            "columns: [number, lead]", None, WHOLE, ("number", "action", "lead"), id="never without the actions"
        ),
        pytest.param("columns: [lead]", "", None, ("finding",), id="nor without the findings where there is no action"),
        pytest.param("columns: [lead, lead, action]", None, WHOLE, ("lead", "action"), id="a column named twice"),
    ],
)
def test_columns(plan: str, finding: str | None, action: str | None, columns: tuple[str, ...], tmp_path: Path) -> None:
    assert columns_of(tmp_path, plan, finding, action).columns == columns


@pytest.mark.parametrize(
    ("plan", "column", "below"),
    [
        pytest.param("", "action", ("measure", "cost", "evidence", "mitigation"), id="of the action"),
        pytest.param("", "finding", ("statement", "group", "phase"), id="of the finding"),
        pytest.param("", "due", ("start",), id="of the date"),
        pytest.param("sort_by: statement", "finding", ("group", "phase"), id="the heading says the statement"),
        pytest.param("phase: Two", "finding", ("statement", "group"), id="the cover says the phase"),
        pytest.param(
            "columns: [action]",
            "action",
            tuple(name for name in PLAN_COLUMNS if name not in ("number", "action")),
            id="everything where there is only one column",
        ),
    ],
)
def test_what_has_no_column_stands_below_another(
    plan: str, column: str, below: tuple[str, ...], tmp_path: Path
) -> None:
    assert columns_of(tmp_path, plan, ", actions: [A1]", WHOLE).below[column] == below


def test_the_heading_of_a_group_says_the_group(tmp_path: Path) -> None:
    found = columns_of(tmp_path, "groups: [{group: waits, name: Waits}]", ", actions: [A1]", WHOLE)
    assert found.below["finding"] == ("statement", "phase")


def test_every_column_knows_what_a_row_has_for_it() -> None:
    assert {*HOLDS} == {*PLAN_COLUMNS}


def test_a_column_that_the_council_names_is_kept_where_one_table_alone_fills_it(tmp_path: Path) -> None:
    files = f"# content/plan.yaml\nplan: Ours\ncolumns: [action, due]\n{ACTION % ', timescale: Ongoing'}"
    assessment = assessment_of(project_with(tmp_path, f"{files}- {{action: A2, what: Do more}}\n"))
    rows = arranged(assessment).rows
    assert plan_columns(assessment.plan, rows[1:], "theme", rows).columns == ("action", "due")
    assert plan_columns(assessment.plan, rows[1:], "theme", rows[1:]).columns == ("action",)


def test_a_theme_is_not_said_again_below_its_own_heading(tmp_path: Path) -> None:
    files = f"# content/plan.yaml\nplan: Ours\n{ROUND}{FINDING % ', theme: living-well'}"
    rows = arranged(assessment_of(project_with(tmp_path, files))).rows
    assert plan_columns(None, rows, "theme", rows).below["finding"] == ()
    assert plan_columns(None, rows, "group", rows).below["finding"] == ("statement",)
