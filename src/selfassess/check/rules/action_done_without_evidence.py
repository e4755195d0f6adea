from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value


def action_done_without_evidence(project: Project) -> Iterator[Problem]:
    """An action that is said to be done, with nothing to show for it.

    List under `evidence` the records that show what was done.

    Fails:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
          status: done

    Passes:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
          status: done
          evidence: [1]
    """
    for action in project.assessment.actions.values():
        if action.status == "done" and not action.evidence:
            message = f"Nothing shows that action {action.action}, “{action.what}”, is done."
            hint = "Write “evidence: […]”, with the records that show it."
            place = action.at("evidence", "status")
            yield Problem(place, message, hint, relies_on=(value(action, "evidence"),))
