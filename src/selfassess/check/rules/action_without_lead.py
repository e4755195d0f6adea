from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.grouped import grouped
from selfassess.diagnostics import Problem
from selfassess.model.plan import Action
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.project.unread import is_unread


def action_without_lead(project: Project) -> Iterator[Problem]:
    """An action that nobody leads.

    Without a lead, nobody is responsible for it. Add `lead`. Use a job title, not a person's name.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          due: 2027-03-31

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact
          due: 2027-03-31
    """
    actions = [action for action in project.assessment.actions.values() if not is_unread(action, "lead")]
    found = [(str(action.action), _problem(action)) for action in actions if not action.lead]
    yield from grouped(found, len(actions), "{} actions lack a lead")


def _problem(action: Action) -> Problem:
    message = f"Nobody leads action {action.action}, “{action.what}”."
    hint = "Under “lead:”, type a job title such as Head of Reviews."
    return Problem(action.at("lead", "action"), message, hint, relies_on=(value(action, "lead"),))
