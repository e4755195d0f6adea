"""The improvement plan as it is printed: its parts in order, and in each part the findings beside their actions.

Each action has one row, and each finding is said in full once; wherever it comes up again, it is only named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.plan import Action, Progress
from selfassess.model.rounds import STRENGTH, ReportFinding
from selfassess.project.plan.plan_places import GROUP, REST, PlanPlaces, sorting_of
from selfassess.syntax.nodes import Text


class Mention(Struct, frozen=True):
    """A finding beside an action: in full, or named only, as it is said in full above or below."""

    finding: ReportFinding
    is_full: bool
    is_above: bool = False


class PlanRow(Struct, frozen=True):
    """A row of the plan's table: an action with the findings that it answers, or a finding by itself.

    `elsewhere` are the actions that answer the finding and have rows of their own.
    """

    mentions: tuple[Mention, ...] = ()
    action: Action | None = None
    elsewhere: tuple[Action, ...] = ()

    @property
    def finding(self) -> ReportFinding | None:
        """The finding that has this row for itself."""
        return self.mentions[0].finding if self.action is None and self.mentions else None

    @property
    def history(self) -> tuple[Progress, ...]:
        """The notes on progress of its action or finding, the oldest first."""
        holder = self.action or self.finding
        return holder.history if holder is not None else ()

    @property
    def latest(self) -> Progress | None:
        return self.history[-1] if self.history else None

    @property
    def statement(self) -> Text | None:
        """The statement that it is about: its action's, else that of its first finding."""
        return self._said("statement")

    @property
    def theme(self) -> Text | None:
        """The theme that it is about, where it is about no statement."""
        return None if self.statement else self._said("theme")

    @property
    def group(self) -> Text | None:
        return self._said("group")

    def _said(self, key: str) -> Text | None:
        about = (self.action, *(each.finding for each in self.mentions))
        said: Iterator[Text | None] = (getattr(each, key) for each in about if each is not None)
        return next(filter(None, said), None)

    @property
    def no_action(self) -> Text | None:
        return self.finding.no_action if self.finding is not None else None


class PlanPart(Struct, frozen=True):
    """A group, theme, statement or report with its rows; the one of all that belongs to none has no name."""

    key: str
    name: str = ""
    lead: Text | None = None
    summary: Text | None = None
    rows: tuple[PlanRow, ...] = ()

    @property
    def actions(self) -> tuple[Action, ...]:
        return tuple(row.action for row in self.rows if row.action is not None)

    @property
    def findings(self) -> tuple[ReportFinding, ...]:
        """The findings that are said in full here."""
        return tuple(each.finding for row in self.rows for each in row.mentions if each.is_full)


class ArrangedPlan(Struct, frozen=True):
    """The whole plan in order. `strengths` are those that no action follows from."""

    parts: tuple[PlanPart, ...]
    strengths: tuple[ReportFinding, ...] = ()

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        return tuple(row for part in self.parts for row in part.rows)

    @property
    def is_told_by_group(self) -> bool:
        """Whether nothing but what the groups say answers the findings."""
        rows = self.rows
        is_answered = any(row.action is not None or row.no_action or row.history for row in rows)
        return bool(rows) and not is_answered and any(part.summary for part in self.parts)


def arranged(assessment: Assessment) -> ArrangedPlan:
    """Every action and finding in its place; in a part, the findings in the order of their file with their actions."""
    findings = [*assessment.findings.values()]
    listed = [each for each in findings if each.kind != STRENGTH or _says_more(each)]
    rows = _Rows(assessment, listed)
    return ArrangedPlan(tuple(rows.parts()), tuple(each for each in findings if each not in listed))


def _says_more(finding: ReportFinding) -> bool:
    return bool(finding.actions or finding.no_action or finding.progress)


class _Rows:
    """The rows of each part, as one after the other is laid out."""

    def __init__(self, assessment: Assessment, findings: Sequence[ReportFinding]) -> None:
        self.findings, self.assessment = findings, assessment
        self.actions_of = {finding: assessment.actions_called(finding.actions) for finding in findings}
        self.answered: dict[Action, list[ReportFinding]] = {}
        for finding, actions in self.actions_of.items():
            for action in actions:
                self.answered.setdefault(action, []).append(finding)
        self.places = PlanPlaces(assessment, self.actions_of, self.answered)
        self.said: set[ReportFinding] = set()
        self.shown: set[Action] = set()

    def parts(self) -> Iterator[PlanPart]:
        findings: dict[str, list[ReportFinding]] = {}
        for finding in self.findings:
            findings.setdefault(self.places.of_finding(finding), []).append(finding)
        actions: dict[str, list[Action]] = {}
        for action in self.assessment.actions.values():
            actions.setdefault(self.places.of_action(action), []).append(action)
        told = self._groups()
        for key, name in {**self.places.names, REST: ""}.items():
            rows = (*self._of_findings(key, findings.get(key, ())), *self._of_actions(key, actions.get(key, ())))
            if rows or key in told:
                yield PlanPart(key, name, *told.get(key, (None, None)), rows)

    def _groups(self) -> Mapping[str, tuple[Text | None, Text | None]]:
        """What each group of the plan says, if it is arranged by them: these are parts even with nothing in them."""
        groups = self.assessment.plan_groups if sorting_of(self.assessment) == GROUP else {}
        return {name: (group.lead, group.summary) for name, group in groups.items()}

    def _of_findings(self, key: str, findings: Sequence[ReportFinding]) -> Iterator[PlanRow]:
        for finding in findings:
            actions = self.actions_of[finding]
            here = [each for each in actions if self.places.of_action(each) == key and each not in self.shown]
            if self._stands_alone(finding) or (not here and finding not in self.said):
                self.said.add(finding)
                yield PlanRow((Mention(finding, True),), elsewhere=actions)
            yield from self._of_actions(key, here)

    def _of_actions(self, key: str, actions: Sequence[Action]) -> Iterator[PlanRow]:
        for action in actions:
            if action not in self.shown:
                self.shown.add(action)
                yield PlanRow(tuple(self._mention(each, key) for each in self.answered.get(action, ())), action)

    def _mention(self, finding: ReportFinding, key: str) -> Mention:
        is_above = finding in self.said
        is_here = self.places.of_finding(finding) == key and not self._stands_alone(finding)
        is_full = is_here and not is_above
        if is_full:
            self.said.add(finding)
        return Mention(finding, is_full, is_above)

    def _stands_alone(self, finding: ReportFinding) -> bool:
        """Whether it has something to say that is not its actions'."""
        return bool(finding.progress or finding.no_action or not self.actions_of[finding])
