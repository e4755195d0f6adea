"""What members should know on a page or two: what the council names, else what comes first in its self-assessment."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from selfassess.model.assessment import Assessment, Claim
from selfassess.model.indicator import Indicator
from selfassess.model.plan import Action
from selfassess.model.rounds import IMPROVE, ReportFinding
from selfassess.model.rounds import STRENGTH as FOUND_STRONG
from selfassess.model.support import Support
from selfassess.project import glance
from selfassess.project.glance import IMPROVEMENT, STRENGTH
from selfassess.syntax.nodes import Text

MOST_POINTS, MOST_FIGURES = 3, 5
LATE, AT_RISK = "late", "at-risk"
URGENT = (LATE, AT_RISK)


class Point(Struct, frozen=True):
    """A strength or a risk in the words of a claim, a finding or an action, and the actions that answer it."""

    text: Text
    evidence: tuple[Support, ...] = ()
    actions: tuple[Action, ...] = ()
    found: ReportFinding | None = None


class Position(Struct, frozen=True):
    """What the position statement says."""

    strengths: tuple[Point, ...]
    risks: tuple[Point, ...]
    figures: tuple[Indicator, ...]


def position_of(assessment: Assessment) -> Position:
    """What the council names; where it names none, the leading strengths, the most urgent risks, the first figures."""
    named = assessment.position
    points = points_by_id(assessment)
    strengths = [points[name] for name in named.strengths if name in points] if named is not None else []
    risks = [points[name] for name in named.risks if name in points] if named is not None else []
    known = assessment.indicators
    chosen = [known[name] for name in named.indicators if name in known] if named is not None else []
    return Position(
        tuple(strengths) or _leading_strengths(assessment),
        tuple(risks) or _urgent_risks(assessment),
        tuple(each for each in chosen if each.values) or glance.figures(assessment)[:MOST_FIGURES],
    )


def points_by_id(assessment: Assessment) -> Mapping[str, Point]:
    """Every claim that has an id, every finding, and every action; a claim comes before a finding of the same id."""
    actions = assessment.actions
    points: dict[str, Point] = {str(name): Point(each.what, each.evidence, (each,)) for name, each in actions.items()}
    points |= {str(name): _of_finding(each, assessment) for name, each in assessment.findings.items()}
    claims = (claim for part in assessment.parts for claim in part.claims if claim.id)
    return points | {str(claim.id): _of_claim(claim, assessment) for claim in claims}


def _of_finding(finding: ReportFinding, assessment: Assessment) -> Point:
    return Point(finding.text, actions=assessment.actions_called(finding.actions), found=finding)


def _of_claim(claim: Claim, assessment: Assessment) -> Point:
    return Point(claim.text, claim.evidence, assessment.actions_called(claim.actions))


def _leading_strengths(assessment: Assessment) -> tuple[Point, ...]:
    """The leading strength of each theme; where the council claims none, the first that others found."""
    leading = (glance.highlight(theme, STRENGTH, assessment) for theme in assessment.themes)
    ours = [_of_claim(each.claim, assessment) for each in leading if each is not None]
    theirs = [_of_finding(each, assessment) for each in assessment.findings.values() if each.kind == FOUND_STRONG]
    return tuple((ours or theirs)[:MOST_POINTS])


def _urgent_risks(assessment: Assessment) -> tuple[Point, ...]:
    """Areas for improvement, those first whose actions are late or at risk, and those last that have no action.

    Those of the council itself come before those that others found. What one action answers is one risk.
    """
    claims = [claim for part in assessment.parts for claim in glance.claims_for(IMPROVEMENT, part, assessment)]
    ours = [_of_claim(claim, assessment) for claim in claims]
    theirs = [_of_finding(each, assessment) for each in assessment.findings.values() if each.kind == IMPROVE]
    risks = sorted((*ours, *theirs), key=lambda point: _urgency(point, assessment))
    by_actions = {tuple(each.actions) or (each,): each for each in reversed(risks)}
    return tuple(each for each in risks if by_actions[tuple(each.actions) or (each,)] is each)[:MOST_POINTS]


def _urgency(point: Point, assessment: Assessment) -> int:
    """0 for what is late, then what is at risk, then what has other open actions, and at last what has none."""
    open_ones = [action for action in point.actions if not action.is_finished]
    are_overdue = any(action.is_overdue(assessment.as_at) for action in open_ones)
    statuses = {*(action.status_now for action in open_ones), *([LATE] if are_overdue else [])}
    return next((rank for rank, status in enumerate(URGENT) if status in statuses), len(URGENT) + (not open_ones))
