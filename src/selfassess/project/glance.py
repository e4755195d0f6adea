"""What a document says on one page before all else: which figures, and which strength and weakness of each theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from msgspec import Struct

from selfassess.model.assessment import Assessment, Claim, Part, Theme
from selfassess.model.indicator import Indicator
from selfassess.model.standing import standing
from selfassess.project.claims import refs_in
from selfassess.project.project import Project

MOST_FIGURES, MOST_CHARTS, FEWEST_BARS = 6, 2, 3
STRENGTH, IMPROVEMENT = "evidence", "action"
"""What a framework asks for where claims are strengths, and where they are areas for improvement."""


class ChartShown(Struct, frozen=True):
    """A chart of a statement; `is_again` where an earlier statement has one of the same indicator."""

    indicator: Indicator
    is_again: bool


class Highlight(Struct, frozen=True):
    """A claim that comes first in its theme, and the theme or statement that makes it."""

    claim: Claim
    part: Part


def figures(assessment: Assessment) -> tuple[Indicator, ...]:
    """The indicators that the assessment names for this page, else six of those that statements show.

    These are taken from each theme in turn, and in a theme from each statement in turn, so that no theme fills the
    page; they stand in the order of the document.
    """
    known = {name: indicator for name, indicator in assessment.indicators.items() if indicator.values}
    if assessment.glance is not None and assessment.glance.indicators:
        return tuple(known[name] for name in dict.fromkeys(assessment.glance.indicators) if name in known)
    themes = [[*_in_turn(statement.indicators for statement in theme.statements)] for theme in assessment.themes]
    chosen = {name: None for name in _in_turn(themes) if name in known}
    first = {*[*chosen][:MOST_FIGURES]}
    shown = [name for statement in assessment.statements for name in statement.indicators]
    return tuple(known[name] for name in dict.fromkeys(shown) if name in first)


def of_one_year(indicators: Iterable[Indicator]) -> str:
    """The reporting year that all their newest figures are of; empty where they are of several."""
    years = {indicator.newest for indicator in indicators}
    return years.pop() if len(years) == 1 else ""


def _in_turn(lists: Iterable[Iterable[str]]) -> Iterator[str]:
    """The first of each list, then the second of each, and so on."""
    return (str(name) for row in zip_longest(*lists) for name in row if name is not None)


def charts(assessment: Assessment) -> dict[str, tuple[ChartShown, ...]]:
    """What each statement shows as charts: the first of its figures that have enough to compare with."""
    shown: dict[str, tuple[ChartShown, ...]] = {}
    drawn: set[str] = set()
    for statement in assessment.statements:
        names = [name for name in dict.fromkeys(statement.indicators) if name in assessment.indicators]
        several = [name for name in names if _has_several_bars(assessment.indicators[name], assessment)]
        shown[statement.statement] = tuple(
            ChartShown(assessment.indicators[name], name in drawn) for name in several[:MOST_CHARTS]
        )
        drawn.update(several[:MOST_CHARTS])
    return shown


def _has_several_bars(indicator: Indicator, assessment: Assessment) -> bool:
    stood = standing(indicator, assessment.words)
    return stood.is_drawn and len(stood.bars) >= FEWEST_BARS


def highlight(theme: Theme, asks_for: str, assessment: Assessment) -> Highlight | None:
    """The first claim of a theme under a field that asks for this; where it has none, that of its first statement."""
    parts = (theme, *theme.statements)
    return next((Highlight(claim, part) for part in parts for claim in claims_for(asks_for, part, assessment)), None)


def has_highlight(theme: Theme, assessment: Assessment) -> bool:
    return any(highlight(theme, asks_for, assessment) for asks_for in (STRENGTH, IMPROVEMENT))


def claims_for(asks_for: str, part: Part, assessment: Assessment) -> Iterator[Claim]:
    """The claims of a theme or statement under the fields that ask for evidence, or for an action."""
    framework = assessment.framework
    fields = framework.theme_fields if isinstance(part, Theme) else framework.statement_fields
    return (claim for field in fields if field.asks_for == asks_for for claim in part.claims_under(field.key))


def records_cited(project: Project) -> int:
    """How many records of the library the self-assessment cites."""
    assessment = project.assessment
    shown = [name for statement in assessment.statements for name in statement.indicators]
    return len(assessment.evidence.keys() & refs_in(project.narrative, shown, project))
