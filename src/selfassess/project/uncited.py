"""The records that nothing names, and why they are kept."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from selfassess.model.assessment import Assessment, Record
from selfassess.model.citation import NUMBERS, SLIP
from selfassess.project.project import Project
from selfassess.prose.passage import Passage

TYPED = re.compile(rf"{SLIP.pattern}|\(ref:[^()]*\)|\bevidence:\s*\[[^][]*\]")
FAULTY = "it is named where something else is wrong"


class Uncited(NamedTuple):
    """A record that nothing names; `reason` says why it is kept, and is empty where nobody says so."""

    record: Record
    reason: str


def uncited(project: Project, passages: Collection[Passage]) -> Iterator[Uncited]:
    """Every record that these passages and the lists do not name, in the library's order."""
    assessment, used = project.assessment, named(project, passages)
    left = [(each, _reason(each)) for each in assessment.evidence.values() if each.ref not in used]
    faulty = _faulty(assessment) if any(not reason for _, reason in left) else frozenset()
    for record, reason in left:
        yield Uncited(record, reason or (FAULTY if record.ref in faulty else ""))


def named(project: Project, passages: Collection[Passage]) -> set[str]:
    """Every ref that these passages or the lists cite, link to, or try to cite."""
    refs = {item.ref for citation in project.references_in(passages) for item in citation.items}
    return refs.union(ref for passage in passages for slip in passage.slips for ref in slip.refs)


def _reason(record: Record) -> str:
    if record.unused:
        return str(record.unused)
    if record.status == "superseded":
        return f"superseded by {record.superseded_by}" if record.superseded_by else "superseded"
    return "withdrawn" if record.status == "withdrawn" else ""


def _faulty(assessment: Assessment) -> frozenset[str]:
    """The refs in what was typed and has another fault, such as a mistyped key, so that no document shows it."""
    entries = [*assessment.themes, *assessment.statements, *assessment.chapters.values()]
    entries += [each.again for each in assessment.repeated]
    texts = {entry.node.source.file: entry.node.source.text for entry in entries}
    return frozenset(
        ref for text in texts.values() for match in TYPED.finditer(text) for ref in NUMBERS.findall(match[0])
    )
