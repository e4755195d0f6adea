"""References in titles, leads and other short texts, which are shown as they are typed and link to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from selfassess.diagnostics import Place
from selfassess.project.project import Project
from selfassess.prose.citation_mistakes import CITATION
from selfassess.prose.reading import read
from selfassess.syntax.nodes import Text

LIKELY = re.compile(r"[(\[][^()\[\]]{0,80}\d|\b[Rr]ef\S{0,8}\s?\d")


class ShortReference(Struct, frozen=True):
    """What was typed for a reference, the ref that it means, where, and the key under which it could be listed."""

    words: str
    ref: str
    place: Place
    key: str


def short_references(project: Project) -> Iterator[ShortReference]:
    """Every reference in a short text; the titles and owners of records are left alone."""
    assessment = project.assessment
    of_records = {
        id(text.node) for record in assessment.evidence.values() for text in (record.title, record.owner) if text
    }
    keys: dict[int, str] = {}
    for indicator in assessment.indicators.values():
        keys |= {id(text.node): "source" for text in (indicator.name, indicator.sentence)}
    for text in project.short_texts:
        if LIKELY.search(text) and id(text.node) not in of_records:
            yield from _in_text(text, keys.get(id(text.node), ""), project)


def _in_text(text: Text, key: str, project: Project) -> Iterator[ShortReference]:
    passage = read(text, project.assessment.evidence.keys() or None)
    for citation in passage.citations:
        if citation.position is not None:
            content, start = citation.position.block.content, citation.position.offset
            words = content[start : content.find(")", start) + 1]
            yield ShortReference(words, citation.items[0].ref, citation.position.place, key)
    for mistake in passage.mistakes:
        if mistake.rule == CITATION and mistake.fix is not None and mistake.refs:
            yield ShortReference(mistake.words, mistake.refs[0], mistake.position.place, key)
