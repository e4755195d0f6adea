"""What is cited: which refs something names, which records nothing names, and which record was probably meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from string import ascii_uppercase

from msgspec import Struct

from selfassess.diagnostics import Place
from selfassess.model.assessment import Assessment, Record
from selfassess.model.citation import MISTYPED, NUMBERS, REF_ALONE, ref_parts
from selfassess.model.loose_citation import entries_meant
from selfassess.project.project import Project
from selfassess.prose.passage import Passage

TYPED = rf"""
    {MISTYPED.removeprefix("(?x)")}
  | \(ref:[^()]*\)                  # a link to evidence
  | \bevidence:\s*\[[^][]*\]        # a list of evidence
"""
UNREAD = "it is cited in a place with another mistake"


class Uncited(Struct, frozen=True):
    """A record that nothing names; `reason` says why it is kept, and is empty where nobody says so."""

    record: Record
    reason: str


def named(project: Project, passages: Collection[Passage]) -> set[str]:
    """Every ref that these passages or the lists cite, link to, or try to cite."""
    refs = {item.ref for citation in project.references_in(passages) for item in citation.items}
    refs.update(item.ref for support in project.supports for item in entries_meant(support.text))
    return refs.union(ref for passage in passages for mistake in passage.mistakes for ref in mistake.refs)


def uncited(project: Project, passages: Collection[Passage]) -> Iterator[Uncited]:
    """Every record that these passages and the lists do not name, in the library's order."""
    assessment, used = project.assessment, named(project, passages)
    left = [(record, _reason(record)) for record in assessment.evidence.values() if record.ref not in used]
    unread = _named_in_unread(assessment) if any(not reason for _, reason in left) else frozenset()
    for record, reason in left:
        yield Uncited(record, reason or (UNREAD if record.ref in unread else ""))


def _reason(record: Record) -> str:
    if record.unused:
        return str(record.unused)
    if record.status == "superseded":
        return f"superseded by {record.superseded_by}" if record.superseded_by else "superseded"
    return "withdrawn" if record.status == "withdrawn" else ""


def _named_in_unread(assessment: Assessment) -> frozenset[str]:
    """The refs in files of content, also in what was not read there because of another mistake, as in a key."""
    entries = [*assessment.themes, *assessment.statements, *assessment.chapters.values()]
    entries += [repeat.again for repeat in assessment.repeated]
    texts = {entry.node.source.file: entry.node.source.text for entry in entries}
    typed = (match[0] for text in texts.values() for match in re.finditer(TYPED, text, re.VERBOSE))
    return frozenset(ref for words in typed for ref in NUMBERS.findall(words))


def places_showing(names: Collection[str], project: Project) -> Iterator[tuple[str, Place]]:
    """Each place that shows the figure of one of these indicators: its id, and where prose or a list names it."""
    for passage in project.passages:
        for link in passage.indicator_links:
            if link.indicator in names:
                yield link.indicator, link.position.place
    for statement in project.assessment.statements:
        yield from ((name, name.place) for name in statement.indicators if name in names)


def nearest_records(ref: str, evidence: Mapping[str, Record], most: int = 3) -> str:
    """The hint that names the records whose refs are one typing mistake away."""
    shown = [f"{name}, {evidence[name].title}" for name in nearest_refs(ref, evidence)[:most]]
    return f"Did you mean {'; or '.join(shown)}?" if shown else ""


def nearest_refs(ref: str, evidence: Mapping[str, Record]) -> list[str]:
    """The refs of records that are one typing mistake away, likeliest first."""
    if not REF_ALONE.match(ref):
        return []
    from rapidfuzz.distance import OSA

    near = (name for name in evidence if OSA.distance(ref, name, score_cutoff=1) <= 1)
    ranked = {name: rank for name in near if (rank := _rank(ref, name)) is not None}
    alike = ref_parts(ref).alike
    ranked |= {name: (0, 0, name) for name in evidence if ref_parts(name).alike == alike}
    bare = ref.lstrip(ascii_uppercase)
    if bare in evidence and bare != ref:
        ranked[bare] = (1, 0, "")
    return sorted(ranked, key=lambda name: ranked[name])


def _rank(ref: str, near: str) -> tuple[int, int, str] | None:
    """How likely one ref was typed for another that differs by one mistake; None where only its series differs.

    Two characters swapped come first, then one too many, one wrong and one too few. The last two are made most
    often at the end of a number, and concern its digits.
    """
    from rapidfuzz.distance import Prefix

    at = Prefix.similarity(ref, near)
    if sorted(ref) == sorted(near):
        return 0, at, near
    if len(ref) > len(near):
        return 2, at, near
    concerns_letter = at >= len(ref_parts(near).series) + len(ref_parts(near).number)
    if not (near[at].isdigit() or concerns_letter) or len(near) == 1:
        return None
    return 3 if len(ref) == len(near) else 4, -at, near
