from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.claims import refs_of, statements_once
from selfassess.project.coverage.gaps import uncovered
from selfassess.project.project import Project


def category_uncovered(project: Project) -> Iterator[Problem]:
    """A statement that cites nothing of a category of evidence which the framework asks of every statement.

    For councils that is people's experience. Cite a record of that category, or give a record that the
    statement cites its `category`. Where none of the records that it cites has a category, nothing is said.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: papers
          file: files/survey.txt

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
    """
    assessment = project.assessment
    for statement in statements_once(assessment):
        refs = refs_of(statement, project)
        yield from (gap.problem for gap in uncovered(statement, refs, assessment))
