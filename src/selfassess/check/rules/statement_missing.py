from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Statement
from selfassess.project.parts import begin_hint, official, written
from selfassess.project.project import Project
from selfassess.project.regions import entries, part


def statement_missing(project: Project) -> Iterator[Problem]:
    """A quality statement of the framework that has no file, or an empty one.

    The document would leave a statement unanswered. Write the file that the finding names; `statement: `
    and the id of the statement are its first line.

    Fails:
        # content/statements/keeping-well.yaml
        # Nobody has written this yet.

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]
    """
    assessment = project.assessment
    present = written(Statement, assessment)
    for name, title in official(Statement, assessment).items():
        if name not in present:
            message = f"Nothing is written for the statement “{title}”."
            place, hint = Place(f"content/statements/{name}.yaml"), begin_hint("statement", name, project)
            regions = (entries("content/statements/", Statement), part(Statement, name))
            yield Problem(place, message, hint, relies_on=regions)
