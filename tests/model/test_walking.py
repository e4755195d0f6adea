"""Every entry inside another is found once, in the order of the keys."""

from __future__ import annotations

from pathlib import Path

from selfassess.model.plan import GoverningBody, Milestone, PlanGroup, StatusName
from selfassess.model.walking import within
from tests.projects import project_of, project_with

PLAN = """
# content/plan.yaml
plan: Our plan
statuses: {done: {name: Complete}}
groups: [{group: a, name: A}, {group: b, name: B}]
governance: [{body: A board}]
milestones: [{by: 2026-01, what: Begun}]
"""


def test_lists_mappings_and_single_entries_are_walked(tmp_path: Path) -> None:
    plan = project_of(project_with(tmp_path, PLAN)).assessment.plan
    assert plan is not None
    first, *inside = within(plan)
    assert first is plan
    assert [type(each) for each in inside] == [StatusName, PlanGroup, PlanGroup, GoverningBody, Milestone]
