"""What others found, round by round, in the groups in which the council answers it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.plan import Action, PlanGroup
from selfassess.model.rounds import IMPROVE, ReportFinding
from selfassess.model.scored_rounds import ScoredRound, scored_rounds

ORDERS: Mapping[str, tuple[str, ...]] = {
    "group": ("group", "statement", "theme"),
    "theme": ("theme", "group"),
    "statement": ("statement", "theme", "group"),
    "finding": (),
}
"""By what a plan is arranged, and what names the group of a finding: the first of these that it has."""
WITHOUT_PLAN = "statement"


class FoundTogether(Struct, frozen=True):
    """Findings under the name of their group, theme or statement; one that has none is empty."""

    name: str
    findings: tuple[ReportFinding, ...]


class FoundBy(Struct, frozen=True):
    """What one round found; None stands for a round that is not known."""

    round: ScoredRound | None
    groups: tuple[FoundTogether, ...]


def found(assessment: Assessment, kind: str, only: str = "") -> tuple[FoundBy, ...]:
    """The findings of a kind by round, the newest first, and in a round by group; `only` names one round."""
    findings = [each for each in assessment.findings.values() if each.kind == kind and only in ("", each.from_)]
    rounds: dict[str, ScoredRound | None] = {
        str(each.round.assessment): each for each in scored_rounds(assessment) if each.round is not None
    }
    rounds |= {str(each.from_): None for each in findings if each.from_ not in rounds}
    by_round = {name: [each for each in findings if each.from_ == name] for name in rounds}
    return tuple(FoundBy(rounds[name], _grouped(some, assessment)) for name, some in by_round.items() if some)


def _grouped(findings: Iterable[ReportFinding], assessment: Assessment) -> tuple[FoundTogether, ...]:
    """Findings in the order of the plan's groups, of the framework, and at last those of neither."""
    names = _names(assessment)
    order = ORDERS[assessment.plan.sort_by if assessment.plan is not None else WITHOUT_PLAN]
    groups: dict[str, list[ReportFinding]] = {name: [] for name in names.values()}
    for finding in findings:
        keys = ((kind, _belongs(finding, kind, assessment)) for kind in order)
        groups.setdefault(next((names[key] for key in keys if key in names), ""), []).append(finding)
    return tuple(FoundTogether(name, tuple(some)) for name, some in groups.items() if some)


def _belongs(finding: ReportFinding, kind: str, assessment: Assessment) -> str:
    """The id of the group, theme or statement of a finding; the theme is that of its statement where it names none."""
    name = finding.under(kind)
    if name is None and kind == "theme":
        themes = assessment.framework.themes
        holds = (theme for theme in themes if finding.statement in {each.statement for each in theme.statements})
        name = next((theme.theme for theme in holds), "")
    return str(name or "")


def _names(assessment: Assessment) -> dict[tuple[str, str], str]:
    """What a finding may belong to, in order, with its name."""
    groups = assessment.plan.groups if assessment.plan is not None else ()
    names = {("group", str(each.group)): str(each.name) for each in groups}
    for theme in assessment.framework.themes:
        names["theme", str(theme.theme)] = str(theme.name)
        names |= {("statement", str(each.statement)): str(each.name) for each in theme.statements}
    return names


class Answer(Struct, frozen=True):
    """What answers a finding: actions, the group of the plan that it belongs to, or nothing."""

    actions: tuple[Action, ...] = ()
    group: PlanGroup | None = None
    is_missing: bool = False


def answer(finding: ReportFinding, assessment: Assessment) -> Answer:
    """What answers an area for improvement: its actions, a reason why there is none, notes on progress, or its group.

    A group answers where it has an action, or a summary that says what is done.
    """
    actions = tuple(assessment.actions[name] for name in dict.fromkeys(finding.actions) if name in assessment.actions)
    if finding.actions or finding.no_action or finding.progress:
        return Answer(actions)
    groups = assessment.plan.groups if assessment.plan is not None else ()
    group = next((each for each in groups if each.group == finding.group), None)
    of_group = tuple(each for each in assessment.actions.values() if finding.group and each.group == finding.group)
    answers = bool(of_group) or (group is not None and bool(group.summary))
    return Answer(group=group if answers else None, is_missing=not answers)


def unanswered(findings: Iterable[ReportFinding], assessment: Assessment) -> Iterator[ReportFinding]:
    """The areas for improvement that nothing answers."""
    return (each for each in findings if each.kind == IMPROVE and answer(each, assessment).is_missing)
