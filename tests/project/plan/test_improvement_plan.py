"""The plan as it is arranged: every action has one row, and every finding is said in full once."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.model.assessment import Assessment
from selfassess.project.plan.improvement_plan import ArrangedPlan, PlanRow, arranged
from tests.projects import EXAMPLE, assessment_of, project_with

ROUND = "# content/assessments.yaml\n- {assessment: cqc-2025, by: CQC}\n- {assessment: peer-2024, by: peer}\n"
GROUPS = "groups: [{group: waits, name: Waits}, {group: carers, name: Carers, lead: Head of Carers, summary: Calls.}]\n"
FRAMEWORK = """\
# framework.yaml
framework: two-themes
name: Two themes
regulator: Example regulator
sections: [{heading: How it goes, fields: [{key: how_it_goes, holds: prose}, {key: next, holds: claims}]}]
theme_fields: [{key: covers, holds: prose}]
themes:
  - theme: living-well
    name: Living well
    statements: [{statement: keeping-well, name: Keeping well}, {statement: being-heard, name: Being heard}]
  - {theme: leading-well, name: Leading well, statements: [{statement: running-well, name: Running well}]}
"""


def plan_of(folder: Path, plan: str, findings: list[str], actions: list[str], more: str = "") -> Assessment:
    """Findings and actions as the inside of braces; the texts of findings are their ids."""
    lines = ["# content/plan.yaml", "plan: Ours", plan, "# content/findings.yaml", "# none" if not findings else ""]
    for each in findings:
        name = each.partition(",")[0]
        rest = each if "from:" in each else f"{each}, from: cqc-2025"
        kind = "" if "kind:" in each else ", kind: improve"
        lines.append(f"- {{finding: {rest}{kind}, text: Text of {name}}}")
    lines.append("# content/actions.yaml")
    lines += [f"- {{action: {each}, what: Do it}}" for each in actions] or ["# none"]
    return assessment_of(project_with(folder, ROUND + FRAMEWORK + "\n".join(lines) + "\n" + more))


def drawn(row: PlanRow) -> str:
    """A row in a few letters: “F1 (F2): A1 (see A2)”; findings in brackets are named only."""
    mentions = [each.finding.finding if each.is_full else f"({each.finding.finding})" for each in row.mentions]
    action = row.action.action if row.action is not None else "-"
    seen = "".join(f" see {each.action}" for each in row.elsewhere)
    return f"{' '.join(mentions)}: {action}{seen}".lstrip(": ")


def parts(plan: ArrangedPlan) -> list[str]:
    """Each part as its name and rows."""
    return [f"{part.name or '?'} | {' | '.join(map(drawn, part.rows))}".rstrip(" |") for part in plan.parts]


@pytest.mark.parametrize(
    ("plan", "findings", "actions", "expected"),
    [
        pytest.param(
            GROUPS,
            ["F1, group: waits, actions: [A2, A1]"],
            ["A1, group: waits", "A2, group: waits", "A3, group: carers"],
            ["Waits | F1: A2 | (F1): A1", "Carers | A3"],
            id="a finding beside its actions",
        ),
        pytest.param(
            GROUPS,
            ["F1, group: waits, actions: [A1]", "F2, group: waits, actions: [A1]"],
            ["A1, group: waits"],
            ["Waits | F1 F2: A1", "Carers"],
            id="an action that answers two findings",
        ),
        pytest.param(
            GROUPS,
            ["F1, group: waits, actions: [A1]"],
            ["A1, group: carers"],
            ["Waits | F1: - see A1", "Carers | (F1): A1"],
            id="an action in another group",
        ),
        pytest.param(
            GROUPS,
            ["F1, group: carers, actions: [A1]"],
            ["A1, group: waits"],
            ["Waits | (F1): A1", "Carers | F1: - see A1"],
            id="an action in a group before",
        ),
        pytest.param(
            GROUPS,
            ["F1, group: waits, actions: [A1]"],
            ["A1", "A2", "A3, group: nowhere"],
            ["Waits | F1: A1", "Carers", "? | A2 | A3"],
            id="actions without a group, or with one that there is not",
        ),
        pytest.param(
            GROUPS,
            ["F1, actions: [A1]", "F2", "F3, group: nowhere"],
            ["A1, group: waits"],
            ["Waits | F1: A1", "Carers", "? | F2: - | F3: -"],
            id="findings without a group",
        ),
        pytest.param(
            GROUPS,
            ["F1, group: waits, actions: [A1], progress: [{on: 2026-01-01, note: n}]"],
            ["A1, group: waits"],
            ["Waits | F1: - see A1 | (F1): A1", "Carers"],
            id="a finding with an action and progress of its own",
        ),
        pytest.param(
            GROUPS,
            ["F1, group: waits, no_action: Already met"],
            [],
            ["Waits | F1: -", "Carers"],
            id="a finding that needs no action",
        ),
        pytest.param(
            GROUPS,
            ["F1, group: waits, actions: [A404]", "F2, group: waits, actions: [A1, A1]"],
            ["A1, group: waits"],
            ["Waits | F1: - | F2: A1", "Carers"],
            id="an action that there is not, and one that is named twice",
        ),
        pytest.param(
            "",
            ["F1, statement: keeping-well, actions: [A1]", "F2, theme: leading-well"],
            ["A1", "A2, statement: running-well"],
            ["Living well | F1: A1", "Leading well | F2: - | A2"],
            id="without groups, by theme",
        ),
        pytest.param(
            "sort_by: statement",
            ["F1, statement: being-heard, actions: [A1]", "F2, theme: living-well"],
            ["A1", "A2, statement: keeping-well", "A3"],
            ["Living well | F2: -", "Keeping well | A2", "Being heard | F1: A1", "? | A3"],
            id="by statement",
        ),
        pytest.param(
            "sort_by: finding",
            ["F1, actions: [A2]", "F2, from: peer-2024", "F3"],
            ["A1", "A2"],
            ["cqc-2025 | F1: A2 | F3: -", "peer-2024 | F2: -", "? | A1"],
            id="by finding, report for report",
        ),
    ],
)
def test_each_action_and_finding_has_its_place(
    plan: str, findings: list[str], actions: list[str], expected: list[str], tmp_path: Path
) -> None:
    assert parts(arranged(plan_of(tmp_path, plan, findings, actions))) == expected


@pytest.mark.parametrize(
    ("sort_by", "expected"),
    [
        pytest.param("theme", ["Living well | A1"], id="by theme"),
        pytest.param("statement", ["Keeping well | A1"], id="by statement"),
    ],
)
def test_an_action_that_a_claim_names_is_where_the_claim_is(sort_by: str, expected: list[str], tmp_path: Path) -> None:
    claim = "# content/statements/keeping-well.yaml\nstatement: keeping-well\nnext: [{text: Waits, actions: [A1]}]\n"
    assert parts(arranged(plan_of(tmp_path, f"sort_by: {sort_by}", [], ["A1"], claim))) == expected


def test_a_strength_has_a_row_only_where_something_follows_from_it(tmp_path: Path) -> None:
    findings = ["S1, kind: strength", "S2, kind: strength, actions: [A1]", "S3, kind: strength, no_action: Known"]
    plan = arranged(plan_of(tmp_path, "", findings, ["A1"]))
    assert parts(plan) == ["? | S2: A1 | S3: -"]
    assert [str(each.finding) for each in plan.strengths] == ["S1"]


@pytest.mark.parametrize(
    ("findings", "actions", "told"),
    [
        pytest.param(["F1, group: carers"], [], True, id="only the groups answer"),
        pytest.param(["F1, group: carers, no_action: Known"], [], False, id="a finding does"),
        pytest.param(["F1, group: carers, progress: [{on: 2026-01, note: n}]"], [], False, id="its progress does"),
        pytest.param(["F1, group: carers"], ["A1, group: waits"], False, id="there is an action"),
        pytest.param([], [], False, id="nothing was found"),
    ],
)
def test_whether_only_the_groups_answer(findings: list[str], actions: list[str], told: bool, tmp_path: Path) -> None:
    assert arranged(plan_of(tmp_path, GROUPS, findings, actions)).is_told_by_group is told


def test_a_project_without_a_plan_still_has_its_actions(tmp_path: Path) -> None:
    found = assessment_of(project_with(tmp_path, "# content/actions.yaml\n- {action: A1, what: Do it}\n"))
    assert parts(arranged(found)) == ["? | A1"]


def test_a_part_knows_its_own(tmp_path: Path) -> None:
    typed = plan_of(tmp_path, GROUPS, ["F1, group: carers, actions: [A1]"], ["A1, group: carers"])
    _, part = arranged(typed).parts
    assert (part.lead, part.summary) == ("Head of Carers", "Calls.")
    assert ([*map(str, (each.action for each in part.actions))], [each.finding for each in part.findings]) == (
        ["A1"],
        ["F1"],
    )


def test_every_action_of_the_example_council_has_one_row() -> None:
    assessment = assessment_of(EXAMPLE)
    shown = [row.action for row in arranged(assessment).rows if row.action is not None]
    assert sorted(map(id, shown)) == sorted(map(id, assessment.actions.values()))
