"""Every mention of every record: where a reader finds it, and the sentence around it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from selfassess.diagnostics import Place
from selfassess.model.assessment import Claim, Record, Statement, Theme
from selfassess.model.citation import Item, sort_key
from selfassess.model.entry import Entry
from selfassess.model.framework import Framework
from selfassess.model.indicator import Indicator
from selfassess.model.spotlight import Spotlight
from selfassess.model.support import Support
from selfassess.model.walking import within
from selfassess.project.plan.plan_texts import NAMES, PARTS, PROSE, name_of, part_of
from selfassess.project.project import Project
from selfassess.project.prose_items import REPEATED, ProseItem
from selfassess.prose.block import Block
from selfassess.prose.passage import Citation, Passage
from selfassess.prose.running_words import sentences
from selfassess.syntax.nodes import Text

MISTYPED = "written wrongly, so it does not become a link"
UNSHOWN = "not in any document: no part shows this figure"
FIGURES = "Indicators"
OTHERS = "Scores of other councils"
Headings = Mapping[tuple[type, str], str]
Row = tuple[str, str, str, str, int, int, str]


class Mention(Struct, frozen=True):
    """One place that names a record, and where in the record it looks (`locator`).

    A reader finds it in `part`, under the heading `section`. The sentence is on one line: of a table it is
    the row, of an `evidence` list the claim that it backs. `remark` says why no reader would find a link.
    """

    ref: str
    locator: str
    place: Place
    part: str
    section: str
    sentence: str
    remark: str = ""

    @property
    def where(self) -> str:
        """The part of the document in words: `Safeguarding: Things we are proud of`."""
        return f"{self.part}: {self.section}" if self.section else self.part


class RawMention(Struct, frozen=True):
    """A mention whose place and sentence are not yet worked out; `words` are those that an entry of a list backs.

    Resolving one after the other in the order of the text is quick, and any other order slow.
    """

    item: Item
    citation: Citation
    part: str
    section: str
    words: Text | None = None
    remark: str = ""

    def resolve(self) -> Mention:
        place = self.citation.place(self.item)
        return Mention(
            self.item.ref, self.item.locator, place, self.part, self.section, on_one_line(self._sentence()), self.remark
        )

    def _sentence(self) -> str:
        position = self.citation.position
        if self.words is not None or position is None:
            return self.words or ""
        if position.block.cell is not None:
            return position.block.row_words
        starts, words = _sentences(position.block)
        at = bisect_right(starts, position.offset + self.item.offset) - 1
        return words[max(at, 0)]


def where_used(project: Project, refs: Collection[str] | None = None) -> dict[str, list[Mention]]:
    """Everything that names one of these records, or any, under its ref and in the order of the refs.

    The document comes first, as it is read; then figures and actions, then what no document shows. Refs that
    the library does not have are among them.
    """
    mentions: dict[str, list[Mention]] = {}
    for mention in _mentions(project):
        if refs is None or mention.item.ref in refs:
            mentions.setdefault(mention.item.ref, []).append(mention.resolve())
    return {ref: mentions[ref] for ref in sorted(mentions, key=sort_key)}


def times_cited(project: Project) -> Mapping[str, int]:
    """How often each ref is named anywhere, as `where_used` finds it."""
    return Counter(mention.item.ref for mention in _mentions(project))


def rows(used: Mapping[str, Iterable[Mention]], evidence: Mapping[str, Record]) -> Iterator[Row]:
    """A row for each mention: ref, title, part of the document, file, line, column, sentence."""
    for ref, mentions in used.items():
        title = on_one_line(evidence[ref].title) if ref in evidence else ""
        for mention in mentions:
            place = mention.place
            yield ref, title, mention.where, place.file, place.line, place.column, mention.sentence


def on_one_line(words: str) -> str:
    return " ".join(words.split())


def _mentions(project: Project) -> Iterator[RawMention]:
    headings = _headings(project.assessment.framework)
    for item in project.prose:
        yield from _in_item(item, headings)
    yield from _in_lists(project)
    for item in project.unshown:
        yield from _in_item(item, headings)


def _headings(framework: Framework) -> Headings:
    """The heading above what is written under each key of a theme or statement."""
    headings: dict[tuple[type, str], str] = {}
    for field in framework.theme_fields:
        headings[Theme, field.key] = field.heading or ""
    for section in framework.sections:
        headings |= {(Statement, field.key): field.heading or section.heading for field in section.fields}
    return headings


def _in_item(item: ProseItem, headings: Headings) -> Iterator[RawMention]:
    section = _section(item, headings)
    yield from _in_prose(item.passage, item.part, section, item.unshown)
    if isinstance(item.entry, Claim):
        for support in item.entry.evidence:
            yield _in_list(support, item.part, section, item.text, item.unshown)


def _section(item: ProseItem, headings: Headings) -> str:
    """The heading above a piece: of a story its own title, of the glossary the short form."""
    if item.holder is None:
        return item.key
    if isinstance(item.entry, Spotlight):
        return on_one_line(item.entry.spotlight)
    if type(item.holder) in NAMES:
        return name_of(item.holder)
    return headings.get((type(item.holder), item.key), "")


def _in_prose(passage: Passage, part: str, section: str, remark: str) -> Iterator[RawMention]:
    """What a passage cites or tries to cite, from its top, under the nearest heading above."""
    cited = [(citation, item, remark) for citation in passage.citations for item in citation.items]
    for mistake in passage.mistakes:
        cited += [(Citation((Item(ref),), mistake.position), Item(ref), remark or MISTYPED) for ref in mistake.refs]
    if not cited:
        return
    above: dict[Block, tuple[int, str]] = {}
    for number, block in enumerate(passage.blocks):
        section = on_one_line(block.content) if block.is_heading else section
        above[block] = number, section
    for citation, item, said in sorted(cited, key=lambda cite: _order(cite[0], cite[1], above)):
        assert citation.position is not None
        yield RawMention(item, citation, part, above[citation.position.block.outermost][1], remark=said)


def _order(citation: Citation, item: Item, above: Mapping[Block, tuple[int, str]]) -> tuple[int, int]:
    assert citation.position is not None
    block, offset = citation.position.block, citation.position.offset
    return above[block.outermost][0], block.start + offset + item.offset


@lru_cache(maxsize=4)
def _sentences(block: Block) -> tuple[list[int], list[str]]:
    """Where each sentence of a block begins, and its words."""
    spans = list(sentences(block))
    return [span.start for span in spans], [block.content[span] for span in spans]


def _in_list(support: Support, part: str, section: str, words: Text, remark: str = "") -> RawMention:
    """An entry of a list, with the words that it backs."""
    return RawMention(support.item, Citation((support.item,), support=support), part, section, words, remark)


def _in_lists(project: Project) -> Iterator[RawMention]:
    """The source of each figure, of other councils' scores, the evidence of the plan; then of ids that are taken."""
    assessment, shown = project.assessment, _parts_showing(project)
    for name, indicator in assessment.indicators.items():
        yield from _of_indicator(indicator, shown.get(name, {}), "" if name in shown else UNSHOWN)
    if assessment.compare is not None and assessment.compare.source is not None:
        yield _in_list(assessment.compare.source, OTHERS, "", assessment.compare.file)
    for root in project.plan_entries:
        yield from _of_plan(root, "")
    for repeat in assessment.repeated:
        if isinstance(repeat.again, Indicator):
            yield from _of_indicator(repeat.again, {}, REPEATED)
        elif type(repeat.again) in PARTS:
            yield from _of_plan(repeat.again, REPEATED)


