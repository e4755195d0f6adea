"""The published scores of other councils, and the council's place among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.council_scores import CouncilScores
from selfassess.model.scored_rounds import OWN, REGULATOR, ScoredRound, newest, scored_rounds
from selfassess.model.scores import StatementScore, scores_of

KINDS_OF_COUNCIL = frozenset(
    {
        *("a", "and", "the", "of", "council", "borough", "city", "county", "district", "metropolitan", "royal"),
        *("london", "unitary", "authority", "local", "cc", "bc", "mbc", "lb", "dc"),
    }
)


class CouncilPlace(Struct, frozen=True):
    """How many other councils have a higher score, the same, and a lower one."""

    higher: int
    same: int
    lower: int

    @property
    def rank(self) -> int:
        return self.higher + 1

    @property
    def of(self) -> int:
        """How many are ranked, the council itself among them."""
        return self.higher + self.same + self.lower + 1

    @property
    def is_joint(self) -> bool:
        return self.same > 0


class PlaceByStatement(Struct, frozen=True):
    """The council's place for one statement; None where it, or every other council, has no score there."""

    score: StatementScore
    place: CouncilPlace | None


class OtherCouncils(Struct, frozen=True):
    """The council's place for each statement and overall by the scores of `compared`, among so many `others`."""

    compared: ScoredRound
    others: int
    by_statement: tuple[PlaceByStatement, ...]
    overall: CouncilPlace | None


def among_others(assessment: Assessment) -> OtherCouncils | None:
    """The council's place by the regulator's newest scores, or by its own where the regulator has given none.

    Its own row in the file does not count as another council. None without scores to compare.
    """
    others = [each for each in assessment.others if not is_same_council(each.name, assessment.council)]
    compared = newest(scored_rounds(assessment), REGULATOR, OWN)
    if not others or compared is None:
        return None
    scale = {str(score.score): number for number, score in enumerate(assessment.framework.scale)}
    by_statement = tuple(
        PlaceByStatement(score, _place(score, others, scale)) for score in compared.scores.by_statement
    )
    percents = [percent for each in others if (percent := _percent(each, assessment)) is not None]
    overall = _placed(compared.percent, percents) if compared.percent is not None else None
    return OtherCouncils(compared, len(others), by_statement, overall)


def _place(score: StatementScore, others: Iterable[CouncilScores], scale: Mapping[str, int]) -> CouncilPlace | None:
    theirs = [scale[each.scores[score.statement]] for each in others if score.statement in each.scores]
    return _placed(scale[score.typed], theirs) if score.typed is not None else None


def _placed(ours: float, theirs: Sequence[float]) -> CouncilPlace | None:
    if not theirs:
        return None
    higher, lower = sum(each > ours for each in theirs), sum(each < ours for each in theirs)
    return CouncilPlace(higher, len(theirs) - higher - lower, lower)


def _percent(council: CouncilScores, assessment: Assessment) -> float | None:
    """What a council's scores come to; the percentage that the file gives, where it has not all of them."""
    percent = scores_of(assessment.framework, council.scores).percent
    return council.percent if percent is None else percent


def is_same_council(one: str, other: str) -> bool:
    """Whether two names are of one council, whatever kind of council each calls it: York, City of York Council."""
    return _bare(one) == _bare(other)


def _bare(name: str) -> frozenset[str]:
    words = frozenset(re.findall(r"\w+", name.casefold().replace("'", "").replace("’", "")))
    return (words - KINDS_OF_COUNCIL) or words
