"""A Word file as blocks in reading order, before they become a tree: for those who judge how it was made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from selfassess.read.word.heading_looks import TextLook
from selfassess.read.word.raw_blocks import Block, RawParagraph, RawTable


class WordFlow(Struct, frozen=True):
    """The body of a file as blocks, each with what it was recognised to be.

    `typed` are the blocks of the body as they were typed, with empty paragraphs and tables of one cell. `notes` are
    the paragraphs of footnotes and endnotes. `title` is the title that the file gives itself, `language` that of its
    words, as in `en-GB`, and `background` the colour of its pages; each is empty where the file does not say it.
    `anchors` are the names of all bookmarks.
    """

    blocks: Sequence[Block]
    typed: Sequence[Block]
    notes: Sequence[RawParagraph]
    text: TextLook
    title: str
    language: str
    background: str
    anchors: frozenset[str]


def every_paragraph(blocks: Sequence[Block]) -> Iterator[RawParagraph]:
    """Every paragraph of some blocks and of what is in them, without those of the boxes that it is beside."""
    for block in blocks:
        if isinstance(block, RawParagraph):
            yield block
        elif isinstance(block, RawTable):
            yield from (each for row in block.rows for cell in row.cells for each in every_paragraph(cell.blocks))
        else:
            yield from every_paragraph(block.blocks)
