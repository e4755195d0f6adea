from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.claims import statements_once, themes_once
from selfassess.project.coverage.gaps import left_out, opening_left_out
from selfassess.project.project import Project
from selfassess.project.written import is_unwritten


def section_missing(project: Project) -> Iterator[Problem]:
    """A section of the framework that a statement leaves out, or a theme without an opening.

    Inspectors look for an answer under every heading. Write it under the key that the finding names. An honest
    sentence such as “We have not asked partners yet, and will in spring” is an answer. To accept a gap for a time,
    name the key in `content/accepted.yaml`: `where: content/statements/safeguarding.yaml:others_say`.

    Fails:
        # content/statements/assessing-needs.yaml
        statement: assessing-needs
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week (Ref 5).
        proud_of: [Our teams now visit in the evening (Ref 5).]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year (Ref 5).
        plans: We will recruit two more social workers.

    Passes:
        # content/statements/assessing-needs.yaml
        statement: assessing-needs
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week (Ref 5).
        proud_of: [Our teams now visit in the evening (Ref 5).]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year (Ref 5).
        plans: We will recruit two more social workers.
        others_say: [We have not asked partners yet, and will in spring.]
    """
    assessment = project.assessment
    framework = assessment.framework
    for theme in themes_once(assessment):
        if not is_unwritten(theme, framework):
            yield from (gap.problem for gap in opening_left_out(theme, framework))
    for statement in statements_once(assessment):
        if not is_unwritten(statement, framework):
            yield from (gap.problem for gap in left_out(statement, framework))
