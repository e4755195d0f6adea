"""The names of the documents that a project has, as an author may type them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from selfassess.files.reading import walk
from selfassess.project.document_set import EACH, NEEDS, OF_NARRATIVE, all_documents
from selfassess.project.project import Project

ENDING = ".html.j2"
SHIPPED = (*OF_NARRATIVE, *NEEDS, *EACH)


def document_names(project: Project) -> tuple[str, ...]:
    """Every document that is made: of the templates that ship, and of the project's own."""
    templates = dict.fromkeys((*SHIPPED, *own_templates(project)))
    return tuple(document.name for document in all_documents(templates, project))


def own_templates(project: Project) -> Iterator[str]:
    """The templates in the project's own folder that are no part of another."""
    for folder, _, files in walk(project.folder, "templates"):
        if PurePath(folder) == project.folder / "templates":
            yield from sorted(name.removesuffix(ENDING) for name in files if name.endswith(ENDING))
