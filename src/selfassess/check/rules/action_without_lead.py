from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value


def action_without_lead(project: Project) -> Iterator[Problem]:
    """An action that nobody leads.

    What everybody owns nobody does. Add `lead`, a role rather than a name.

    Fails:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          due: 2027-03-31

    Passes:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
    """
    for action in project.assessment.actions.values():
        if not action.lead:
            message = f"Nobody leads action {action.action}, “{action.what}”."
            hint = "Write “lead: …”, with a role such as Head of Reviews."
            yield Problem(action.at("lead", "action"), message, hint, relies_on=(value(action, "lead"),))
