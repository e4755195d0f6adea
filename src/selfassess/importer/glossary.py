"""The council's own glossary in its Word file: a chapter that holds nothing but terms and what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from selfassess.importer.blocks import Block, blocks_of, numbers_of, words_of
from selfassess.importer.heading_names import HeadingNames
from selfassess.importer.placed import Placed, Replaced, Term

PAIR = re.compile(r"(.{1,60}?)\s*(?:[:–—=]|\s-\s)\s*(.{2,})", re.DOTALL)
FILE = "content/glossary.yaml"


def take_glossary(placed: Placed, names: HeadingNames) -> list[Term]:
    """The terms of the chapter that is a glossary, which is taken from the chapters; none where it says more."""
    for chapter in placed.chapters:
        if not names.is_glossary(chapter.title):
            continue
        terms = _terms([piece.block for piece in chapter.pieces])
        if terms and len({term.term for term in terms}) == len(terms):
            placed.chapters.remove(chapter)
            why = "The document has its own heading for the glossary"
            placed.replaced.append(Replaced(chapter.numbers, FILE, 100, why))
            return terms
    return []


def _terms(blocks: Sequence[Block]) -> list[Term]:
    """A term for each row, item or paragraph; none at all where one of them is not a pair."""
    terms: list[Term] = []
    waiting: Block | None = None
    for block in (part for each in blocks for part in _parts(each)):
        if waiting is not None:
            terms.append(Term(waiting.words, block.words, waiting.numbers + block.numbers))
            waiting = None
        elif block.level or block.tag == "dt":
            waiting = block
        elif block.tag == "tr":
            cells = [words_of(cell) for cell in block.element]
            if len(cells) != 2 or not all(cells):
                return []
            terms.append(Term(cells[0], cells[1], block.numbers))
        else:
            pair = PAIR.fullmatch(block.words)
            if pair is None:
                return []
            terms.append(Term(pair[1], pair[2], block.numbers))
    return terms if waiting is None else []


def _parts(block: Block) -> Iterator[Block]:
    if block.tag == "table":
        rows = [row for row in block.element.iter("tr") if row.find("th") is None]
        yield from (Block(row, words_of(row), numbers_of(row)) for row in rows)
    elif block.tag in ("ul", "ol", "dl"):
        yield from blocks_of(block.element)
    elif block.words:
        yield block
