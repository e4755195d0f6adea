"""The improvement plan: what the council will do about what was found, who leads it, and how it gets on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from selfassess.model.entry import NONE, Entry
from selfassess.model.partial_date import PartialDate
from selfassess.model.support import Support
from selfassess.syntax.nodes import Text

ACTION_STATUSES = ("not-started", "on-track", "at-risk", "late", "done", "embedded")
FINISHED = ("done", "embedded")
"""The statuses of actions that nothing more is to be done for."""
SORTED_BY = ("group", "theme", "statement", "finding")
PLAN_COLUMNS = (
    *("number", "finding", "action", "measure", "lead", "start", "due", "status", "progress"),
    *("statement", "group", "phase", "cost", "evidence", "mitigation"),
)
COLOURS = ("blue", "green", "amber", "red", "grey", "purple")
INTERVALS: Mapping[str, int] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
"""How many months are between one report and the next."""


class Progress(Entry, frozen=True, kw_only=True):
    """What happened by a day; `status` is the action's as it was then."""

    on: PartialDate
    note: Text
    status: Text | None = None
    impact: Text | None = None
    barrier: Text | None = None
    highlight: bool = False
    indicator: Text | None = None
    evidence: tuple[Support, ...] = ()


def in_order(progress: Sequence[Progress]) -> tuple[Progress, ...]:
    """Notes on progress, the oldest first; a month counts as its last day.

    Notes of one day stay as they were typed, or the other way round where the list has the newest first.
    """
    is_newest_first = len(progress) > 1 and progress[0].on.last > progress[-1].on.last
    return tuple(sorted(progress[::-1] if is_newest_first else progress, key=lambda note: note.on.last))


class Action(Entry, frozen=True, kw_only=True):
    action: Text
    what: Text
    statement: Text | None = None
    theme: Text | None = None
    group: Text | None = None
    phase: Text | None = None
    lead: Text | None = None
    start: PartialDate | None = None
    due: PartialDate | None = None
    timescale: Text | None = None
    measure: Text | None = None
    mitigation: Text | None = None
    cost: Text | None = None
    status: Text | None = None
    progress: tuple[Progress, ...] = ()
    evidence: tuple[Support, ...] = ()
    audience: Text | None = None

    @property
    def is_due_before_start(self) -> bool:
        return self.start is not None and self.due is not None and self.due.last < self.start.first

    @property
    def history(self) -> tuple[Progress, ...]:
        """The notes on its progress, the oldest first."""
        return in_order(self.progress)

    @property
    def status_now(self) -> Text | None:
        """Its `status`; where that is not said, the one that its latest note says."""
        said = [note.status for note in self.history if note.status] if self.status is None else []
        return said[-1] if said else self.status

    @property
    def is_finished(self) -> bool:
        return self.status_now in FINISHED

    @property
    def is_bare(self) -> bool:
        """Whether nothing says how it gets on: neither a status nor a note, nor a date that may have passed."""
        return not (self.status_now or self.progress or self.due)

    def is_overdue(self, as_at: date) -> bool:
        """Whether it should have been finished before this day and is not; what is due in a month, on its last day."""
        return self.due is not None and self.due.last < as_at and not self.is_finished


class StatusName(Entry, frozen=True, kw_only=True):
    """How the council says a status, and in which colour the word stands."""

    name: Text | None = None
    colour: Text | None = None


class PlanGroup(Entry, frozen=True, kw_only=True):
    """One of the plan's own themes, such as a workstream."""

    group: Text
    name: Text
    lead: Text | None = None
    summary: Text | None = None


class GoverningBody(Entry, frozen=True, kw_only=True):
    body: Text
    chair: Text | None = None
    members: tuple[Text, ...] = ()
    meets: Text | None = None
    receives: Text | None = None
    works_with: tuple[Text, ...] = ()


class ReportingTo(Entry, frozen=True, kw_only=True):
    to: Text
    every: Text
    note: Text | None = None


class Milestone(Entry, frozen=True, kw_only=True):
    by: PartialDate
    what: Text
    done: PartialDate | None = None


class Plan(Entry, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What the plan says of itself; its actions and the findings that it answers have files of their own."""

    plan: Text
    phase: Text | None = None
    from_: PartialDate | None = None
    until: PartialDate | None = None
    months: int | None = None
    aim: Text | None = None
    introduction: Text | None = None
    sort_by: Text
    columns: tuple[Text, ...] = ()
    headings: Mapping[Text, Text] = NONE
    statuses: Mapping[Text, StatusName] = NONE
    groups: tuple[PlanGroup, ...] = ()
    governance: tuple[GoverningBody, ...] = ()
    reports_to: tuple[ReportingTo, ...] = ()
    milestones: tuple[Milestone, ...] = ()
