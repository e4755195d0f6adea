"""How a rule runs: what it reports gets its name and severity, unless it relies on what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.check.engine import Escalation, Rule
from selfassess.diagnostics import Finding, Place, Problem, Severity
from selfassess.project.damage import Damage
from selfassess.project.project import Project
from selfassess.project.regions import files
from tests.projects import project_of, project_with

PLACE = Place("content/chapters/welcome.yaml")
BROKEN = "# content/actions.yaml\n- action: [A1\n"


def too_short(project: Project) -> Iterator[Problem]:
    """A rule for tests."""
    yield Problem(PLACE, "Too short.", "Write more.", about="1")


def nothing_planned(project: Project) -> Iterator[Problem]:
    """A rule for tests that reports an absence."""
    yield Problem(PLACE, "Nothing is planned.", relies_on=(files("content/actions.yaml"),))
    yield Problem(PLACE, "Too short.")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_of(project_with(tmp_path))


@pytest.fixture
def broken(tmp_path: Path) -> Project:
    return project_of(project_with(tmp_path, BROKEN))


def messages(rule: Rule[Project], project: Project) -> list[str]:
    return [finding.message for finding in rule.findings(project, Damage(project))]


def test_a_finding_has_the_name_and_the_severity_of_its_rule(project: Project) -> None:
    expected = Finding("too-short", Severity.NOTE, PLACE, "Too short.", "Write more.", "1")
    assert Rule(too_short, Severity.NOTE).findings(project) == [expected]


@pytest.mark.parametrize("applies", [True, False])
def test_a_rule_is_worse_for_some_subjects(project: Project, applies: bool) -> None:
    escalation: Escalation[Project] = Escalation(Severity.ERROR, "when final", lambda _: applies)
    rule = Rule(too_short, Severity.NOTE, escalation=escalation)
    assert rule.grade == "note; error when final"
    assert [finding.severity for finding in rule.findings(project)] == [Severity.ERROR if applies else Severity.NOTE]


def test_what_relies_on_a_damaged_region_is_dropped_alone(project: Project, broken: Project) -> None:
    rule = Rule(nothing_planned, Severity.NOTE)
    assert messages(rule, broken) == ["Too short."]


def test_what_relies_on_a_whole_region_is_reported(project: Project) -> None:
    assert messages(Rule(nothing_planned, Severity.NOTE), project) == ["Nothing is planned.", "Too short."]


def test_a_rule_that_relies_on_a_damaged_region_is_skipped(broken: Project) -> None:
    assert messages(Rule(too_short, Severity.NOTE, relies_on=(files("content/"),)), broken) == []
