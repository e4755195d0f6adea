"""Actions, and findings that no action answers, as items of one plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.model.assessment import Assessment
from selfassess.project.plan.plan_items import PlanItem, plan_items, themes_of
from tests.projects import assessment_of
from tests.small_plan import planned

FINDINGS = """
# content/findings.yaml
- {finding: F1, from: cqc, kind: improve, theme: living-well, group: workforce, text: Waits, actions: [A2, A2]}
- {finding: F2, from: cqc, kind: improve, statement: keeping-well, text: Said twice}
- {finding: F3, from: cqc, kind: improve, text: Met, no_action: Already met}
- finding: F4
  from: cqc
  kind: improve
  text: Noted
  no_action: See the notes
  progress:
    - {on: 2026-02, note: Later, status: done}
    - {on: 2026-01-05, note: Earlier, status: late}
- {finding: F5, from: cqc, kind: strength, text: Kind}
- {finding: F6, from: cqc, kind: strength, text: Kinder, progress: [{on: 2026-01, note: Kept up}]}
# content/actions.yaml
- {action: A1, what: One, due: 2026-10, progress: [{on: 2026-01, note: A, status: done}]}
- {action: A2, what: Two, status: late}
"""


@pytest.fixture
def assessment(tmp_path: Path) -> Assessment:
    return assessment_of(planned(tmp_path, FINDINGS))


def items(assessment: Assessment) -> dict[str, PlanItem]:
    return {item.id: item for item in plan_items(assessment)}


def test_a_finding_is_an_item_where_nothing_else_answers_it(assessment: Assessment) -> None:
    assert list(items(assessment)) == ["A1", "A2", "F2", "F4", "F6"]


def test_an_action_knows_the_findings_that_it_answers_and_what_they_say_of_it(assessment: Assessment) -> None:
    action = items(assessment)["A2"]
    assert [finding.finding for finding in action.findings] == ["F1"]
    assert (action.groups, action.themes, action.statements) == (("workforce",), ("living-well",), ())


def test_a_theme_is_that_of_the_statement_too(assessment: Assessment) -> None:
    assert themes_of(items(assessment)["F2"], assessment) == {"living-well"}
    assert themes_of(items(assessment)["A1"], assessment) == set()


def test_the_status_may_be_that_of_the_last_note(assessment: Assessment) -> None:
    found = items(assessment)
    assert {id_: item.status for id_, item in found.items()} == {
        "A1": "done",
        "A2": "late",
        "F2": None,
        "F4": "done",
        "F6": None,
    }
    assert (found["A1"].is_finished, found["A2"].is_finished) == (True, False)


def test_the_newest_note_may_be_above_the_others(assessment: Assessment) -> None:
    found = items(assessment)
    assert {id_: item.is_newest_first for id_, item in found.items() if item.history} == {
        "A1": False,
        "F4": True,
        "F6": False,
    }
    assert [note.note for note in found["F4"].history] == ["Earlier", "Later"]


def test_a_finding_has_neither_lead_nor_date(assessment: Assessment) -> None:
    finding = items(assessment)["F4"]
    assert (finding.action, finding.lead, finding.due) == (None, None, None)
