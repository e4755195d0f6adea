"""How findings are answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.project.plan.answers import finding_answers
from tests.projects import assessment_of, project_with

PLAN = """\
# content/plan.yaml
plan: Ours
groups: [{group: waits, name: Waits, summary: We call.}, {group: carers, name: Carers}, {group: none, name: None}]
# content/assessments.yaml
- {assessment: cqc-2025, by: CQC}
# content/actions.yaml
- {action: A1, what: a, group: waits}
- {action: A3, what: c, group: carers}
# content/findings.yaml
"""


@pytest.mark.parametrize(
    ("finding", "answer"),
    [
        pytest.param("actions: [A1], no_action: Met", "actions", id="by an action"),
        pytest.param("actions: [A404]", "actions", id="by an action that there is not, which another rule reports"),
        pytest.param("progress: [{on: 2026-01, note: n}], no_action: Met", "progress", id="by progress of its own"),
        pytest.param("no_action: Met", "no-action", id="by a reason"),
        pytest.param("group: waits", "group", id="by what its group does"),
        pytest.param("group: carers", "group", id="by an action of its group, which has no summary"),
        pytest.param("group: none", "", id="its group says nothing"),
        pytest.param("statement: keeping-well", "", id="not at all"),
    ],
)
def test_how_a_finding_is_answered(finding: str, answer: str, tmp_path: Path) -> None:
    typed = f"- {{finding: F1, from: cqc-2025, kind: improve, text: t, {finding}}}\n"
    assert finding_answers(assessment_of(project_with(tmp_path, PLAN + typed))) == {answer: 1}


def test_a_strength_needs_no_answer(tmp_path: Path) -> None:
    typed = "- {finding: F1, from: cqc-2025, kind: strength, text: t}\n"
    assert finding_answers(assessment_of(project_with(tmp_path, PLAN + typed))) == {}
