"""What others found, round by round, in the groups in which the council answers it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.rounds import ReportFinding
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
    return str(name or (assessment.framework.theme_of(finding.statement) if kind == "theme" else ""))


def _names(assessment: Assessment) -> dict[tuple[str, str], str]:
    """What a finding may belong to, in order, with its name."""
    names = {("group", name): str(group.name) for name, group in assessment.plan_groups.items()}
    for theme in assessment.framework.themes:
        names["theme", str(theme.theme)] = str(theme.name)
        names |= {("statement", str(each.statement)): str(each.name) for each in theme.statements}
    return names
