"""Lists of contents: those that Word makes, and those that somebody typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from selfassess.read.word.raw_blocks import Block, RawParagraph, RawTable, paragraphs_of

LINE = re.compile(
    r"""(?s)
    ^ (.*?\S)
    (?: \s* \t | \s* (?: \.{3,} | …+ | _{3,} | (?:[ ]\.){3,} ) | [ \xa0]{2,} )   # a tab, leaders or several blanks
    [\s.]* (\d{1,4} | [ivxlc]{1,6}) \s* $                                         # and the number of a page
    """,
    re.VERBOSE,
)
NUMBER = re.compile(r"^\s*(?:[A-Z]?\d+(?:\.\d+)*|[A-Z])?[.):\s–-]+")
TITLES = frozenset({"contents", "contentspage", "tableofcontents", "listofcontents", "index"})
FEWEST = 3
SHORT, LONG = 20, 60
ENOUGH = 0.4
"""How many of the lines of a list of contents repeat words that are in the document, at least."""


def mark_contents(blocks: Sequence[Block]) -> None:
    """Says of the paragraphs of lists of contents that they are such."""
    for block in blocks:
        if isinstance(block, RawParagraph):
            block.is_contents = _is_made(block)
    texts = {
        _plain(block.shown)
        for block in blocks
        if isinstance(block, RawParagraph) and not block.is_contents and len(block.shown.split()) <= SHORT
    }
    for block in blocks:
        if isinstance(block, RawTable) and _is_contents_table(block, texts):
            for paragraph in paragraphs_of([block]):
                paragraph.is_contents = True
    start = 0
    while start < len(blocks):
        end = _end_of_run(blocks, start)
        _mark_run([block for block in blocks[start:end] if isinstance(block, RawParagraph)], texts)
        start = end + 1
    _mark_titles(blocks)


def _is_made(paragraph: RawParagraph) -> bool:
    """Whether a paragraph is in a list that Word made, or has the style for it; nobody writes long ones there."""
    if len(paragraph.shown.split()) > LONG:
        return False
    leads = any(span.link.startswith("#_Toc") for span in paragraph.spans)
    ends = LINE.match(paragraph.words) is not None
    return paragraph.is_contents or (paragraph.kind == "contents" and (leads or ends))


def _end_of_run(blocks: Sequence[Block], start: int) -> int:
    """Where the lines end that begin here and look as those of a list of contents do."""
    end = start
    while end < len(blocks) and _is_line(blocks[end]):
        end += 1
    return end


def _is_line(block: Block) -> bool:
    return isinstance(block, RawParagraph) and not block.is_contents and LINE.match(block.words) is not None


def _mark_run(run: Sequence[RawParagraph], texts: set[str]) -> None:
    if len(run) < FEWEST:
        return
    repeating = sum(_repeats(paragraph.words, texts) for paragraph in run)
    if repeating >= ENOUGH * len(run):
        for paragraph in run:
            paragraph.is_contents = True


def _repeats(words: str, texts: set[str]) -> bool:
    found = LINE.match(words)
    return _plain(found[1] if found is not None else words) in texts


def _is_contents_table(table: RawTable, texts: set[str]) -> bool:
    rows = [[" ".join(each.shown for each in paragraphs_of(cell.blocks)) for cell in row.cells] for row in table.rows]
    pages = sum(bool(row) and re.fullmatch(r"\d{1,4}", row[-1].strip()) is not None for row in rows)
    repeating = sum(any(_plain(cell) in texts for cell in row[:-1]) for row in rows)
    return len(rows) >= FEWEST and pages >= len(rows) - 1 and repeating >= ENOUGH * len(rows)


def _mark_titles(blocks: Sequence[Block]) -> None:
    """The heading of a list of contents belongs to it."""
    for before, block in pairwise(blocks):
        follows = next(paragraphs_of([block]), None)
        if isinstance(before, RawParagraph) and follows is not None and follows.is_contents:
            before.is_contents = before.is_contents or _plain(before.shown) in TITLES


def _plain(words: str) -> str:
    """Words without their number, capitals and everything between the letters."""
    return re.sub(r"[\W_]+", "", NUMBER.sub("", words)).casefold()
