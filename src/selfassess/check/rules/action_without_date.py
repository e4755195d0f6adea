from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value


def action_without_date(project: Project) -> Iterator[Problem]:
    """An action that has no due date, and is not done.

    Without a day nobody can say whether it is late. Add `due`.

    Fails:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits

    Passes:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
    """
    for action in project.assessment.actions.values():
        if action.due is None and action.status != "done":
            message = f"Action {action.action}, “{action.what}”, has no due date."
            hint = "Write “due: …”, the day by which it is done, as in 2027-03-31."
            regions = (value(action, "due"), value(action, "status"))
            yield Problem(action.at("due", "action"), message, hint, relies_on=regions)
