from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment
from selfassess.model.scored_rounds import REGULATOR, ScoredRound, scored_rounds
from selfassess.project.naming import few
from selfassess.project.project import Project
from selfassess.project.regions import value

SAYS = ("scores", "percents", "overall", "rating", "timeline", "report")


def scores_missing(project: Project) -> Iterator[Problem]:
    """An assessment by the regulator without its scores, or other councils' scores without their source or date.

    Documents show the regulator's scores beside your own, so they must have them. Type the score of each statement
    under `scores`. An assessment by others may have none, but it must say something: a rating, a report, a finding. For
    other councils' scores, type the number of the record that they come from under `source`, and their date under
    `as_at`.

    Fails:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: cqc-2026
          by: CQC
          overall: 59
          rating: Requires improvement

    Passes:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: peers-2026
          by: peer
          rating: On the right road
    """
    assessment = project.assessment
    for scored in scored_rounds(assessment):
        problem = _of_round(scored, assessment)
        if problem is not None:
            yield problem
    compare = assessment.compare
    missing = [key for key in ("source", "as_at") if compare is not None and not compare.under(key)]
    if compare is not None and missing:
        said = " and ".join({"source": "source", "as_at": "date"}[key] for key in missing)
        typed = ", ".join({"source": "source: 96", "as_at": "as_at: 2026-05"}[key] for key in missing)
        hint = f"Type them after the name of the file, as in “compare: {{file: {compare.file}, {typed}}}”."
        regions = tuple(value(compare, key) for key in missing)
        yield Problem(compare.file.place, f"These scores have no {said}.", hint, relies_on=regions)


def _of_round(scored: ScoredRound, assessment: Assessment) -> Problem | None:
    """What a round lacks that others would have."""
    round, scores = scored.round, scored.scores
    if round is None or not assessment.framework.scale:
        return None
    regions = tuple(value(round, key) for key in SAYS)
    hint = "Type the score of each statement under “scores:”."
    place = round.at("assessment")
    if scored.is_scored and not scores.is_complete:
        names = few(f"“{each.name}”" for each in scores.by_statement if each.score is None)
        return Problem(round.at("scores"), f"There is no score here for {names}.", hint, relies_on=regions)
    if scored.is_scored:
        return None
    if scored.whose == REGULATOR and (round.overall or round.rating or round.published):
        return Problem(place, f"Assessment {round.assessment} has no scores of statements.", hint, relies_on=regions)
    named = (
        *(each.from_ for each in assessment.findings.values()),
        *(each.assessment for each in assessment.corrections.values()),
    )
    if not any(round.under(key) for key in SAYS) and round.assessment not in named:
        hint = "Add its scores, its rating, or a finding of it. Or delete it."
        return Problem(place, f"Assessment {round.assessment} says nothing.", hint, relies_on=regions)
    return None
