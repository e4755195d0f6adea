from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.claims import refs_of, statements_once
from selfassess.project.coverage.gaps import uncovered
from selfassess.project.project import Project


def category_uncovered(project: Project) -> Iterator[Problem]:
    """A statement that cites no evidence of a category which the framework asks of every statement.

    For councils that category is people's experience. Cite a record of that category, or set the `category` of a
    record that the statement already cites. If none of the records it cites has a category, nothing is reported.

    Fails:
        # content/statements/safeguarding.yaml
        statement: safeguarding
        ambition: We want everyone to be safe and to stay in control of their life.
        performance: Most enquiries end within 28 days (Ref 62).
        proud_of: [We start every enquiry within a day (Ref 62).]
        areas_for_improvement: [{text: We seldom ask for feedback., actions: [A11]}]
        how_we_know: We check our figures every month (Ref 62).
        plans: We will ask each person for feedback.
        others_say: [A neighbour says that we listen.]

    Passes:
        # content/statements/safeguarding.yaml
        statement: safeguarding
        ambition: We want everyone to be safe and to stay in control of their life.
        performance: Most enquiries end within 28 days (Ref 62).
        proud_of: [We start every enquiry within a day (Ref 62).]
        areas_for_improvement: [{text: We seldom ask for feedback., actions: [A11]}]
        how_we_know: We check our figures every month (Ref 62), and we ask people (Ref 64).
        plans: We will ask each person for feedback.
        others_say: [A neighbour says that we listen.]
    """
    assessment = project.assessment
    for statement in statements_once(assessment):
        refs = refs_of(statement, project)
        yield from (gap.problem for gap in uncovered(statement, refs, assessment))
