from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.grouped import grouped
from selfassess.diagnostics import Problem
from selfassess.model.plan import Action
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.project.unread import is_unread


def action_without_date(project: Project) -> Iterator[Problem]:
    """An action that is not done and has no due date.

    Without a date, nobody can tell whether it is late. Add `due`, or `timescale` if words such as “Ongoing” say when.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact
          due: 2027-03-31
    """
    open_actions = [action for action in project.assessment.actions.values() if not action.is_finished]
    known = [action for action in open_actions if not (is_unread(action, "due") or is_unread(action, "status"))]
    found = [(str(action.action), _problem(action)) for action in known if not (action.due or action.timescale)]
    yield from grouped(found, len(known), "{} actions that are not done lack a due date")


def _problem(action: Action) -> Problem:
    message = f"Action {action.action}, “{action.what}”, has no due date."
    hint = "Under “due:”, type when it will be done, as in 2027-03-31, or words such as Ongoing under “timescale:”."
    regions = (value(action, "due"), value(action, "timescale"), value(action, "status"))
    return Problem(action.at("due", "action"), message, hint, relies_on=regions)
