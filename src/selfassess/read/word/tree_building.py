"""The tree of a Word file: headings, paragraphs, lists, tables, boxes and pictures in the vocabulary of documents."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree
from msgspec import Struct

from selfassess.read.word.heading_looks import TextLook, half_bold, may_head, strength, whole_look
from selfassess.read.word.headings_found import mark_styled
from selfassess.read.word.inline_building import InlineBuilder, last_child, split, trimmed
from selfassess.read.word.layout_tables import Grid, heading_rows, is_layout, laid_out
from selfassess.read.word.list_building import build_lists
from selfassess.read.word.raw_blocks import Block, Place, RawBox, RawParagraph, RawTable, paragraphs_of
from selfassess.read.word.table_grid import GridCell, grid_of
from selfassess.read.word.typed_marks import heading_mark, mark_lists, take_mark

CAPTION = r"(?i)(figure|fig\.|picture|image|photo|map|chart|diagram|table)\s*[A-Z]?\d+"
HIGHEST_IN_BOX, LOWEST = 3, 6


class Where(Struct, frozen=True):
    """What may be in the element that is being filled."""

    headings: bool = True
    tables: bool = True
    asides: bool = True


BODY = Where()
BOX = Where(asides=False)
CELL = Where(headings=False, tables=False, asides=False)


class TreeBuilder:
    """Builds the elements of blocks that are numbered and recognised, and says of each paragraph what is above it."""

    def __init__(self, text: TextLook, inline: InlineBuilder) -> None:
        self._text, self._inline = text, inline
        self._headings: list[tuple[int, int]] = []

    def build(self, parent: etree._Element, blocks: Sequence[Block], where: Where = BODY) -> None:
        """Puts blocks at the end of an element."""
        number = 0
        while number < len(blocks):
            block = blocks[number]
            number += 1
            if isinstance(block, RawTable):
                self._table(parent, block, None, where)
            elif isinstance(block, RawBox):
                self._box(parent, block, where)
            elif block.is_contents:
                self._put_below(block)
            elif block.heading and where.headings:
                self._heading(parent, block)
            elif block.place is not None:
                number = self._list(parent, blocks, number - 1)
            else:
                number += self._paragraph(parent, block, blocks[number : number + 1], where)

    def _heading(self, parent: etree._Element, block: RawParagraph, lowest: int = 2) -> None:
        while self._headings and self._headings[-1][0] >= block.level:
            self._headings.pop()
        self._put_below(block)
        self._headings.append((block.level, block.number))
        tag = f"h{min(max(block.level + 1, lowest), LOWEST)}"
        words = trimmed([span for span in block.spans if span.picture is None])
        self._inline.fill(_made(parent, tag, block), words, without=("bold", "italic"))
        if block.pictures:
            self._image(etree.SubElement(parent, "figure"), block)

    def _image(self, figure: etree._Element, block: RawParagraph) -> None:
        self._inline.fill(figure, [span for span in block.spans if span.picture is not None])

    def _paragraph(self, parent: etree._Element, block: RawParagraph, after: Sequence[Block], where: Where) -> int:
        """Puts a paragraph into an element; gives how many of the blocks after it came in with it."""
        following = after[0] if after else None
        is_captioned = isinstance(following, RawTable) and where.tables and _is_caption(block)
        if isinstance(following, RawTable) and is_captioned and not is_layout(grid_of(following)):
            self._table(parent, following, block, where)
            return 1
        self._put_below(block)
        if len(block.pictures) == 1 and not block.words.strip() and not any(span.note for span in block.spans):
            figure = _made(parent, "figure", block)
            self._image(figure, block)
            if isinstance(following, RawParagraph) and _is_caption(following) and not following.heading:
                self._put_below(following)
                self._inline.fill(_made(figure, "figcaption", following), trimmed(following.spans))
                return 1
            return 0
        holder = parent
        if block.kind == "quote" and parent.tag in ("main", "aside"):
            last = last_child(parent)
            holder = last if last is not None and last.tag == "blockquote" else etree.SubElement(parent, "blockquote")
        for spans in split(block.spans):
            is_slanted = block.kind == "quote" and all(each.look.italic for each in spans if each.words.strip())
            self._inline.fill(_made(holder, "p", block), spans, without=("italic",) if is_slanted else ())
        return 0

    def _list(self, parent: etree._Element, blocks: Sequence[Block], start: int) -> int:
        """Puts a run of lists into an element; gives the number of the block after it."""
        items: list[tuple[RawParagraph, Place]] = []
        for number in range(start, len(blocks)):
            block = blocks[number]
            if not isinstance(block, RawParagraph) or block.place is None or block.heading or block.is_contents:
                break
            items.append((block, block.place))
        build_lists(parent, items, self._item)
        return start + len(items)

    def _item(self, item: etree._Element, block: RawParagraph) -> None:
        self._put_below(block)
        parts = split(block.spans)
        if len(parts) == 1:
            item.set("data-at", str(block.number))
            self._inline.fill(item, parts[0])
            return
        for spans in parts:
            self._inline.fill(_made(item, "p", block), spans)

    def _box(self, parent: etree._Element, box: RawBox, where: Where) -> None:
        blocks = box.blocks
        only = blocks[0] if len(blocks) == 1 else None
        if not where.asides or box.is_list or (isinstance(only, RawParagraph) and (only.heading or only.is_contents)):
            self.build(parent, blocks, where)
            return
        kept = list(self._headings)
        aside = etree.SubElement(parent, "aside", {"class": "spotlight"})
        rest = self._with_heading(aside, blocks, HIGHEST_IN_BOX)
        for each in rest:
            if isinstance(each, RawParagraph) and each.heading:
                each.level = max(each.level, HIGHEST_IN_BOX - 1)
        self.build(aside, rest, BOX)
        self._headings = kept
        if last_child(aside) is None:
            parent.remove(aside)

    def _with_heading(self, parent: etree._Element, blocks: Sequence[Block], lowest: int) -> Sequence[Block]:
        """Makes a heading of the first line of a box or cell, if it is one; gives the blocks after it."""
        first = blocks[0] if len(blocks) > 1 else None
        if not isinstance(first, RawParagraph) or first.heading or first.place is not None or not may_head_here(first):
            return blocks
        if strength(whole_look(first, self._text), self._text) < 2 and not half_bold(first.spans):
            return blocks
        self._as_heading(parent, first, lowest)
        return blocks[1:]

    def _as_heading(self, parent: etree._Element, block: RawParagraph, lowest: int = 2) -> None:
        """A heading below the one above it."""
        mark, _ = heading_mark(block.words, with_blank=False)
        if mark:
            take_mark(block, mark)
        block.heading = block.heading or "look"
        block.level = min(max((self._headings[-1][0] if self._headings else 0) + 1, lowest - 1), LOWEST - 1)
        self._heading(parent, block, lowest)

    def _table(self, parent: etree._Element, table: RawTable, caption: RawParagraph | None, where: Where) -> None:
        if all(paragraph.is_contents for paragraph in paragraphs_of([table]) if paragraph.number):
            for paragraph in paragraphs_of([table]):
                self._put_below(paragraph)
            return
        grid = grid_of(table)
        for cell in (cell for row in grid for cell in row):
            mark_lists(cell.blocks)
        if not where.tables:
            for cell in (cell for row in grid for cell in row):
                self.build(parent, cell.blocks, where)
        elif is_layout(grid):
            self._unrolled(parent, grid, where)
        else:
            self._values(parent, table, grid, caption)

    def _unrolled(self, parent: etree._Element, grid: Grid, where: Where) -> None:
        kept = list(self._headings)
        for text in laid_out(grid):
            self._headings = list(kept)
            heading = text.heading
            if heading is not None and text.cells:
                self._as_heading(parent, heading)
            elif heading is not None:
                self.build(parent, [heading], where)
            for cell in text.cells:
                mark_styled(cell.blocks)
                rest = self._with_heading(parent, cell.blocks, 2) if heading is None else cell.blocks
                self.build(parent, rest, where)
        self._headings = kept

    def _values(self, parent: etree._Element, table: RawTable, grid: Grid, caption: RawParagraph | None) -> None:
        made = etree.SubElement(parent, "table")
        if caption is not None:
            self._put_below(caption)
            self._inline.fill(_made(made, "caption", caption), trimmed(caption.spans))
        headed = heading_rows(table, grid)
        for tag, cell_tag, rows in (("thead", "th", grid[:headed]), ("tbody", "td", grid[headed:])):
            body = etree.SubElement(made, tag) if rows else made
            for row in rows:
                line = etree.SubElement(body, "tr")
                for cell in row:
                    self._cell(etree.SubElement(line, cell_tag), cell)

    def _cell(self, element: etree._Element, cell: GridCell) -> None:
        only = cell.only
        parts = split(only.spans) if only is not None else []
        if only is None or only.place is not None or len(parts) != 1:
            self.build(element, cell.blocks, CELL)
            return
        self._put_below(only)
        element.set("data-at", str(only.number))
        self._inline.fill(element, parts[0], without=("bold",) if element.tag == "th" else ())

    def _put_below(self, paragraph: RawParagraph) -> None:
        """Says of a paragraph, and of its notes, which heading is above them; those of a list of contents are in it."""
        paragraph.above = self._headings[-1][1] if self._headings else 0
        for span in paragraph.spans:
            for each in span.note.paragraphs if span.note is not None else ():
                each.above = paragraph.above
                each.is_contents = paragraph.is_contents


def may_head_here(paragraph: RawParagraph) -> bool:
    """Whether the first line of a box or a cell is as short as a heading is."""
    return may_head(paragraph) or (paragraph.part == "table" and _may_in_table(paragraph))


def _may_in_table(paragraph: RawParagraph) -> bool:
    shown = paragraph.shown
    return 0 < len(shown.split()) <= 18 and not shown.endswith((".", ";", ",")) and "\n" not in paragraph.words.strip()


def _is_caption(paragraph: RawParagraph) -> bool:
    return (
        paragraph.place is None
        and not paragraph.pictures
        and (
            paragraph.kind == "caption"
            or (re.match(CAPTION, paragraph.shown) is not None and len(paragraph.shown) < 200)
        )
    )


def _made(parent: etree._Element, tag: str, block: RawParagraph) -> etree._Element:
    return etree.SubElement(parent, tag, {"data-at": str(block.number)})
