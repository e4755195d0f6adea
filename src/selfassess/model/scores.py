"""The scores of all statements taken together: their sum, the percentage and the rating that it comes to.

How they are added up is the framework's. All numbers are whole, so that 63% is never 62.99.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.framework import Band, Framework, Score
from selfassess.syntax.nodes import Text

Rounding = Callable[[int, int], int]
HIGHEST = "highest"
ROUNDED: Mapping[str, Rounding] = MappingProxyType(
    {
        "up": lambda total, highest: -(-100 * total // highest),
        "down": lambda total, highest: 100 * total // highest,
        "nearest": lambda total, highest: (200 * total + highest) // (2 * highest),
    }
)
"""The whole percentage that a sum is of the highest possible one."""
ROUNDINGS = (*ROUNDED,)
MOST_DIGITS = 4


class StatementScore(Struct, frozen=True):
    """A statement of the framework with the score that it has, if any, and as it is typed there."""

    statement: str
    name: str
    score: Score | None = None
    typed: Text | None = None


class Scores(Struct, frozen=True):
    """The scores of every statement, in the framework's order, and what they come to.

    `total`, `highest` and `percent` are None where no sum can be claimed: a score is missing, the scale is not one of
    whole numbers, or the framework does not add scores up. `next_band` is the rating above, and `points_to_next` what
    the sum lacks of it. `must_tell` are the statements whose score makes the regulator tell somebody.
    """

    by_statement: tuple[StatementScore, ...]
    total: int | None = None
    highest: int | None = None
    percent: int | None = None
    band: Band | None = None
    next_band: Band | None = None
    points_to_next: int | None = None
    must_tell: tuple[StatementScore, ...] = ()

    @property
    def given(self) -> int:
        """How many statements have a score."""
        return sum(each.score is not None for each in self.by_statement)

    @property
    def is_complete(self) -> bool:
        return self.given == len(self.by_statement)


def own_scores(assessment: Assessment) -> Scores:
    """What the council's own scores say of the whole."""
    typed = {str(each.statement): each.self_score for each in assessment.statements if each.self_score}
    return scores_of(assessment.framework, typed)


def scores_of(framework: Framework, typed: Mapping[str, Text]) -> Scores:
    """What scores by statement come to; those that are not on the framework's scale do not count."""
    scale = {str(score.score): score for score in framework.scale}
    given = {statement: score for statement, score in typed.items() if score in scale}
    by_statement = tuple(
        StatementScore(each.statement, each.name, scale.get(given.get(each.statement, "")), given.get(each.statement))
        for each in framework.statements
    )
    must_tell = tuple(_must_tell(framework, by_statement))
    numbers = {name: int(name) for name in scale if _is_whole(name)}
    highest = max(numbers.values(), default=0) * len(by_statement)
    percentage = ROUNDED.get(framework.overall.rounded) if framework.overall is not None else None
    scores = [each.score.score for each in by_statement if each.score is not None]
    is_complete = len(scores) == len(by_statement) and len(numbers) == len(scale)
    if percentage is None or not highest or not is_complete:
        return Scores(by_statement, must_tell=must_tell)
    total = sum(numbers[score] for score in scores)
    percent = percentage(total, highest)
    band, above = bands_at(framework, percent)
    points = _points(total, highest, percentage, above.at_least) if above is not None else None
    return Scores(by_statement, total, highest, percent, band, above, points, must_tell)


def bands_at(framework: Framework, percent: float) -> tuple[Band | None, Band | None]:
    """The rating that a percentage earns, if any, and the one above it."""
    bands = sorted(framework.bands, key=lambda band: band.at_least)
    band = next((band for band in reversed(bands) if band.at_least <= percent), None)
    return band, next((band for band in bands if band.at_least > percent), None)


def _must_tell(framework: Framework, scores: Iterable[StatementScore]) -> Iterator[StatementScore]:
    """The statements whose score has the consequence that the framework names."""
    rule = framework.must_tell
    if rule is None:
        return
    for each in scores:
        if each.typed == rule.score and framework.theme_of(each.statement) not in rule.except_theme:
            yield each


def _points(total: int, highest: int, percentage: Rounding, wanted: int) -> int:
    """How much more than a sum comes to the percentage that is wanted, which is 100 at most."""
    return next(more for more in range(highest - total + 1) if percentage(total + more, highest) >= wanted)


def _is_whole(score: str) -> bool:
    return score.isascii() and score.isdecimal() and len(score) <= MOST_DIGITS
