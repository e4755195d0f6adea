from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.claims import statements_once, themes_once
from selfassess.project.coverage.gaps import left_out, opening_left_out
from selfassess.project.project import Project


def section_missing(project: Project) -> Iterator[Problem]:
    """A section of the framework that a statement leaves out, or a theme without an opening.

    Inspectors look for an answer under every heading. Write it under the key that the finding names. An
    honest sentence such as “We have not asked partners yet, and will in spring” is an answer. To accept a
    gap for a time, name the key: `where: content/statements/safeguarding.yaml:others_say`.

    Fails:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [We have not asked yet, and will do so in spring.]
    """
    assessment = project.assessment
    for theme in themes_once(assessment):
        yield from (gap.problem for gap in opening_left_out(theme, assessment.framework))
    for statement in statements_once(assessment):
        yield from (gap.problem for gap in left_out(statement, assessment.framework))
