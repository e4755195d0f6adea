"""What templates may ask of scores, of what others found, and of the councils that scores are compared with."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from selfassess.document.language import Language
from selfassess.model.assessment import Assessment
from selfassess.model.number_format import counted
from selfassess.model.scored_rounds import (
    OTHERS,
    OWN,
    REGULATOR,
    ScoredRound,
    ScoreRow,
    ScoresTable,
    scored_rounds,
    side_by_side,
)
from selfassess.project.plan.answers import answer, unanswered
from selfassess.project.plan.found import found
from selfassess.project.plan.round_names import finding_source, round_name, round_name_by_id
from selfassess.project.project import Project

if TYPE_CHECKING:
    from selfassess.model.other_councils import CouncilPlace, OtherCouncils
    from selfassess.project.facing import Facing, FacingTheme
    from selfassess.project.position import Position


def of_scores(project: Project) -> dict[str, Callable[..., Any]]:
    """Each of these is worked out when it is first asked for."""
    assessment = project.assessment
    words = assessment.words

    @cache
    def rounds() -> tuple[ScoredRound, ...]:
        return scored_rounds(assessment)

    @cache
    def table() -> ScoresTable:
        return side_by_side(assessment)

    # What most projects never ask for is loaded where it is first asked for.

    def facing_themes() -> tuple[FacingTheme, ...]:
        from selfassess.project import facing

        return facing.facing_themes(assessment)

    def facing_elsewhere() -> Facing:
        from selfassess.project import facing

        return facing.facing_elsewhere(assessment)

    def position() -> Position:
        from selfassess.project.position import position_of

        return position_of(assessment)

    def other_councils() -> OtherCouncils | None:
        from selfassess.model.other_councils import among_others

        return among_others(assessment)

    return {
        "every_round": rounds,
        "scores_table": table,
        "round_name": lambda scored: round_name(scored.round, assessment),
        "round_said": lambda scored: round_said(scored, assessment),
        "to_next_rating": lambda scored: to_next_rating(scored, words),
        "overall_shown": lambda scored: overall_shown(scored, words),
        "how_ours_differs": lambda row: how_ours_differs(row, words),
        "finding_source": lambda finding: finding_source(finding, assessment),
        "found_by": lambda finding: round_name_by_id(finding.from_, assessment),
        "answer_to": lambda finding: answer(finding, assessment),
        "ids_of": lambda actions: words.listed([each.action for each in actions]),
        "facing_themes": facing_themes,
        "facing_elsewhere": facing_elsewhere,
        "ahead_said": lambda each: ahead_said(each.ahead, words),
        "where_we_differ": lambda: where_we_differ(table(), assessment),
        "position": position,
        "where_we_stand": lambda: where_we_stand(rounds()),
        "found": lambda kind, only="": found(assessment, kind, only),
        "other_councils": other_councils,
        "place_said": lambda place: place_said(place, words),
        "percent_shown": lambda percent: percent_shown(percent, words),
        "must_tell": lambda: must_tell(table(), assessment),
    }


def round_said(scored: ScoredRound, assessment: Assessment) -> str:
    """The name of a round, and whose view it is where the name does not say so."""
    say, name = assessment.words.scores, round_name(scored.round, assessment)
    view = {OWN: say.whose_own, REGULATOR: say.whose_regulator, OTHERS: say.whose_others}[scored.whose]
    return name if view.casefold() in name.casefold() else say.labelled.format(name, view)


def overall_shown(scored: ScoredRound, words: Language) -> str:
    """The sum and the percentage of a round, as far as they are known."""
    say, scores = words.scores, scored.scores
    percent = number_shown(scored.percent) if scored.percent is not None else ""
    if scores.total is not None:
        return say.overall_of.format(scores.total, scores.highest, percent)
    return say.percent.format(percent) if percent else say.nothing


def number_shown(number: float) -> str:
    return f"{number:g}"


def percent_shown(percent: float, words: Language) -> str:
    return words.scores.percent.format(number_shown(percent))


def place_said(place: CouncilPlace, words: Language) -> str:
    """A place among councils: “joint 12th of 73”."""
    say = words.scores
    form = say.joint_place_of if place.is_joint else say.place_of
    return form.format(say.ordinal(place.rank), place.of)


def to_next_rating(scored: ScoredRound, words: Language) -> str:
    """How many points a round lacks of the next rating, in a sentence without its full stop; empty where unknown."""
    scores, say = scored.scores, words.scores
    if scores.next_band is None or scores.points_to_next is None:
        return ""
    return say.points_make.format(counted(scores.points_to_next, *say.more_points), scores.next_band.name.lower())


def how_ours_differs(row: ScoreRow, words: Language) -> str:
    """How our score of a statement differs from the regulator's, in words."""
    say = words.scores
    if row.ahead is None:
        return say.nothing
    if row.ahead == 0:
        return say.same
    return (say.ahead if row.ahead > 0 else say.behind).format(abs(row.ahead))


def where_we_stand(rounds: tuple[ScoredRound, ...]) -> tuple[ScoredRound, ...]:
    """Our own newest view and the regulator's, of those that say how good the council is."""
    says = [each for each in rounds if each.is_scored or each.percent is not None or each.rating]
    newest_of = (next((each for each in says if each.whose == whose), None) for whose in (OWN, REGULATOR))
    return tuple(each for each in newest_of if each is not None)


def ahead_said(ahead: int, words: Language) -> str:
    """By how much our score is above or below the regulator's, in a sentence."""
    say = words.scores
    if ahead == 0:
        return say.we_agree
    return (say.we_are_above if ahead > 0 else say.we_are_below).format(counted(abs(ahead), *say.points))


def where_we_differ(table: ScoresTable, assessment: Assessment) -> tuple[str, ...]:
    """For which statements our score and the regulator's differ, and which findings nothing answers."""
    say, said = assessment.words.scores, list[str]()
    listed = assessment.words.listed
    if table.is_compared:
        names = [row.name for row in table.rows if row.ahead]
        said.append(say.differ.format(listed(names)) if names else say.agree)
    open_ones = [str(each.finding) for each in unanswered(assessment)]
    if open_ones:
        said.append(say.some_unanswered.format(counted(len(open_ones), *say.findings), listed(open_ones)))
    return tuple(said)


def must_tell(table: ScoresTable, assessment: Assessment) -> tuple[str, ...]:
    """What follows in law from the regulator's scores, and what would follow from ours; nothing where nothing does."""
    rule, words = assessment.framework.must_tell, assessment.words
    if rule is None:
        return ()
    say, said = words.scores, []
    for scored in filter(None, (table.theirs, table.ours)):
        names = [each.name for each in scored.scores.must_tell]
        name = round_name(scored.round, assessment)
        form = say.told_own.format if scored.whose == OWN else partial(say.told.format, name)
        said += [form(rule.score, words.listed(names), rule.says)] if names else []
    return tuple(said)
