from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic

from ..engine import Subject
from ..library import stands
from ..records import clock


def action_overdue(subject: Subject) -> Iterator[Diagnostic]:
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
    as_at = clock(subject.assessment)
    for action in subject.assessment.actions.values():
        is_unread = action.status is None and stands(action, "status")
        if action.due is None or as_at is None or is_unread:
            continue
        if action.due < as_at and action.status != "done":
            message = f"Action {action.action}, “{action.what}”, was due on {action.due} and is not done."
            yield Diagnostic(action.at("due"), message, "Write “status: done”, or agree a new day.")
