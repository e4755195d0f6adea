"""The improvement plan: actions that are named, led, dated, done in time and shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from tests.projects import findings_in, project_with, rules_in, text_at

NAMED = "lead: Head of Visits, due: 2027-03-31"


def plan(*actions: str) -> str:
    return "\n".join(
        ["# content/actions.yaml", *(f"- {{action: A{at}, what: Ask, {each}}}" for at, each in enumerate(actions, 1))]
    )


def improvement(actions: str = "") -> str:
    head = "# content/themes/living-well.yaml\ntheme: living-well\ncovers: Words.\nto_improve:"
    return f"{head}\n  - text: Some people wait too long.\n{f'    actions: {actions}' if actions else ''}\n\n"


def test_an_unknown_action_is_found_where_a_claim_names_it_with_the_one_that_was_meant(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, improvement("[A1, a2]") + plan(NAMED, NAMED))
    assert (finding.rule, finding.hint, text_at(tmp_path, finding)) == ("action-unknown", "Did you mean “A2”?", "a2]")


def test_without_a_plan_every_action_is_unknown(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, improvement("[A1]"))
    assert (finding.rule, finding.hint) == (
        "action-unknown",
        "Correct the id, or add the action to content/actions.yaml.",
    )


@pytest.mark.parametrize("broken", ["- {action: A1, what: Ask: twice}", "- action: &a A1"])
def test_while_the_plan_cannot_be_read_no_action_is_unknown(broken: str, tmp_path: Path) -> None:
    assert "action-unknown" not in rules_in(tmp_path, f"{improvement('[A1]')}# content/actions.yaml\n{broken}")


@pytest.mark.parametrize(("actions", "plan_of", "notes"), [("", [], 0), ("", [NAMED], 1), ("[A1]", [NAMED], 0)])
def test_an_improvement_asks_for_an_action_once_there_is_a_plan(
    actions: str, plan_of: list[str], notes: int, tmp_path: Path
) -> None:
    example = improvement(actions) + (plan(*plan_of) if plan_of else "")
    assert len(findings_in(tmp_path, example, "improvement-without-action")) == notes


@pytest.mark.parametrize(("actions", "place"), [("", "Some people"), ("[]", "[]")])
def test_an_improvement_without_action_is_found_where_that_would_be_typed(
    actions: str, place: str, tmp_path: Path
) -> None:
    [finding] = findings_in(tmp_path, improvement(actions) + plan(NAMED), "improvement-without-action")
    assert text_at(tmp_path, finding).startswith(place)


def test_actions_that_could_not_be_read_are_one_finding(tmp_path: Path) -> None:
    example = improvement("A1") + plan(NAMED)
    assert rules_in(tmp_path, example) == ["value-type"]
    assert findings_in(tmp_path, example, "improvement-without-action") == []


@pytest.mark.parametrize("claim", ["action: [A1]", "actons: [A1]"])
def test_a_mistyped_key_of_actions_is_one_finding(claim: str, tmp_path: Path) -> None:
    project = project_with(tmp_path, improvement("[A1]").replace("actions: [A1]", claim) + plan(NAMED))
    rules = {each.rule for each in pipeline.check(project).findings}
    assert rules & {"field-unknown", "improvement-without-action"} == {"field-unknown"}


@pytest.mark.parametrize(
    ("action", "rules"),
    [
        (NAMED, []),
        ("led: Head of Visits, due: 2027-03-31", ["field-unknown"]),
        ("lead: Head of Visits, deu: 2027-03-31", ["field-unknown"]),
        ("lead: Head of Visits, due: 2026-10-31, status: Done", ["value-choice"]),
        ("lead: Head of Visits, staus: done", ["field-unknown"]),
        ("lead: Head of Visits", ["action-without-date"]),
        ("lead: Head of Visits, timescale: Ongoing", []),
        ("lead: Head of Visits, due: Q2 2026/27", ["action-overdue"]),
        ("lead: Head of Visits, status: done, evidence: [1]", []),
        ("due: 2027-03-31", ["action-without-lead"]),
        ("status: not-started", ["action-without-date", "action-without-lead"]),
        ("lead: Head of Visits, due: 2026-11-30, status: late", []),
        ("lead: Head of Visits, due: 2026-11-29, status: late", ["action-overdue"]),
        ("lead: Head of Visits, due: 2026-11-29", ["action-overdue"]),
        ("lead: Head of Visits, due: 2026-11-29, status: done, evidence: [1]", []),
        ("lead: Head of Visits, due: 2026-13-29", ["value-type"]),
    ],
)
def test_an_action_has_a_lead_and_a_day_that_has_not_passed(action: str, rules: list[str], tmp_path: Path) -> None:
    assert rules_in(tmp_path, plan(action)) == rules


@pytest.mark.parametrize(
    ("action", "place"),
    [
        ("due: 2027-03-31", "A1"),
        ("lead: , due: 2027-03-31", ", due"),
        ("lead: Head of Visits", "A1"),
        ("lead: Head of Visits, due: ''", "''"),
        (f"{NAMED}, status: done", "done"),
        (f"{NAMED}, status: done, evidence: []", "[]"),
    ],
)
def test_what_an_action_lacks_is_found_where_it_would_be_typed(action: str, place: str, tmp_path: Path) -> None:
    [finding] = [each for each in pipeline.check(project_with(tmp_path, plan(action))).findings if "A1" in each.message]
    assert text_at(tmp_path, finding).startswith(place)


def test_an_overdue_action_is_found_at_its_day(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, plan("lead: Head of Visits, due: 2026-10-31"))
    assert finding.message == "Action A1, “Ask”, was due on 2026-10-31 and is not done."
    assert text_at(tmp_path, finding).startswith("2026-10-31")


@pytest.mark.parametrize(("rest", "notes"), [("", 1), (", evidence: [1]", 0), (", evidence: 1", 0)])
def test_an_action_that_is_done_has_something_to_show(rest: str, notes: int, tmp_path: Path) -> None:
    example = plan(f"{NAMED}, status: done{rest}")
    assert len(findings_in(tmp_path, example, "action-done-without-evidence")) == notes


def test_an_action_may_start_and_be_due_on_one_day(tmp_path: Path) -> None:
    assert findings_in(tmp_path, plan("lead: Head of Visits, start: 2027-03-31, due: 2027-03-31")) == []
