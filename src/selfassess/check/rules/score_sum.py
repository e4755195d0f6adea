from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment
from selfassess.model.entry import Figure
from selfassess.model.scored_rounds import REGULATOR, ScoredRound, scored_rounds
from selfassess.model.scores import bands_at
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.naming import few
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.syntax.nodes import Text

HIGHEST = 100
ROUNDED = {"up": "rounded up", "down": "rounded down", "nearest": "rounded"}
CHECK = "Compare it with the published report. One of the scores may be wrong too."


def score_sum(project: Project) -> Iterator[Problem]:
    """An overall score, a rating or a percentage that does not follow from the scores of the same assessment.

    The framework says how scores are added up: for the Care Quality Commission, the sum of all statements as a
    percentage of the highest sum, rounded up. Compare both with the published report, and correct the wrong one.

    Fails:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: cqc-2026
          by: CQC
          overall: 58
          rating: Requires improvement
          scores:
            assessing-needs: 2
            supporting-people-to-live-healthier-lives: 2
            equity-in-experience-and-outcomes: 2
            care-provision-integration-and-continuity: 2
            partnerships-and-communities: 2
            safe-systems-pathways-and-transitions: 2
            safeguarding: 3
            governance-management-and-sustainability: 3
            learning-improvement-and-innovation: 3

    Passes:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: cqc-2026
          by: CQC
          overall: 59
          rating: Requires improvement
          scores:
            assessing-needs: 2
            supporting-people-to-live-healthier-lives: 2
            equity-in-experience-and-outcomes: 2
            care-provision-integration-and-continuity: 2
            partnerships-and-communities: 2
            safe-systems-pathways-and-transitions: 2
            safeguarding: 3
            governance-management-and-sustainability: 3
            learning-improvement-and-innovation: 3
    """
    assessment = project.assessment
    for scored in scored_rounds(assessment):
        if scored.round is not None:
            yield from _overall(scored, assessment) or _rating(scored, assessment)
            yield from _percents(scored, assessment)


def _overall(scored: ScoredRound, assessment: Assessment) -> list[Problem]:
    """An overall percentage that is not what the scores come to."""
    overall, scores = scored.printed_overall, scored.scores
    if overall is None or scored.round is None:
        return []
    if not 0 <= overall.number <= HIGHEST:
        return [Problem(overall.place, f"“{overall}” is not a percentage.", "Type a number from 0 to 100.")]
    if scores.total is None or scores.highest is None or overall.number == scores.percent:
        return []
    exact = HIGHEST * scores.total / scores.highest
    if _is_rounded(overall, exact):
        return []
    rounded = ROUNDED[str(assessment.framework.overall.rounded)] if assessment.framework.overall is not None else ""
    sum_ = f"{scores.total} out of {scores.highest} is {exact:.1f}%"
    sum_ += "" if exact == scores.percent else f", {rounded} to {scores.percent}%"
    message = f"The overall score of {overall}% does not follow from the scores: {sum_}."
    return [Problem(overall.place, message, CHECK, relies_on=(value(scored.round, "scores"),))]


def _is_rounded(typed: Figure, exact: float) -> bool:
    """Whether a figure with decimals is the exact percentage, as far as its decimals go."""
    decimals = len(typed.partition(".")[2])
    return bool(decimals) and abs(typed.number - exact) < 10**-decimals


def _rating(scored: ScoredRound, assessment: Assessment) -> list[Problem]:
    """A rating of the framework that the percentage does not earn."""
    rating, summed = scored.printed_rating, scored.scores.percent
    names = [str(band.name) for band in assessment.framework.bands]
    percent = scored.percent if summed is None else summed
    if rating is None or scored.round is None:
        return []
    if rating.casefold() not in map(str.casefold, names):
        return _unknown_rating(rating, names, is_theirs=scored.whose == REGULATOR)
    if percent is None:
        return []
    band, _ = bands_at(assessment.framework, percent)
    if band is None or band.name.casefold() == rating.casefold():
        return []
    message = f"The rating “{rating}” does not follow from the score: {percent:g}% is “{band.name}”."
    regions = (value(scored.round, "scores"), value(scored.round, "overall"))
    return [Problem(rating.place, message, CHECK, relies_on=regions)]


def _unknown_rating(rating: Text, names: Sequence[str], *, is_theirs: bool) -> list[Problem]:
    """A rating that is mistyped, or that the regulator does not give; others may use words of their own."""
    hint = did_you_mean(rating, names) or (f"Type one of these: {', '.join(names)}." if is_theirs and names else "")
    message = f"“{rating}” is not one of the ratings of this framework."
    return [Problem(rating.place, message, hint, fix=same_word(rating, names))] if hint else []


def _percents(scored: ScoredRound, assessment: Assessment) -> Iterator[Problem]:
    """Percentages of statements that are not in the band of the statement's score, where there are as many of each."""
    scale, bands = assessment.framework.scale, sorted(assessment.framework.bands, key=lambda band: band.at_least)
    typed = {str(each.statement): each.typed for each in scored.scores.by_statement if each.typed is not None}
    score_of = dict(zip((band.name for band in bands), (score.score for score in scale), strict=False))
    wrong: list[tuple[str, Figure, str]] = []
    for statement, percent in scored.percents.items() if len(scale) == len(bands) else ():
        band, _ = bands_at(assessment.framework, percent.number)
        earned = str(score_of[band.name]) if band is not None and percent.number <= HIGHEST else ""
        if statement in typed and earned != typed[statement]:
            wrong.append((str(statement), percent, earned))
    if not wrong or scored.round is None:
        return
    named, percent, earned = wrong[0]
    follows = f"{percent}% is a score of {earned}" if earned else f"{percent}% is not a score at all"
    message = f"The score of {typed[named]} for {named} does not follow from its percentage: {follows}."
    if len(wrong) > 1:
        message += f" The same applies to {few(name for name, _, _ in wrong[1:])}."
    yield Problem(percent.place, message, CHECK, relies_on=(value(scored.round, "scores"),))
