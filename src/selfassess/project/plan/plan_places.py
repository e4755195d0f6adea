"""Where each finding and action of a plan belongs: under which group, theme, statement or report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from selfassess.model.assessment import Assessment
from selfassess.model.plan import Action
from selfassess.model.rounds import ReportFinding

GROUP, THEME, STATEMENT, FINDING = "group", "theme", "statement", "finding"
REST = ""
"""The part of what belongs to none."""


def sorting_of(assessment: Assessment) -> str:
    """How the plan is arranged: as it says, but by theme where it is arranged by groups and has none."""
    plan = assessment.plan
    sort_by = str(plan.sort_by) if plan is not None else GROUP
    return THEME if sort_by == GROUP and not assessment.plan_groups else sort_by


class PlanPlaces:
    """The part of each finding and action.

    An action that does not say where it belongs is where the first finding is that names it, else where the claim is;
    a finding that does not say it is where the first of its actions is that has a place.
    """

    def __init__(
        self,
        assessment: Assessment,
        actions_of: Mapping[ReportFinding, Sequence[Action]],
        answered: Mapping[Action, Sequence[ReportFinding]],
    ) -> None:
        self._assessment, self._actions_of, self._answered = assessment, actions_of, answered
        self._sort_by = sorting_of(assessment)
        self._claimed = {name: statement for statement, name in _claims(assessment)}
        self.names = {key: name for key, name in self._every_part() if key}

    def of_finding(self, finding: ReportFinding) -> str:
        own = self._own(finding)
        return own if own in self.names else self._first(map(self.of_action, self._actions_of[finding]))

    def of_action(self, action: Action) -> str:
        own = self._own(action)
        if own in self.names:
            return own
        found = self._first(map(self._own, self._answered.get(action, ())))
        claimed = self._claimed.get(str(action.action), REST)
        return found or self._first([self._by_subject(claimed, self._assessment.framework.theme_of(claimed))])

    def _first(self, keys: Iterable[str]) -> str:
        return next((key for key in keys if key in self.names), REST)

    def _own(self, entry: ReportFinding | Action) -> str:
        """What it says itself of where it belongs."""
        if self._sort_by == FINDING:
            return str(entry.from_) if isinstance(entry, ReportFinding) else REST
        if self._sort_by == GROUP:
            return str(entry.group or REST)
        return self._by_subject(entry.statement, entry.theme)

    def _by_subject(self, statement: str | None, theme: str | None) -> str:
        if self._sort_by == THEME:
            return self._assessment.framework.theme_of(statement) or str(theme or REST)
        return str(statement or theme or REST) if self._sort_by == STATEMENT else REST

    def _every_part(self) -> Iterator[tuple[str, str]]:
        assessment = self._assessment
        if self._sort_by == GROUP:
            yield from ((name, str(group.name)) for name, group in assessment.plan_groups.items())
        elif self._sort_by == FINDING:
            yield from ((str(each.from_), str(each.from_)) for each in assessment.findings.values())
        else:
            for theme in assessment.framework.themes:
                yield str(theme.theme), str(theme.name)
                if self._sort_by == STATEMENT:
                    yield from ((str(each.statement), str(each.name)) for each in theme.statements)


def _claims(assessment: Assessment) -> Iterator[tuple[str, str]]:
    """Each statement whose claims name an action, with the action; the first statement last."""
    for statement in reversed([*assessment.statements]):
        for claim in statement.claims:
            yield from ((str(statement.statement), str(name)) for name in claim.actions)
