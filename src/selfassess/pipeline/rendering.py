"""The stage that makes the documents: one for each template whose data are there, or one for each report and return."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from selfassess.check.run import check_reading
from selfassess.diagnostics import Result
from selfassess.document.tree import Tree
from selfassess.load import documents, template_folders
from selfassess.pipeline.journey import ALL, INTERNAL, Journey, once, with_findings
from selfassess.project.document_set import DocumentOf, all_documents, documents_called
from selfassess.project.project import Project
from selfassess.render import template
from selfassess.render.state import Asked


def render(journey: Journey) -> Journey:
    """The documents for these readers. Those for the council alone say everything; no edition for others has them."""
    whole, edition = journey.project, journey.edition
    if whole is None or edition is None:
        return journey
    rendered = _made(journey, edition.project, _wanted(journey, edition.project))
    internal = [name for name, result in rendered.items() if result.value is not None and result.value.is_internal]
    for name in internal:
        if journey.audience not in ("", INTERNAL):
            del rendered[name]
        elif edition.project is not whole:
            rendered |= _made(journey, whole, [each for each in _wanted(journey, whole) if each.name == name])
    trees = {name: result.value for name, result in rendered.items() if result.value is not None}
    problems = once(result.problems for result in rendered.values())
    return with_findings(replace(journey, trees=trees), check_reading(problems))


def _wanted(journey: Journey, project: Project) -> list[DocumentOf]:
    templates = documents(template_folders(journey.folder))
    if journey.document == ALL:
        return all_documents(templates, project)
    return documents_called(journey.document, templates, project.assessment)


def _made(journey: Journey, project: Project, wanted: Iterable[DocumentOf]) -> dict[str, Result[Tree | None]]:
    folders = template_folders(journey.folder)
    return {
        each.name: template.render(folders, each.template, project, Asked(each.name, each.subject, journey.since))
        for each in wanted
    }
