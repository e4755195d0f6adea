from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value


def action_without_date(project: Project) -> Iterator[Problem]:
    """An action that is not done and has no due date.

    Without a date, nobody can tell whether it is late. Add `due`.

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
    for action in project.assessment.actions.values():
        if action.due is None and not action.is_finished:
            message = f"Action {action.action}, “{action.what}”, has no due date."
            hint = "Under “due:”, type the date by which it will be done, as in 2027-03-31."
            regions = (value(action, "due"), value(action, "status"))
            yield Problem(action.at("due", "action"), message, hint, relies_on=regions)
