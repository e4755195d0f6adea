from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.grouped import grouped
from selfassess.diagnostics import Problem
from selfassess.model.plan import Action
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.project.unread import is_unread

TROUBLED = ("at-risk", "late")


def status_without_note(project: Project) -> Iterator[Problem]:
    """An action at risk or late without a note that says why, or a status that its latest note does not have.

    Whoever reads the plan asks why, and since when. Under `progress`, add a note with its date and `status`, and say
    under `barrier` what gets in the way.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Ring everyone who waits
          lead: Head of First Contact
          due: 2027-03-31
          status: late

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Ring everyone who waits
          lead: Head of First Contact
          due: 2027-03-31
          status: late
          progress:
            - on: 2026-11-20
              note: We have rung half of them.
              status: late
              barrier: Two posts are empty.
    """
    if project.assessment.plan is None:
        return
    actions = [*project.assessment.actions.values()]
    known = [action for action in actions if not (is_unread(action, "status") or is_unread(action, "progress"))]
    changed = [(str(action.action), problem) for action in known if (problem := _changed(action)) is not None]
    unsaid = [(str(action.action), _unsaid(action)) for action in known if _is_unsaid(action)]
    troubled = sum(action.status in TROUBLED for action in known)
    yield from grouped(unsaid, troubled, "{} actions that are at risk or late have no note that says why")
    yield from grouped(changed, len(known), "{} actions have another status than their latest note")


def _is_unsaid(action: Action) -> bool:
    return action.status in TROUBLED and not action.progress


def _unsaid(action: Action) -> Problem:
    message = f"Action {action.action}, “{action.what}”, is “{action.status}”, and no note says why."
    hint = "Under “progress:”, add a note with its date, and say under “barrier:” what gets in the way."
    regions = (value(action, "status"), value(action, "progress"))
    return Problem(action.at("status"), message, hint, relies_on=regions)


def _changed(action: Action) -> Problem | None:
    """A status that changed without a note: the latest note that says one says another."""
    said = [note for note in action.history if note.status is not None]
    newest = [note for note in said if note.on == said[-1].on]
    if action.status is None or not newest or any(note.status == action.status for note in newest):
        return None
    told = newest[-1]
    message = f"Action {action.action} is “{action.status}”, but its note of {told.on} says “{told.status}”."
    hint = f"Add a dated note with “status: {action.status}”, or change the status to “{told.status}”."
    regions = (value(action, "status"), value(action, "progress"))
    return Problem(action.at("status"), message, hint, relies_on=regions)
