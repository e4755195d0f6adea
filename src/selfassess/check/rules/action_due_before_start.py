from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def action_due_before_start(project: Project) -> Iterator[Problem]:
    """An action that is due before it starts.

    One of the two dates has a typing error, most often in the year. Correct `start` or `due`.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact
          start: 2027-04-01
          due: 2027-03-31

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact
          start: 2026-10-01
          due: 2027-03-31
    """
    for action in project.assessment.actions.values():
        if action.is_due_before_start:
            what = f"Action {action.action}, “{action.what}”, is due on {action.due}"
            message = f"{what}, before it starts on {action.start}."
            yield Problem(action.at("due"), message, "Correct one of the two dates.")
