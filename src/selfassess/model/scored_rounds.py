"""Every assessment with what its scores come to: the council's own, the regulator's, those of others, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.entry import NONE, Figure
from selfassess.model.framework import Band, Framework
from selfassess.model.partial_date import PartialDate
from selfassess.model.rounds import AssessmentRound
from selfassess.model.scores import Scores, own_scores, scores_of
from selfassess.model.support import Support
from selfassess.syntax.nodes import Text

OWN, REGULATOR, OTHERS = "own", "regulator", "others"
OURSELVES = frozenset({"own", "self", "us", "ourselves", "the council", "council"})
NEVER = PartialDate.of_day(date.min)


class ScoredRound(Struct, frozen=True):
    """One assessment, by whom (`own`, `regulator` or `others`), and its scores added up.

    `round` is what was typed of it; None for what the statements say now, the council's own view of today.
    """

    whose: str
    scores: Scores
    round: AssessmentRound | None = None
    published: PartialDate | None = None
    percents: Mapping[Text, Figure] = NONE

    @property
    def is_scored(self) -> bool:
        return self.scores.given > 0

    @property
    def report(self) -> Support | None:
        return self.round.report if self.round is not None else None

    @property
    def printed_overall(self) -> Figure | None:
        return self.round.overall if self.round is not None else None

    @property
    def printed_rating(self) -> Text | None:
        return self.round.rating if self.round is not None else None

    @property
    def percent(self) -> float | None:
        """The overall percentage: as it was printed, else as the scores come to."""
        return self.printed_overall.number if self.printed_overall is not None else self.scores.percent

    @property
    def rating(self) -> str:
        """The rating as it was printed, else as the scores come to; empty where neither says."""
        band: Band | None = self.scores.band
        return str(self.printed_rating or (band.name if band is not None else ""))


def scored_rounds(assessment: Assessment) -> tuple[ScoredRound, ...]:
    """Every round, and the council's own view of today where a statement has a score; newest first, undated last."""
    own = own_scores(assessment)
    today = PartialDate.of_day(assessment.as_at)
    now = [ScoredRound(OWN, own, published=today if assessment.is_dated else None)] if own.given else []
    rounds = [*now, *(_scored(round, assessment) for round in assessment.rounds.values())]
    return tuple(sorted(rounds, key=lambda each: (each.published or NEVER).last, reverse=True))


def _scored(round: AssessmentRound, assessment: Assessment) -> ScoredRound:
    scores = scores_of(assessment.framework, {str(name): score for name, score in round.scores.items()})
    return ScoredRound(whose(round, assessment), scores, round, round.published, round.percents)


def whose(round: AssessmentRound, assessment: Assessment) -> str:
    """Whether a round is the council's own, the regulator's, or that of others, as its `by` says."""
    by = _plain(round.by)
    if by in OURSELVES or by == _plain(assessment.council):
        return OWN
    return REGULATOR if by in {*_names_of_regulator(assessment.framework)} else OTHERS


def _names_of_regulator(framework: Framework) -> Iterator[str]:
    """Its name, what else the framework calls it, and the initials of its name."""
    yield from map(_plain, (framework.regulator, *framework.regulator_also_called))
    yield "".join(word[0] for word in framework.regulator.split() if word[0].isupper()).casefold()
    yield REGULATOR


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


def newest(rounds: tuple[ScoredRound, ...], *who: str) -> ScoredRound | None:
    """The newest scored round by one of these, in the order in which they are named."""
    return next((each for each_who in who for each in rounds if each.whose == each_who and each.is_scored), None)


class ScoreCell(Struct, frozen=True):
    """A score as it was typed, with what it means and its percentage; without a score, neither."""

    typed: Text | None = None
    means: str = ""
    percent: Figure | None = None


class ScoreRow(Struct, frozen=True):
    """A statement with its score in each round; `ahead` is by how many scores ours is above theirs."""

    statement: str
    name: str
    cells: tuple[ScoreCell, ...]
    ahead: int | None = None


class ScoresTable(Struct, frozen=True):
    """Rounds with scores side by side, newest first, and the two that are compared: our own and the regulator's."""

    rounds: tuple[ScoredRound, ...]
    rows: tuple[ScoreRow, ...] = ()
    ours: ScoredRound | None = None
    theirs: ScoredRound | None = None

    @property
    def is_compared(self) -> bool:
        return self.ours is not None and self.theirs is not None


def side_by_side(assessment: Assessment) -> ScoresTable:
    """The scores of every statement in every round that has any."""
    every = scored_rounds(assessment)
    rounds = tuple(each for each in every if each.is_scored)
    ours, theirs = newest(rounds, OWN), newest(rounds, REGULATOR)
    by_round = [{score.statement: score for score in each.scores.by_statement} for each in rounds]
    rows = tuple(
        ScoreRow(
            official.statement,
            official.name,
            tuple(
                ScoreCell(score.typed, score.score.name, round.percents.get(official.statement))
                if score.score is not None
                else ScoreCell(percent=round.percents.get(official.statement))
                for round, scores in zip(rounds, by_round, strict=True)
                for score in [scores[official.statement]]
            ),
            ahead(official.statement, ours, theirs, assessment.framework),
        )
        for official in assessment.framework.statements
    )
    return ScoresTable(rounds, rows if rounds else (), ours, theirs)


def ahead(statement: str, ours: ScoredRound | None, theirs: ScoredRound | None, framework: Framework) -> int | None:
    """By how many scores ours is above theirs, below zero where it is below; None where one of the two is missing."""
    scale = [score.score for score in framework.scale]
    steps = [
        scale.index(score.typed)
        for each in (ours, theirs)
        for score in (each.scores.by_statement if each is not None else ())
        if score.statement == statement and score.typed is not None
    ]
    return steps[0] - steps[1] if len(steps) == len((ours, theirs)) else None
