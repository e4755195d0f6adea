"""Which documents a project has: one for each template whose data are there, or one for each report and return."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.entry import Entry
from selfassess.project.project import Project

NEEDS: Mapping[str, Callable[[Assessment], object]] = {
    "improvement-plan": lambda assessment: assessment.plan,
    "progress": lambda assessment: assessment.plan,
    "position-statement": lambda assessment: assessment.position,
    "findings-and-us": lambda assessment: assessment.findings,
    "factual-accuracy": lambda assessment: assessment.corrections,
}
"""What there must be before all documents include one of these; the others are always among them."""
EACH: Mapping[str, Callable[[Assessment], Mapping[str, Entry]]] = {
    "committee-report": lambda assessment: assessment.reports,
    "information-return": lambda assessment: assessment.returns,
}
"""The templates that make one document for each of these entries, which is its subject."""


class DocumentOf(Struct, frozen=True):
    """A document by the name of its files, its template, and the entry that it is about, where there are several."""

    name: str
    template: str
    subject: Entry | None = None


OF_NARRATIVE = ("self-assessment", "coverage")
"""What is only made of a self-assessment that somebody has begun."""


def all_documents(templates: Iterable[str], project: Project) -> list[DocumentOf]:
    """Every document that there are data for, in the order of the templates."""
    assessment = project.assessment
    without = OF_NARRATIVE if project.has_no_narrative else ()
    wanted = (name for name in templates if name not in without and (name not in NEEDS or NEEDS[name](assessment)))
    return [document for name in wanted for document in _of_template(name, assessment)]


def documents_called(name: str, templates: Iterable[str], assessment: Assessment) -> list[DocumentOf]:
    """The document of this name, even without data; of a template that makes several, all of them."""
    every = (document for template in templates for document in _of_template(template, assessment))
    return [document for document in every if name in (document.name, document.template)]


def _of_template(template: str, assessment: Assessment) -> Iterator[DocumentOf]:
    if template not in EACH:
        yield DocumentOf(template, template)
        return
    for name, subject in EACH[template](assessment).items():
        yield DocumentOf(f"{template}-{name}", template, subject)
