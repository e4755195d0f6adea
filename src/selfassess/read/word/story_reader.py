"""A story of a Word file, such as its body, a box or a footnote: its paragraphs and tables in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from selfassess.read.word.drawn_blocks import DrawingReader
from selfassess.read.word.file_facts import FileFacts
from selfassess.read.word.framed_text import read_frame
from selfassess.read.word.list_levels import DEEPEST
from selfassess.read.word.paragraph_styles import read_indent, read_shade
from selfassess.read.word.raw_blocks import (
    Block,
    Cell,
    NoteStory,
    Numbering,
    RawParagraph,
    RawTable,
    Row,
    paragraphs_of,
)
from selfassess.read.word.run_look import shade
from selfassess.read.word.run_reader import RunReader, Surroundings
from selfassess.read.word.shapes import choice
from selfassess.read.word.table_styles import table_without_rows
from selfassess.read.word.word_names import R, W, is_on, local, number, value
from selfassess.read.word.word_parts import Relation

TRANSPARENT = frozenset({"customXml", "smartTag", "ins", "moveTo", "sdtContent"})
LOOSE = frozenset({"bookmarkStart", "commentRangeStart", "commentRangeEnd", "oMathPara", "oMath"}) | frozenset(
    {"r", "hyperlink", "fldSimple", "del", "moveFrom"}
)
"""What may be between paragraphs; it is read with the one that follows."""
OTHER_FORMAT = (
    "Part of this file is a document in another format, which was not read. "
    "Open the file in Word, save it and try again."
)
CONTENTS = "Table of Contents"


def no_note(kind: str, name: str) -> NoteStory | None:
    """A note in a story that has none, such as a note itself."""
    return None


class StoryReader:
    """Reads the stories of one part of a file; `note` gives the words of a footnote or endnote by kind and id."""

    def __init__(self, facts: FileFacts, part: str, note: Callable[[str, str], NoteStory | None] = no_note) -> None:
        self._facts = facts
        self._relations: Mapping[str, Relation] = facts.parts.relations(part)
        drawings = DrawingReader(facts, self._relations, self.read)
        self._around = Surroundings(facts.styles, facts.ledger, self._link, drawings.read, note, self._tell)

    def read(self, story: etree._Element, part: str) -> list[Block]:
        """The blocks of a story; `part` is what its paragraphs are part of."""
        return self._blocks(story, part, RunReader(story, self._around))

    def _blocks(self, holder: etree._Element, part: str, runs: RunReader) -> list[Block]:
        blocks: list[Block] = []
        joined: RawParagraph | None = None
        waiting: list[etree._Element] = []
        for element, is_contents in _flat(holder):
            name = local(element)
            if name == "tbl":
                blocks.append(self._table(element, "table" if part == "body" else part, runs))
            elif name == "p":
                paragraph = self._paragraph(element, part, runs, waiting)
                waiting = []
                paragraph.is_contents = paragraph.is_contents or is_contents
                joined = _join(joined, paragraph)
                if joined is None:
                    blocks.append(paragraph)
            elif name in LOOSE:
                waiting.append(element)
            elif name == "altChunk":
                self._tell(None, OTHER_FORMAT)
            elif name == "sectPr":
                self._edges(element)
        if joined is not None or waiting:
            blocks.append(self._rest(holder, part, runs, waiting, joined))
        return blocks

    def _rest(
        self,
        holder: etree._Element,
        part: str,
        runs: RunReader,
        waiting: list[etree._Element],
        joined: RawParagraph | None,
    ) -> RawParagraph:
        """What is left at the end of a story without a paragraph of its own."""
        rest = joined if joined is not None else self._paragraph(etree.Element(f"{W}p"), part, runs, [])
        for each in waiting:
            around = etree.Element(f"{W}p")
            around.append(each)
            runs.read(around, rest)
        return rest

    def _paragraph(
        self, element: etree._Element, part: str, runs: RunReader, before: list[etree._Element]
    ) -> RawParagraph:
        properties = element.find(f"{W}pPr")
        style = self._facts.styles.paragraph_style(value(properties, "pStyle"))
        known = self._facts.paragraph_styles.of(style)
        paragraph = RawParagraph(part, style, known.kind)
        self._facts.read.append(paragraph)
        level, by = known.outline.level, known.outline.known_by
        typed = number(value(properties, "outlineLvl"))
        if typed is not None and (level is None or not 0 <= typed <= DEEPEST):
            level, by = (typed, "outline") if 0 <= typed <= DEEPEST else (None, "")
        paragraph.outline, paragraph.outlined_by = level, by
        self._set_in(paragraph, properties)
        if properties is not None:
            breaks = properties.find(f"{W}pageBreakBefore")
            paragraph.begins_page = is_on(breaks) if breaks is not None else known.begins_page
            mark = properties.find(f"{W}rPr")
            paragraph.joins_next = mark is not None and any(local(each) in ("del", "moveFrom") for each in mark)
            section = properties.find(f"{W}sectPr")
            if section is not None:
                paragraph.ends_page = value(section, "type") != "continuous"
                self._edges(section)
        else:
            paragraph.begins_page = known.begins_page
        if before:
            around = etree.Element(f"{W}p")
            around.extend(before)
            runs.read(around, paragraph)
        runs.read(element, paragraph)
        return paragraph

    def _set_in(self, paragraph: RawParagraph, properties: etree._Element | None) -> None:
        """The list that a paragraph is in, and how far it is set in."""
        known, typed = self._facts.paragraph_styles.of(paragraph.style), read_indent(properties)
        given = properties.find(f"{W}numPr") if properties is not None else None
        name, level = value(given, "numId"), number(value(given, "ilvl"))
        if name is None and known.list is not None:
            name = known.list
            by_style = self._facts.lists.level_of_style(name, paragraph.style)
            level = level if level is not None else known.list_level if known.list_level is not None else by_style
        depth = min(max(level or 0, 0), DEEPEST)
        paragraph.frame = known.frame if (frame := read_frame(properties)) is None else frame
        paragraph.background = (known.background if (behind := read_shade(properties)) is None else behind) or ""
        found = self._facts.lists.level(name, depth) if name not in (None, "0") and name is not None else None
        indents = (typed.left, found.indent if found is not None and given is not None else None, known.indent.left)
        paragraph.indent = next(
            (left for left in indents if left is not None), found.indent if found is not None else None
        )
        paragraph.hangs = bool(typed.hangs if typed.hangs is not None else known.indent.hangs)
        if found is not None and name is not None and found.kind != "none":
            count = 1 if found.kind == "bullet" else self._facts.lists.count(name, depth)
            paragraph.numbering = Numbering(name, depth, found.kind, found.text, count)

    def _edges(self, section: etree._Element) -> None:
        """The headers and footers of a section."""
        for each in section:
            kind = local(each).removesuffix("Reference")
            relation = self._relations.get(each.get(f"{R}id", ""))
            if (
                kind in ("header", "footer")
                and relation is not None
                and (kind, relation.target) not in self._facts.edges
            ):
                self._facts.edges.append((kind, relation.target))

    def _table(self, table: etree._Element, part: str, runs: RunReader) -> RawTable:
        made = table_without_rows(table, self._facts.styles)
        for row, _ in _flat(table):
            if local(row) == "tr":
                read = self._row(row, part, runs)
                made.rows.extend([read] if read is not None else [])
        return made

    def _row(self, row: etree._Element, part: str, runs: RunReader) -> Row | None:
        """A row; None for one that somebody deleted."""
        properties = row.find(f"{W}trPr")
        cells = [self._cell(cell, part, runs) for cell, _ in _flat(row) if local(cell) == "tc"]
        for kind in ("del", "ins"):
            change = properties.find(f"{W}{kind}") if properties is not None else None
            if change is not None and (kind == "del" or next(row.iter(f"{W}ins"), None) is change):
                revision = self._facts.ledger.revision(change, None)
                for paragraph in (each for cell in cells for each in paragraphs_of(cell.blocks)):
                    if paragraph.words.strip():
                        self._facts.ledger.add(revision, paragraph.words, paragraph)
            if change is not None and kind == "del":
                return None
        before = max(number(value(properties, "gridBefore")) or 0, 0)
        header = properties.find(f"{W}tblHeader") if properties is not None else None
        return Row(cells, min(before, 63), is_on(header))

    def _cell(self, cell: etree._Element, part: str, runs: RunReader) -> Cell:
        properties = cell.find(f"{W}tcPr")
        columns = number(value(properties, "gridSpan")) or 1
        merge = properties.find(f"{W}vMerge") if properties is not None else None
        fill = shade(properties.find(f"{W}shd")) if properties is not None else ""
        goes_on = merge is not None and merge.get(f"{W}val", "continue") == "continue"
        return Cell(self._blocks(cell, part, runs), min(max(columns, 1), 63), goes_on, fill not in ("", "ffffff"), fill)

    def _link(self, relation: str) -> str:
        found = self._relations.get(relation)
        return found.target if found is not None and found.is_external else ""

    def _tell(self, paragraph: RawParagraph | None, message: str) -> None:
        self._facts.told.append((paragraph, message))


def _flat(holder: etree._Element) -> Iterator[tuple[etree._Element, bool]]:
    """What is in a story, table or row, whatever is around it, and whether that is a list of contents."""
    waiting = [(each, False) for each in reversed(holder)]
    while waiting:
        element, is_contents = waiting.pop()
        name = local(element)
        inside: etree._Element | None = None
        if name == "sdt":
            inside = element.find(f"{W}sdtContent")
            gallery = value(element.find(f"{W}sdtPr/{W}docPartObj"), "docPartGallery")
            is_contents = is_contents or gallery == CONTENTS
        elif name == "AlternateContent":
            inside = choice(element)
        elif name in TRANSPARENT:
            inside = element
        if inside is not None:
            waiting.extend((each, is_contents) for each in reversed(inside))
        else:
            yield element, is_contents


def _join(before: RawParagraph | None, paragraph: RawParagraph) -> RawParagraph | None:
    """Puts the words of the paragraph before, whose mark was deleted, into this one; gives it if its mark was too."""
    if before is not None:
        before.into = paragraph
        before.spans.extend(paragraph.spans)  # the list that may be long grows, and is not copied
        before.boxes.extend(paragraph.boxes)
        before.bookmarks.extend(paragraph.bookmarks)
        paragraph.spans, paragraph.boxes, paragraph.bookmarks = before.spans, before.boxes, before.bookmarks
    return paragraph if paragraph.joins_next else None
