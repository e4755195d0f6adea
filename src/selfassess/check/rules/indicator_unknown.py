from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem, did_you_mean
from selfassess.model.assessment import Indicator
from selfassess.project.project import Project
from selfassess.project.regions import entries, ids


def indicator_unknown(project: Project) -> Iterator[Problem]:
    """An indicator of a statement that `content/indicators.yaml` does not have.

    Its figure would be left out of the document. Correct the id, or write the indicator.

    Fails:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        indicators: [seen-in-a-week]
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        indicators: [seen-in-a-week]
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]

        # content/indicators.yaml
        - indicator: seen-in-a-week
          name: Seen within a week
          sentence: people who asked for a visit were seen within a week
          source: 1
          unit: percent
          values: {2025-26: 78}
    """
    indicators = project.assessment.indicators
    named = (name for statement in project.assessment.statements for name in statement.indicators)
    for name in (name for name in named if name not in indicators):
        hint = did_you_mean(name, indicators) or "Write it in content/indicators.yaml."
        regions = (ids(Indicator), entries("content/indicators.yaml", Indicator))
        yield Problem(name.place, f"There is no indicator “{name}”.", hint, relies_on=regions)
