from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Statement
from selfassess.project.parts import meant_part, official
from selfassess.project.project import Project


def statement_unknown(project: Project) -> Iterator[Problem]:
    """A file for a quality statement that the framework does not have.

    Nothing of it is shown. The id of a statement is its official name in small letters, with hyphens
    between the words.

    Fails:
        # content/statements/keeping-well.yaml
        statement: keping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]
    """
    names = official(Statement, project.assessment)
    for entry in project.assessment.unknown:
        if isinstance(entry, Statement):
            near = meant_part(entry, names)
            hint = f"Did you mean “{near}”, {names[near]}?" if near else f"There are: {', '.join(names)}."
            yield Problem(entry.at("statement"), f"The framework has no statement “{entry.statement}”.", hint)
