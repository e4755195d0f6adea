from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.coverage.gaps import bare_statements, uncited
from selfassess.project.project import Project


def statement_without_evidence(project: Project) -> Iterator[Problem]:
    """A statement that cites no evidence at all.

    An inspector cannot check anything it says. Cite the evidence for each part, as in `(Ref 96)`.

    Fails:
        # content/statements/assessing-needs.yaml
        statement: assessing-needs
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week.
        proud_of: [Our teams now visit in the evening.]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year.
        plans: We will recruit two more social workers.
        others_say: [A neighbour calls it a good service.]

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We asked people what they think of us (Ref 5).

    Passes:
        # content/statements/assessing-needs.yaml
        statement: assessing-needs
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week (Ref 5).
        proud_of: [Our teams now visit in the evening (Ref 5).]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year (Ref 5).
        plans: We will recruit two more social workers.
        others_say: [A neighbour calls it a good service.]
    """
    for statement in bare_statements(project):
        yield uncited(statement).problem
