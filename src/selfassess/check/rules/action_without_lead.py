from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value


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
    for action in project.assessment.actions.values():
        if not action.lead:
            message = f"Nobody leads action {action.action}, “{action.what}”."
            hint = "Under “lead:”, type a job title such as Head of Reviews."
            yield Problem(action.at("lead", "action"), message, hint, relies_on=(value(action, "lead"),))
