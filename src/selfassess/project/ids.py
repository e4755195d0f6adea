"""The ids of a document: those that authors give, and those that documents have."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place
from selfassess.model.assessment import Assessment, Claim
from selfassess.model.entry import Entry
from selfassess.project.prose_items import entries_of

DOCUMENTS_OWN = {"evidence": "evidence index", "glossary": "glossary"}


def shown_ids(assessment: Assessment) -> Iterator[tuple[str, Place]]:
    """Each id that a document gives to a chapter, theme, statement or claim, and where it was typed."""
    for chapter in dict.fromkeys((*assessment.front, *assessment.back)):
        if chapter in assessment.chapters:
            yield chapter, assessment.chapters[chapter].at("chapter")
    claims = (entry for entry in entries_of(assessment) if isinstance(entry, Claim))
    parts: list[tuple[str, Entry, str]] = [(each.theme, each, "theme") for each in assessment.themes]
    parts += [(each.statement, each, "statement") for each in assessment.statements]
    parts += [(each.id, each, "id") for each in claims if each.id]
    yield from ((name, entry.at(key)) for name, entry, key in parts)


def repeated_ids(assessment: Assessment) -> frozenset[str]:
    """The ids that are given twice, or that documents have already."""
    given: set[str] = {*DOCUMENTS_OWN}
    repeated: set[str] = set()
    for name, _ in shown_ids(assessment):
        (repeated if name in given else given).add(name)
    return frozenset(repeated)
