"""What has happened in a plan since the last report.

What is dated after the day `since` is new; what is dated that day was in the report of that day. A month counts as its
last day, so that a note of a month may be told twice and is never lost. Without a last report everything is new.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.partial_date import PartialDate
from selfassess.model.plan import FINISHED, Action, Milestone, Progress
from selfassess.model.rounds import ReportFinding

LATE = "late"


class Step(Struct, frozen=True):
    """A move from one status to another, at a date where a note says one; `before` is empty where nobody said it."""

    before: str
    after: str
    on: PartialDate | None = None


class ChangedAction(Struct, frozen=True):
    """What is new of an action: notes, the oldest first, and moves from status to status."""

    action: Action
    notes: tuple[Progress, ...] = ()
    steps: tuple[Step, ...] = ()


class ChangedFinding(Struct, frozen=True):
    """What is new of a finding that has progress of its own."""

    finding: ReportFinding
    notes: tuple[Progress, ...]


class Highlighted(Struct, frozen=True):
    """A note that is a highlight, and the id of its action or finding."""

    of: str
    note: Progress


class PlanChanges(Struct, frozen=True):
    """What happened since a day, and what did not.

    `untold` are the actions whose status on that day no note says, nor a move since, so that nobody can tell whether
    they moved.
    """

    since: date | None
    actions: tuple[ChangedAction, ...] = ()
    findings: tuple[ChangedFinding, ...] = ()
    untold: tuple[Action, ...] = ()
    silent: tuple[Action, ...] = ()
    silent_findings: tuple[ReportFinding, ...] = ()
    finished: tuple[Action, ...] = ()
    newly_late: tuple[Action, ...] = ()
    overdue: tuple[Action, ...] = ()
    reached: tuple[Milestone, ...] = ()
    missed: tuple[Milestone, ...] = ()
    ahead: tuple[Milestone, ...] = ()

    @property
    def moved(self) -> tuple[ChangedAction, ...]:
        """The actions whose status changed."""
        return tuple(each for each in self.actions if each.steps)

    @property
    def reported(self) -> tuple[ChangedAction, ...]:
        """The actions that have something new to say."""
        return tuple(each for each in self.actions if each.notes)

    @property
    def notes(self) -> tuple[Progress, ...]:
        """Every new note."""
        of_actions = (note for each in self.actions for note in each.notes)
        return (*of_actions, *(note for each in self.findings for note in each.notes))

    @property
    def highlights(self) -> tuple[Highlighted, ...]:
        """The notes that the summary says too."""
        said = (Highlighted(str(each.action.action), note) for each in self.actions for note in each.notes)
        also = (Highlighted(str(each.finding.finding), note) for each in self.findings for note in each.notes)
        return tuple(each for each in (*said, *also) if each.note.highlight)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing at all has changed."""
        return not (self.actions or self.findings or self.newly_late or self.reached)


def plan_changes(assessment: Assessment, since: date | None) -> PlanChanges:
    """What has happened to the plan's actions, findings and milestones since a day, as at the assessment's own day."""
    as_at = assessment.as_at
    actions = [*assessment.actions.values()]
    found = [each for each in assessment.findings.values() if each.progress]
    changed = [ChangedAction(each, _new(each.history, since), tuple(steps(each, since))) for each in actions]
    milestones = assessment.plan.milestones if assessment.plan is not None else ()
    coming = sorted((each for each in milestones if each.done is None), key=lambda each: each.by.last)
    return PlanChanges(
        since,
        tuple(each for each in changed if each.notes or each.steps),
        tuple(ChangedFinding(each, notes) for each in found if (notes := _new(each.history, since))),
        untold=tuple(
            each.action for each in changed if since is not None and not each.steps and _is_untold(each.action, since)
        ),
        silent=tuple(each.action for each in changed if not each.notes and _is_under_way(each.action, as_at)),
        silent_findings=tuple(each for each in found if not _new(each.history, since)),
        finished=tuple(each.action for each in changed if _has_finished(each, since)),
        newly_late=tuple(each.action for each in changed if _is_newly_late(each, since, as_at)),
        overdue=tuple(each for each in actions if each.is_overdue(as_at)),
        reached=tuple(each for each in milestones if each.done is not None and _is_new(each.done, since)),
        missed=tuple(each for each in coming if each.by.last < as_at),
        ahead=tuple(each for each in coming if each.by.last >= as_at),
    )


def steps(action: Action, since: date | None) -> Iterator[Step]:
    """The moves of an action from status to status since a day. A first status is no move, unless it finishes it.

    Its notes say them; a status that only the action says now has no date.
    """
    before = status_on(action, since) if since is not None else ""
    said = [(str(note.status), note.on) for note in _new(action.history, since) if note.status]
    for after, on in said:
        if after != before and (before or after in FINISHED):
            yield Step(before, after, on)
        before = after
    if before and action.status_now != before:
        yield Step(before, str(action.status_now))


def status_on(action: Action, day: date) -> str:
    """The status of an action at the end of a day, as its notes say; empty where none says it."""
    said = [str(note.status) for note in action.history if note.status and note.on.last <= day]
    return said[-1] if said else ""


def _new(notes: Iterable[Progress], since: date | None) -> tuple[Progress, ...]:
    return tuple(note for note in notes if _is_new(note.on, since))


def _is_new(day: PartialDate, since: date | None) -> bool:
    return since is None or day.last > since


def _has_finished(changed: ChangedAction, since: date | None) -> bool:
    is_told = any(step.after in FINISHED and step.before not in FINISHED for step in changed.steps)
    return changed.action.is_finished and (since is None or is_told)


def _is_untold(action: Action, since: date) -> bool:
    """Whether it had begun by that day, has a status now, and no note says which it had then."""
    has_begun = action.start is None or action.start.first <= since
    return has_begun and action.status_now is not None and not status_on(action, since)


def _is_newly_late(changed: ChangedAction, since: date | None, as_at: date) -> bool:
    """Whether its day has passed since, or a note or the action itself calls it late now that was not so before."""
    action = changed.action
    if action.is_finished:
        return False
    has_passed = action.is_overdue(as_at) and not (since is not None and action.is_overdue(since))
    was_called_late = action.status_now == LATE and any(step.after == LATE for step in changed.steps)
    return has_passed or was_called_late


def _is_under_way(action: Action, as_at: date) -> bool:
    """Whether progress is to be expected: it is not finished, and does not begin later."""
    return not action.is_finished and (action.start is None or action.start.first <= as_at)
