"""How the actions of the plan get on, of the whole plan and of each statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.document.language import ENGLISH
from selfassess.project.plan.actions_tally import ActionsTally, actions_of, tally
from tests.projects import assessment_of, project_with, statement


def plan(*statuses: str) -> str:
    entries = (
        f"- {{action: A{number}, what: Do it{', status: ' + status if status else ''}}}"
        for number, status in enumerate(statuses, 1)
    )
    return "\n".join(["# content/actions.yaml", *entries, ""])


def tallied(folder: Path, *statuses: str) -> ActionsTally:
    return tally(assessment_of(project_with(folder, plan(*statuses))).actions.values(), ENGLISH)


@pytest.mark.parametrize(
    ("statuses", "counted", "summed_up"),
    [
        (("on-track", "on-track", "on-track"), "3 on track", "3 of 3"),
        (("on-track", "done", "on-track", "at-risk"), "2 on track, 1 done, 1 at risk", "3 of 4 (1 done); 1 at risk"),
        (("done", "done"), "2 done", "2 of 2 (2 done)"),
        (("done", "embedded", "late"), "1 done, 1 embedded, 1 late", "2 of 3 (1 done, 1 embedded); 1 late"),
        (
            ("late", "not-started", "at-risk"),
            "1 at risk, 1 late, 1 not started",
            "0 of 3; 1 at risk, 1 late, 1 not started",
        ),
        (("", "on-track"), "1 on track, 1 without a status", "1 of 2; 1 without a status"),
    ],
)
def test_actions_are_counted_by_status(statuses: tuple[str, ...], counted: str, summed_up: str, tmp_path: Path) -> None:
    found = tallied(tmp_path, *statuses)
    assert (found.total, found.counted(ENGLISH), found.summed_up(ENGLISH)) == (len(statuses), counted, summed_up)


def test_an_action_is_of_the_statement_that_it_names_else_of_the_one_whose_claim_names_it(tmp_path: Path) -> None:
    example = (
        "# content/actions.yaml\n"
        "- {action: A1, what: Named by a claim}\n"
        "- {action: A2, what: Names the statement, statement: keeping-well}\n"
        "- {action: A3, what: Of nobody}\n"
    )
    claims = statement("going_well: [{text: Words (Ref 1)., actions: [A1, A404]}]")
    found = assessment_of(project_with(tmp_path, example + claims))
    [only] = found.statements
    assert [action.action for action in actions_of(only, found)] == ["A1", "A2"]


def test_an_action_that_names_another_statement_is_of_that_one(tmp_path: Path) -> None:
    example = plan("on-track").replace("what: Do it", "what: Do it, statement: assessing-needs")
    files = (
        "# content/assessment.yaml\nframework: cqc-local-authority\ncouncil: C\ntitle: T\nas_at: 2026-11-30\n"
        "edition: '1'\n"
        "# content/statements/keeping-well.yaml\nstatement: assessing-needs\nambition: Words.\n"
        "# content/statements/safeguarding.yaml\nstatement: safeguarding\nproud_of: [{text: Words., actions: [A1]}]\n"
    )
    found = assessment_of(project_with(tmp_path, files + example))
    assert {each.statement: len(actions_of(each, found)) for each in found.statements} == {
        "assessing-needs": 1,
        "safeguarding": 0,
    }
