from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.grouped import grouped
from selfassess.diagnostics import Problem
from selfassess.model.plan import Action
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.project.unread import is_unread


def done_without_impact(project: Project) -> Iterator[Problem]:
    """An action that is done, and no note says what is different for people.

    A regulator asks what changed for people who draw on care, not what was completed. Add `impact` to one of its
    progress notes: a figure before and after, or what people say.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Ring everyone who waits
          lead: Head of First Contact
          status: done
          evidence: [1]
          progress:
            - {on: 2026-11-20, note: We have rung everyone once., status: done}

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Ring everyone who waits
          lead: Head of First Contact
          status: done
          evidence: [1]
          progress:
            - on: 2026-11-20
              note: We have rung everyone once.
              status: done
              impact: Nobody waits without knowing whom to ring.
    """
    if project.assessment.plan is None:
        return
    finished = [action for action in project.assessment.actions.values() if action.is_finished]
    found = [(str(action.action), _problem(action)) for action in finished if _is_bare(action)]
    message = "{} actions that are done have no note that says what is different for people"
    yield from grouped(found, len(finished), message)


def _is_bare(action: Action) -> bool:
    """Whether no note says an impact; where none says that it is done either, another rule reports that."""
    is_told = any(note.impact or is_unread(note, "impact") for note in action.progress)
    said = [note.status for note in action.history if note.status]
    return not (is_told or is_unread(action, "progress") or (said and said[-1] != action.status_now))


def _problem(action: Action) -> Problem:
    message = f"Action {action.action}, “{action.what}”, is done, and no note says what is different for people."
    hint = "Add “impact:” to one of the notes under “progress:”, and say there what has changed for people."
    regions = (value(action, "progress"), value(action, "status"))
    return Problem(action.at("progress", "status", "action"), message, hint, relies_on=regions)