def _of_indicator(indicator: Indicator, shown: Iterable[str], remark: str) -> Iterator[RawMention]:
    if indicator.source is not None:
        name, parts = on_one_line(indicator.name), "; ".join(shown)
        section = f"{name} (shown in {parts})" if parts else name
        yield _in_list(indicator.source, FIGURES, section, indicator.sentence, remark)


def _of_plan(root: Entry, remark: str) -> Iterator[RawMention]:
    """The lists of an entry of the plan, each with the words of what it is in."""
    part, name = part_of(root), name_of(root)
    for entry in within(root):
        words = next((getattr(entry, field) for field in PROSE.get(type(entry), ()) if getattr(entry, field)), None)
        for field in entry.__struct_fields__:
            value = getattr(entry, field)
            for support in value if isinstance(value, tuple) else (value,):
                if isinstance(support, Support) and not support.is_held:
                    yield _in_list(support, part, name, words or support.text, remark)


def _parts_showing(project: Project) -> dict[str, dict[str, None]]:
    """The parts of the document that show each figure, in reading order."""
    parts: dict[str, dict[str, None]] = {}
    for item in project.prose:
        for link in item.passage.indicator_links:
            parts.setdefault(link.indicator, {})[item.part] = None
    for statement in project.assessment.statements:
        for name in statement.indicators:
            parts.setdefault(name, {})[on_one_line(statement.name)] = None
    return parts
