"""What the plan does, one item each: its actions, and the findings that no action answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.partial_date import PartialDate
from selfassess.model.plan import FINISHED, Action, Progress
from selfassess.model.rounds import ReportFinding
from selfassess.syntax.nodes import Text


class PlanItem(Struct, frozen=True):
    """An action, or a finding that no action answers; `findings` are what it answers, a finding itself.

    A finding has no status of its own: it has the last that a note on its progress says.
    """

    id: Text
    what: Text
    entry: Action | ReportFinding
    findings: tuple[ReportFinding, ...]

    @property
    def action(self) -> Action | None:
        return self.entry if isinstance(self.entry, Action) else None

    @property
    def lead(self) -> Text | None:
        return self.action.lead if self.action is not None else None

    @property
    def due(self) -> PartialDate | None:
        return self.action.due if self.action is not None else None

    @property
    def timescale(self) -> Text | None:
        return self.action.timescale if self.action is not None else None

    @property
    def history(self) -> tuple[Progress, ...]:
        """The notes on its progress, the oldest first."""
        return self.entry.history

    @property
    def last_progress(self) -> Progress | None:
        return self.history[-1] if self.history else None

    @property
    def is_newest_first(self) -> bool:
        """Whether the newest of several notes is typed above the others."""
        return len(self.history) > 1 and self.entry.progress[0] is self.last_progress

    @property
    def status(self) -> Text | None:
        if self.action is not None:
            return self.action.status_now
        return next((note.status for note in reversed(self.history) if note.status), None)

    @property
    def is_finished(self) -> bool:
        return self.status in FINISHED

    def is_overdue(self, as_at: date) -> bool:
        return self.action is not None and self.action.is_overdue(as_at)

    @property
    def statements(self) -> tuple[Text, ...]:
        """Its own statement, or those of the findings that it answers."""
        return self._said("statement")

    @property
    def groups(self) -> tuple[Text, ...]:
        return self._said("group")

    @property
    def themes(self) -> tuple[Text, ...]:
        """The themes that it or its findings name themselves; see `themes_of`."""
        return self._said("theme")

    def _said(self, key: str) -> tuple[Text, ...]:
        own: Text | None = getattr(self.entry, key)
        said = (own,) if own else (getattr(finding, key) for finding in self.findings)
        return tuple(dict.fromkeys(filter(None, said)))


def plan_items(assessment: Assessment) -> Iterator[PlanItem]:
    """The actions in the order of their file, then the findings that no action answers."""
    answered: dict[str, list[ReportFinding]] = {}
    for finding in assessment.findings.values():
        for named in dict.fromkeys(finding.actions):
            answered.setdefault(named, []).append(finding)
    for id_, action in assessment.actions.items():
        yield PlanItem(action.action, action.what, action, tuple(answered.get(id_, ())))
    for finding in assessment.findings.values():
        if finding.is_without_action:
            yield item_of(finding)


def item_of(finding: ReportFinding) -> PlanItem:
    return PlanItem(finding.finding, finding.text, finding, (finding,))


def themes_of(item: PlanItem, assessment: Assessment) -> frozenset[str]:
    """The themes that it belongs to: those that it names, and those of its statements."""
    of_statements = map(assessment.framework.theme_of, item.statements)
    return frozenset(filter(None, (*map(str, item.themes), *of_statements)))
