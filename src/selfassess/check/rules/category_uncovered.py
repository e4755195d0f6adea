from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic
from selfassess.usage import readings, refs_of

from ..engine import Subject
from ..library import stands
from ..resting import statements_once


def category_uncovered(subject: Subject) -> Iterator[Diagnostic]:
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
    assessment = subject.assessment
    asked = [each for each in assessment.framework.categories if each.asked_of_every_statement]
    read = readings(subject.passages) if asked else {}
    for statement in statements_once(assessment) if asked else ():
        cited = [assessment.evidence[ref] for ref in refs_of(statement, assessment, read) if ref in assessment.evidence]
        if any(record.category is None and stands(record, "category") for record in cited):
            continue
        found = {str(record.category) for record in cited if record.category}
        for category in asked if found else ():
            if category.category not in found:
                message = f"The statement “{statement.name}” cites nothing of the category “{category.name}”."
                hint = f"Cite one, or add “category: {category.category}” to a record that it cites."
                yield Diagnostic(statement.at("statement"), message, hint)
