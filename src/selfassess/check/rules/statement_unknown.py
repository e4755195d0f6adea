from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Statement
from selfassess.project.parts import certain_part, meant_part, official
from selfassess.project.project import Project


def statement_unknown(project: Project) -> Iterator[Problem]:
    """A file for a quality statement that is not in the framework.

    The document does not show it. The id of a statement is its official name in small letters, with hyphens instead
    of spaces and no commas.

    Fails:
        # content/statements/assessing-needs.yaml
        statement: asessing-needs
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
        ambition: We want every conversation to start with the person.
        performance: Most people are seen within a week (Ref 5).
        proud_of: [Our teams now visit in the evening (Ref 5).]
        areas_for_improvement: [{text: Some people wait too long., actions: [A1]}]
        how_we_know: We ask people every year (Ref 5).
        plans: We will recruit two more social workers.
        others_say: [A neighbour calls it a good service.]
    """
    names = official(Statement, project.assessment)
    for entry in project.assessment.unknown:
        if isinstance(entry, Statement):
            near = meant_part(entry, names)
            hint = f"Did you mean “{near}”, {names[near]}?" if near else f"Use one of these: {', '.join(names)}."
            fix = certain_part(Statement, entry.statement, project.assessment)
            yield Problem(entry.at("statement"), f"The framework has no statement “{entry.statement}”.", hint, fix=fix)
