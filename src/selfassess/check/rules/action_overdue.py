from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value


def action_overdue(project: Project) -> Iterator[Problem]:
    """An action that was due before the date in `as_at` and is not done.

    Change its status to `done` and add the evidence. Or agree a new date, and give the reason under `progress`.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact
          due: 2026-10-31
          status: on-track

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Open an evening advice line
          lead: Head of First Contact
          due: 2027-03-31
          status: on-track
          progress:
            - {on: 2026-11-13, note: Two of the staff are in post.}
    """
    as_at = project.assessment.as_at
    for action in project.assessment.actions.values():
        if action.due is None or action.due.last >= as_at or action.is_due_before_start:
            continue
        if not action.is_finished:
            message = f"Action {action.action}, “{action.what}”, was due on {action.due} and is not done."
            yield Problem(
                action.at("due"),
                message,
                "If it is done, type “status: done”. If not, agree a new date. To add a note that says why, type: "
                f"selfassess plan update {action.action}",
                relies_on=(value(action, "status"),),
            )
