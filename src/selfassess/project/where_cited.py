"""Every mention of every record, found in one pass over what was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from selfassess.model.assessment import Claim, Record, Spotlight, Statement, Theme
from selfassess.model.citation import Item, in_series
from selfassess.model.framework import Framework
from selfassess.project.listed_citations import in_list, in_lists
from selfassess.project.mention import Mention, Met, on_one_line
from selfassess.project.project import Project
from selfassess.project.prose_items import ProseItem
from selfassess.prose.passage import Block, Citation, Passage, Spot

MISTYPED = "mistyped, so that it links to nothing"
Headings = Mapping[tuple[type, str], str]
Row = tuple[str, str, str, str, int, int, str]


def where_used(project: Project, refs: Collection[str] | None = None) -> dict[str, list[Mention]]:
    """Everything that names one of these records, or any, under its ref and in the order of the refs.

    The document comes first, as it is read; then figures and actions, then what no document shows. Refs that
    the library does not have are among them.
    """
    found: dict[str, list[Mention]] = {}
    for met in _met(project):
        if refs is None or met.item.ref in refs:
            found.setdefault(met.item.ref, []).append(met.told())
    return {ref: found[ref] for ref in sorted(found, key=in_series)}


def times_cited(project: Project) -> Mapping[str, int]:
    """How often each ref is named anywhere, as `where_used` finds it."""
    return Counter(met.item.ref for met in _met(project))


def rows(used: Mapping[str, Iterable[Mention]], evidence: Mapping[str, Record]) -> Iterator[Row]:
    """A row for each mention: ref, title, part of the document, file, line, column, sentence."""
    for ref, mentions in used.items():
        title = on_one_line(evidence[ref].title) if ref in evidence else ""
        for each in mentions:
            yield ref, title, each.where, each.place.file, each.place.line, each.place.column, each.sentence


def _met(project: Project) -> Iterator[Met]:
    headings = _headings(project.assessment.framework)
    for item in project.prose:
        yield from _in_item(item, headings)
    yield from in_lists(project.assessment)
    for item in project.unshown:
        yield from _in_item(item, headings)


def _headings(framework: Framework) -> Headings:
    """The heading that stands above what is written under each key of a theme or statement."""
    found: dict[tuple[type, str], str] = {}
    for each in framework.theme_fields:
        found[Theme, each.key] = each.heading or ""
    for section in framework.sections:
        found |= {(Statement, each.key): each.heading or section.heading for each in section.fields}
    return found


def _in_item(item: ProseItem, headings: Headings) -> Iterator[Met]:
    section = _section(item, headings)
    yield from _in_prose(item.passage, item.part, section, item.unshown)
    if isinstance(item.entry, Claim):
        for support in item.entry.evidence:
            yield in_list(support, item.part, section, item.text, item.unshown)


def _section(item: ProseItem, headings: Headings) -> str:
    """The heading above a piece: of a story its own title, of the glossary the short form."""
    if item.holder is None:
        return item.key
    if isinstance(item.entry, Spotlight):
        return on_one_line(item.entry.spotlight)
    return headings.get((type(item.holder), item.key), "")


def _in_prose(passage: Passage, part: str, section: str, remark: str) -> Iterator[Met]:
    """What a passage cites or tries to cite, from its top, under the nearest heading above."""
    found = [(each, item, remark) for each in passage.citations for item in each.items]
    for slip in passage.slips:
        found += [(Citation((Item(ref),), slip.spot), Item(ref), remark or MISTYPED) for ref in slip.refs]
    if not found:
        return
    above = _above(passage, section)
    for citation, item, said in sorted(found, key=lambda each: _order(each[0], each[1], above)):
        assert citation.spot is not None
        yield Met(item, citation, part, above[_outermost(citation.spot)][1], remark=said)


def _above(passage: Passage, section: str) -> dict[Block, tuple[int, str]]:
    """The number of each block, and the nearest heading above it."""
    found: dict[Block, tuple[int, str]] = {}
    for number, block in enumerate(passage.blocks):
        section = on_one_line(block.content) if block.is_heading else section
        found[block] = number, section
    return found


def _order(citation: Citation, item: Item, above: Mapping[Block, tuple[int, str]]) -> tuple[int, int]:
    spot = citation.spot
    assert spot is not None
    return above[_outermost(spot)][0], spot.block.start + spot.offset + item.offset


def _outermost(spot: Spot) -> Block:
    """The block that a spot stands in; of a caption the one that holds the picture."""
    block = spot.block
    while block.holder is not None:
        block = block.holder
    return block
