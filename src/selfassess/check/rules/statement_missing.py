from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Statement
from selfassess.project.claims import statements_once
from selfassess.project.coverage.gaps import begun
from selfassess.project.parts import begin_hint, official, written
from selfassess.project.project import Project
from selfassess.project.regions import entries, part
from selfassess.project.written import is_unwritten


def statement_missing(project: Project) -> Iterator[Problem]:
    """A quality statement of the framework that has no file, or whose file has nothing under its keys.

    A draft can still be built: it says “Not yet written” under the name of the statement. A final document
    must answer every statement. Write the file that the finding names. Its first line is `statement: ` and the id
    of the statement.

    Nothing is reported in a project that has only an improvement plan or reports.

    Fails:
        # content/statements/assessing-needs.yaml
        # Nobody has written this yet.

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
    assessment = project.assessment
    if project.has_no_narrative:
        return
    present = written(Statement, assessment)
    for name, title in official(Statement, assessment).items():
        if name not in present:
            message = f"The statement “{title}” is not written yet."
            place, hint = Place(f"content/statements/{name}.yaml"), begin_hint("statement", name, project)
            regions = (entries("content/statements/", Statement), part(Statement, name))
            yield Problem(place, message, hint, relies_on=regions)
    for statement in statements_once(assessment):
        if is_unwritten(statement, assessment.framework):
            yield begun(statement).problem
