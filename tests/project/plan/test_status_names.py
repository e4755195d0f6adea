"""What documents call the status of an action, and in which colour: as the council says, else as we do."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.document.vocabulary import STATUSES, TINTS
from selfassess.document.welsh import WELSH
from selfassess.model.plan import ACTION_STATUSES, COLOURS
from selfassess.project.plan.status_names import StatusShown, status_shown
from tests.projects import assessment_of, project_with

PLAN = "# content/plan.yaml\nplan: Improvement plan\nsort_by: group\nstatuses:\n"
OWN = f"{PLAN}  on-track: {{name: Going well, colour: blue}}\n  late: {{name: Overdue}}\n  done: {{colour: green}}\n"


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("not-started", StatusShown("Not started", "not-started", "grey")),
        ("on-track", StatusShown("On track", "on-track", "green")),
        ("at-risk", StatusShown("At risk", "at-risk", "amber")),
        ("late", StatusShown("Late", "late", "red")),
        ("done", StatusShown("Done", "done", "blue")),
        ("embedded", StatusShown("Embedded", "embedded", "purple")),
        (None, StatusShown("No status")),
        ("parked", StatusShown("parked")),
    ],
    ids=lambda value: value.name if isinstance(value, StatusShown) else str(value),
)
def test_without_a_plan_each_status_has_our_name_and_colour(
    status: str | None, shown: StatusShown, tmp_path: Path
) -> None:
    assert status_shown(status, assessment_of(project_with(tmp_path))) == shown


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("on-track", StatusShown("Going well", "on-track", "blue")),
        ("late", StatusShown("Overdue", "late", "red")),
        ("done", StatusShown("Done", "done", "green")),
        ("at-risk", StatusShown("At risk", "at-risk", "amber")),
    ],
    ids=["both", "only the name", "only the colour", "neither"],
)
def test_a_plan_may_say_the_name_and_the_colour_of_a_status(status: str, shown: StatusShown, tmp_path: Path) -> None:
    assert status_shown(status, assessment_of(project_with(tmp_path, OWN))) == shown


def test_documents_know_every_status_and_colour_that_a_plan_may_have() -> None:
    assert (set(STATUSES), set(TINTS)) == (set(ACTION_STATUSES), set(COLOURS))


def test_every_status_has_a_name_in_welsh_too() -> None:
    assert list(WELSH.status_names) == [*ACTION_STATUSES, ""]
