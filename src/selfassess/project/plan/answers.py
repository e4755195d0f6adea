"""What answers the areas for improvement that others found: actions, notes on progress, a reason, or a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.plan import Action, PlanGroup
from selfassess.model.rounds import IMPROVE, ReportFinding

ACTIONS, PROGRESS, REASON, GROUP, NOTHING = ANSWERS = ("actions", "progress", "no-action", "group", "")


class Answer(Struct, frozen=True):
    """How a finding is answered, one of `ANSWERS`, with the actions that it names or the group that speaks for it."""

    how: str
    actions: tuple[Action, ...] = ()
    group: PlanGroup | None = None

    @property
    def is_missing(self) -> bool:
        return self.how == NOTHING


def answer(finding: ReportFinding, assessment: Assessment) -> Answer:
    """What answers an area for improvement: its actions, notes on progress, a reason why it has none, or its group.

    A group answers where it has an action, or a summary that says what is done.
    """
    if finding.actions:
        return Answer(ACTIONS, assessment.actions_called(finding.actions))
    if finding.progress or finding.no_action:
        return Answer(PROGRESS if finding.progress else REASON)
    group = assessment.plan_groups.get(str(finding.group))
    has_actions = any(finding.group and each.group == finding.group for each in assessment.actions.values())
    return Answer(GROUP, group=group) if has_actions or (group is not None and group.summary) else Answer(NOTHING)


def answers(assessment: Assessment) -> Iterator[tuple[ReportFinding, Answer]]:
    """Each area for improvement with what answers it."""
    found = (each for each in assessment.findings.values() if each.kind == IMPROVE)
    return ((each, answer(each, assessment)) for each in found)


def unanswered(assessment: Assessment) -> list[ReportFinding]:
    """The areas for improvement that nothing answers."""
    return [finding for finding, answered in answers(assessment) if answered.is_missing]


def finding_answers(assessment: Assessment) -> Mapping[str, int]:
    """How many areas for improvement are answered in each way; none where there are none."""
    counted = Counter(answered.how for _, answered in answers(assessment))
    return MappingProxyType({how: counted[how] for how in ANSWERS if counted[how]})
