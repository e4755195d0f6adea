"""The ids of a document: those that authors give, and those that documents have."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place
from selfassess.model.entry import Entry
from selfassess.project.project import Project

DOCUMENTS_OWN = {"evidence": "evidence index", "glossary": "glossary"}


def shown_ids(project: Project) -> Iterator[tuple[str, Place]]:
    """Each id that a document gives to a chapter, theme, statement or claim, and where it was typed."""
    assessment = project.assessment
    for chapter in dict.fromkeys((*assessment.front, *assessment.back)):
        if chapter in assessment.chapters:
            yield chapter, assessment.chapters[chapter].at("chapter")
    parts: list[tuple[str, Entry, str]] = [(theme.theme, theme, "theme") for theme in assessment.themes]
    parts += [(statement.statement, statement, "statement") for statement in assessment.statements]
    parts += [(claim.id, claim, "id") for claim in project.claims if claim.id]
    yield from ((name, entry.at(key)) for name, entry, key in parts)


def repeated_ids(project: Project) -> frozenset[str]:
    """The ids that are given twice, or that documents have already."""
    given: set[str] = {*DOCUMENTS_OWN}
    repeated: set[str] = set()
    for name, _ in shown_ids(project):
        (repeated if name in given else given).add(name)
    return frozenset(repeated)
