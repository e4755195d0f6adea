from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from selfassess.diagnostics import Problem
from selfassess.model.indicator import Indicator
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.project import Project
from selfassess.project.regions import entries, ids


def indicator_unknown(project: Project) -> Iterator[Problem]:
    """A statement that lists an indicator which is not in `content/indicators.yaml`, or another text that does.

    Other texts are `glance`, notes on progress and the position statement. The figure would be missing from the
    document. Correct the id, or add the indicator.

    Fails:
        # content/statements/assessing-needs.yaml
        statement: assessing-needs
        indicators: [control-over-dayly-life]
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week (Ref 5).
        proud_of: [Our teams now visit in the evening (Ref 5).]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year (Ref 5).
        plans: We will recruit two more social workers.
        others_say: [A neighbour calls it a good service.]

    Passes:
        # content/statements/assessing-needs.yaml
        statement: assessing-needs
        indicators: [control-over-daily-life]
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week (Ref 5).
        proud_of: [Our teams now visit in the evening (Ref 5).]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year (Ref 5).
        plans: We will recruit two more social workers.
        others_say: [A neighbour calls it a good service.]
    """
    indicators = project.assessment.indicators
    named = [name for statement in project.assessment.statements for name in statement.indicators]
    glance, position = project.assessment.glance, project.assessment.position
    named += [*(glance.indicators if glance else ()), *(position.indicators if position else ())]
    actions, findings = project.assessment.actions.values(), project.assessment.findings.values()
    notes = chain(*(each.progress for each in actions), *(each.progress for each in findings))
    named += [note.indicator for note in notes if note.indicator]
    for name in (name for name in named if name not in indicators):
        hint = did_you_mean(name, indicators) or "Correct the id, or add the indicator to content/indicators.yaml."
        regions = (ids(Indicator), entries("content/indicators.yaml", Indicator))
        fix = same_word(name, indicators)
        yield Problem(name.place, f"There is no indicator “{name}”.", hint, relies_on=regions, fix=fix)
