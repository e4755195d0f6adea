from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from selfassess.check.grouped import grouped
from selfassess.diagnostics import Problem
from selfassess.model.partial_date import NO_DATE
from selfassess.model.plan import Action, Plan
from selfassess.project.plan.reporting import last_report
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.project.unread import is_unread

NOT_STARTED, TROUBLED = "not-started", ("at-risk", "late")


def action_silent(project: Project) -> Iterator[Problem]:
    """An action under way that has no progress note since the last report.

    The shortest interval in `reports_to` says how often progress is due. Under `progress`, add what happened since the
    last report, with its date, even if the answer is that little has changed. Actions that are finished, have not
    started or began after that report are left out, and so are those that are overdue, or at risk without any note:
    other rules report these.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Ring everyone who waits
          lead: Head of First Contact
          due: 2027-03-31
          status: on-track
          progress:
            - {on: 2026-05-29, note: We rang the first 100 people.}

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Ring everyone who waits
          lead: Head of First Contact
          due: 2027-03-31
          status: on-track
          progress:
            - {on: 2026-05-29, note: We rang the first 100 people.}
            - {on: 2026-11-20, note: We have rung everyone once.}
    """
    plan, as_at = project.assessment.plan, project.assessment.as_at
    since = last_report(plan, as_at)
    if plan is None or since is None:
        return
    begun = [action for action in project.assessment.actions.values() if _has_begun(action, plan, since)]
    asked = [action for action in begun if not (action.is_finished or _is_reported(action, as_at))]
    found = [(str(action.action), _problem(action, since)) for action in asked if _is_silent(action, since)]
    yield from grouped(found, len(asked), f"{{}} actions under way lack a progress note since {since}")


def _has_begun(action: Action, plan: Plan, since: date) -> bool:
    """Whether it had begun by the last report: as it says, or its plan where it says only that it is under way."""
    if any(is_unread(action, key) for key in ("status", "start", "progress")) or action.status_now == NOT_STARTED:
        return False
    start = action.start or plan.from_
    is_said = bool(action.start or action.status_now or action.progress)
    return is_said and (start is None or start.last <= since)


def _is_reported(action: Action, as_at: date) -> bool:
    """Whether another rule says that there is no word about it."""
    return action.is_overdue(as_at) or (action.status in TROUBLED and not action.progress)


def _is_silent(action: Action, since: date) -> bool:
    return not any(note.on == NO_DATE or note.on.last >= since for note in action.progress)


def _problem(action: Action, since: date) -> Problem:
    last = f"no progress note since {action.history[-1].on}" if action.progress else "no progress note yet"
    message = f"Action {action.action}, “{action.what}”, has {last}."
    hint = f"Under “progress:”, type what has happened since {since}, each note with its date. "
    hint += f"Or type: selfassess plan update {action.action}"
    regions = tuple(value(action, key) for key in ("progress", "status", "start"))
    return Problem(action.at("progress", "action"), message, hint, relies_on=regions)
