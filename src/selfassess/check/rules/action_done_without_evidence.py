from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value


def action_done_without_evidence(project: Project) -> Iterator[Problem]:
    """An action that is marked as done but has no evidence.

    Under `evidence`, list the records that show what was done.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact
          due: 2026-09-30
          status: done

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact
          due: 2026-09-30
          status: done
          evidence: [15]
    """
    for action in project.assessment.actions.values():
        if action.is_finished and not action.evidence:
            message = f"Action {action.action}, “{action.what}”, is marked as done but has no evidence."
            hint = "Under “evidence:”, list the numbers of the records that show what was done."
            place = action.at("evidence", "status")
            yield Problem(place, message, hint, relies_on=(value(action, "evidence"),))
