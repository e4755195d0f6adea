"""A Word file as an audit sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfassess.audit.audited import (
    WORD,
    AuditedFile,
    AuditedHeading,
    AuditedLink,
    AuditedPicture,
    AuditedTable,
    ContentsEntry,
    Gap,
    Line,
)
from selfassess.audit.trail import Trail
from selfassess.audit.unauditable import UnauditableError
from selfassess.audit.word_headings import certain_headings
from selfassess.audit.word_lines import MARKED, WHITE, entry_words, line_of, links_of
from selfassess.audit.word_tables import table_of
from selfassess.diagnostics import Place
from selfassess.read.word import WordUnreadableError, read_flow
from selfassess.read.word.flow_blocks import in_order
from selfassess.read.word.raw_blocks import Block, RawParagraph, RawTable, paragraphs_of
from selfassess.read.word.word_flow import WordFlow, every_paragraph

TOP = "_top"
"""The place that every Word file has, at its beginning."""


def read_docx(name: str, data: bytes) -> AuditedFile:
    """A Word file as its readers meet it. Raises UnauditableError."""
    try:
        flow = read_flow(data)
    except WordUnreadableError as error:
        raise UnauditableError(str(error)) from None
    return WordAudit(name, flow).file()


class WordAudit:
    """Walks through the blocks of one file."""

    def __init__(self, name: str, flow: WordFlow) -> None:
        self._name, self._flow = name, flow
        self._above = ""
        self._trail = Trail()
        self._number = 1
        self._lines: list[Line] = []
        self._found: dict[int, AuditedHeading] = {}
        self._empty: list[AuditedHeading] = []
        self._where: dict[int, Place] = {}
        self._tables: list[AuditedTable] = []
        self._links: list[AuditedLink] = []
        self._places: dict[str, str] = {}
        self._contents: list[ContentsEntry] = []

    def file(self) -> AuditedFile:
        self._walk(self._flow.blocks, self._flow.background or WHITE, "text")
        marked = {at for at, heading in self._found.items() if heading.is_marked}
        certain = certain_headings(self._lines, self._found.keys() - marked, marked, self._flow.text.size / 2)
        headings = [heading for at, heading in self._found.items() if at in certain | marked]
        for each in self._flow.notes:
            self._paragraph(each, self._flow.background or WHITE, "note")
        return AuditedFile(
            WORD,
            Place(self._name),
            self._flow.title,
            self._flow.language,
            sum(len(line.words.split()) for line in self._lines),
            self._lines,
            sorted([*headings, *self._empty], key=lambda each: each.place.line),
            [*self._pictures()],
            self._tables,
            self._links,
            {**dict.fromkeys(self._flow.anchors | {TOP}, ""), **self._places},
            self._gaps(),
            self._contents,
        )

    def _place(self, number: int) -> Place:
        under = f", under “{self._above}”" if self._above else ""
        return Place(self._name, number, 1, f"paragraph {number}{under}")

    def _walk(self, blocks: Sequence[Block], behind: str, part: str) -> None:
        for block in blocks:
            if isinstance(block, RawParagraph):
                self._paragraph(block, behind, part)
            elif isinstance(block, RawTable):
                self._table(block, behind, is_nested=part == "cell")
            else:
                self._walk(block.blocks, "", "box")

    def _paragraph(self, paragraph: RawParagraph, behind: str, part: str) -> None:
        self._number = paragraph.number or self._number
        if part == "cell" and paragraph.outline is not None and paragraph.shown and not paragraph.is_contents:
            paragraph.heading, paragraph.level = paragraph.outlined_by, paragraph.outline + 1
        is_marked = paragraph.heading in MARKED
        if is_marked:
            self._above = paragraph.shown
            self._trail.under(paragraph.level, paragraph.shown)
        self._places.update(dict.fromkeys(paragraph.bookmarks, str(self._trail)) if paragraph.bookmarks else {})
        place = self._place(self._number)
        if is_marked or (paragraph.heading and part == "text"):
            heading = AuditedHeading(place, paragraph.shown, paragraph.level, is_marked, paragraph.mark)
            self._found[len(self._lines)] = heading
        if paragraph.shown:
            self._lines.append(line_of(paragraph, place, behind, part))
        links = [*links_of(paragraph, place)]
        if paragraph.is_contents and (words := entry_words(paragraph)):
            self._contents.append(ContentsEntry(place, words, next((one.target for one in links), "")))
        self._links.extend(links)
        self._where[self._number] = place

    def _table(self, table: RawTable, behind: str, *, is_nested: bool) -> None:
        paragraphs = [*every_paragraph([table])]
        first = next((each.number for each in paragraphs if each.number), self._number)
        is_contents = any(each.is_contents for each in paragraphs)
        if not is_contents:
            self._tables.append(table_of(table, self._place(first), is_nested=is_nested))
        around = "" if table.is_coloured else behind
        for row in table.rows:
            for cell in row.cells:
                self._walk(in_order(cell.blocks), cell.background or around, "cell")

    def _pictures(self) -> Iterator[AuditedPicture]:
        """Everything that is drawn, also where it is the only thing in its paragraph and cannot be shown elsewhere."""
        number = 1
        for paragraph in paragraphs_of(self._flow.typed):
            number = paragraph.number or number
            for each in paragraph.drawn:
                place = self._where.get(number) or self._place(number)
                yield AuditedPicture(place, each.alt, each.name, each.kind)

    def _gaps(self) -> list[Gap]:
        """The runs of empty paragraphs between words of the body; one beside a table is what Word itself asks for."""
        gaps: list[Gap] = []
        run = 0
        number = 1
        before: Block | None = None
        for block in self._flow.typed:
            if isinstance(block, RawParagraph) and _is_blank(block):
                run += 1
                continue
            beside = isinstance(block, RawTable) or isinstance(before, RawTable)
            if run > beside and before is not None:
                gaps.append(Gap(Place(self._name, number, 1, f"after paragraph {number}"), run))
            run = 0
            before = block
            number = max((each.number for each in every_paragraph([block])), default=0) or number
        return gaps


def _is_blank(paragraph: RawParagraph) -> bool:
    """Whether a paragraph is there for nothing but the space that it takes."""
    shows = paragraph.boxes or paragraph.drawn or paragraph.begins_page or paragraph.ends_page or paragraph.frame
    return paragraph.is_empty and not shows and paragraph.outline is None
