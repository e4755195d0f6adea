"""What a report tells of each part of the plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from selfassess.project.plan.improvement_plan import arranged
from selfassess.project.plan.plan_changes import plan_changes
from selfassess.project.plan.plan_report import earlier_notes, plan_indicators, reported_parts
from tests.projects import assessment_of, project_with

SINCE = date(2026, 8, 30)
FILES = """\
# content/plan.yaml
plan: Ours
groups: [{group: waits, name: Waits}, {group: carers, name: Carers}]
# content/indicators.yaml
- {indicator: wait, name: Wait, sentence: s, unit: days, values: {2024-25: 41, 2025-26: 33, 2023-24: 50}}
- {indicator: new, name: New, sentence: s, unit: days, values: {2025-26: 1}}
- {indicator: empty, name: Empty, sentence: s, unit: days, values: {}}
- {indicator: old, name: Old, sentence: s, unit: days, values: {2025-26: 1}}
# content/assessments.yaml
- {assessment: cqc-2025, by: CQC}
# content/findings.yaml
- finding: F1
  from: cqc-2025
  kind: improve
  group: carers
  text: Calls
  progress: [{on: 2026-07-01, note: f1}, {on: 2026-09-01, note: f2, indicator: new}]
# content/actions.yaml
- action: A1
  group: waits
  what: Recruit
  progress:
    - {on: 2026-07-01, note: a1, indicator: old}
    - {on: 2026-10-01, note: a3, indicator: wait}
    - {on: 2026-09-01, note: a2, indicator: wait}
    - {on: 2026-11-01, note: a4, indicator: empty}
    - {on: 2026-11-02, note: a5, indicator: unknown}
- {action: A2, group: waits, what: Nothing new, progress: [{on: 2026-07-01, note: b1}]}
"""


def test_the_parts_that_have_something_new_to_say(tmp_path: Path) -> None:
    assessment = assessment_of(project_with(tmp_path, FILES))
    told = reported_parts(arranged(assessment), plan_changes(assessment, SINCE))
    assert [(each.part.name, [str(note.note) for note in each.notes]) for each in told] == [
        ("Waits", ["a2", "a3", "a4", "a5"]),
        ("Carers", ["f2"]),
    ]
    assert [[len(row.notes) for row in each.rows] for each in told] == [[4], [1]]


def test_the_notes_before_the_latest(tmp_path: Path) -> None:
    told = earlier_notes(arranged(assessment_of(project_with(tmp_path, FILES))))
    assert [[str(note.note) for note in each.notes] for each in told] == [["a1", "a2", "a3", "a4"], ["f1"]]


def test_the_indicators_that_new_notes_name_each_once(tmp_path: Path) -> None:
    assessment = assessment_of(project_with(tmp_path, FILES))
    shown = plan_indicators(assessment, plan_changes(assessment, SINCE))
    assert [(str(each.indicator.name), each.before) for each in shown] == [("Wait", "2024-25"), ("New", "")]
