from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.coverage.gaps import bare_statements, uncited
from selfassess.project.project import Project


def statement_without_evidence(project: Project) -> Iterator[Problem]:
    """A statement that cites nothing at all.

    Whatever it says, an inspector cannot look it up. Cite what each part rests on, as in `(Ref 96)`.

    Fails:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week.
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We asked people how it goes (Ref 1).

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]
    """
    for statement in bare_statements(project):
        yield uncited(statement).problem
