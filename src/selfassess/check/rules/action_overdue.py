from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value


def action_overdue(project: Project) -> Iterator[Problem]:
    """An action that was due before `as_at` and is not done.

    Set its status to `done`, with the evidence, or agree a new day and say why in a note of progress.

    Fails:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2026-10-31
          status: on-track

    Passes:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
          status: on-track
    """
    as_at = project.assessment.as_at
    for action in project.assessment.actions.values():
        if action.due is None or action.due >= as_at or action.is_due_before_start:
            continue
        if action.status != "done":
            message = f"Action {action.action}, “{action.what}”, was due on {action.due} and is not done."
            yield Problem(
                action.at("due"),
                message,
                "Write “status: done”, or agree a new day.",
                relies_on=(value(action, "status"),),
            )
