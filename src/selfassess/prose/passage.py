"""What prose says, once read: its blocks of words, citations, links and slips, each with its place."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from selfassess.diagnostics import Place
from selfassess.model.assessment import Support
from selfassess.model.citation import Item
from selfassess.prose.parser import Token
from selfassess.syntax.source import Text, line_starts

ROW_BREAK = re.compile("\r\n|[\n\r]")
PIPE = re.compile(r"(?<!\\)\|")
TYPED = re.compile(r"(?:\\(?=[!-/:-@\[-`{-~]))?(.)", re.DOTALL)
CELLS = re.compile(r"(?:[\s>]|[-+*]\s|\d+[.)]\s)*\|?")


@dataclass(frozen=True, eq=False)
class Block:
    """A run of inline Markdown: a paragraph, heading, list entry's words, cell or caption.

    `row` is the line of the text that it begins on, from 0; `level` counts the signs of a heading. A cell
    counts from 0 in its row. A caption stands inside another block and begins at `start` of that one's content.
    """

    text: Text
    content: str
    row: int
    level: int = 0
    cell: int | None = None
    holder: Block | None = None
    start: int = 0

    @property
    def is_heading(self) -> bool:
        return self.level > 0

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` of the content."""
        return self.text.at(self.within(offset))

    def within(self, offset: int) -> int:
        """Where in the text the character at `offset` of the content stands."""
        if self.holder is not None:
            return self.holder.within(self.start + self._escaped[min(offset, len(self._escaped) - 1)])
        if self.cell is not None:
            return self._characters[offset]
        begins, words, typed = self._rows
        row = bisect_right(begins, offset) - 1
        return typed[row] + max(offset - words[row], 0)

    @property
    def row_words(self) -> str:
        """The words of its row of a table, as they were typed between the outer bars."""
        row = self._typed(0)[1]
        return row[_cells(row)[0] :].strip().removesuffix("|").strip()

    @property
    def signs(self) -> Place:
        """Where the signs of a heading begin."""
        start, row = self._typed(0)
        return self.text.at(start + max(row.find("#"), 0))

    @cached_property
    def _escaped(self) -> array[int]:
        """How far behind its start each character of a caption stands; none further where that cannot be told."""
        typed = self.holder.content[self.start : self.start + 2 * len(self.content)] if self.holder is not None else ""
        words, places = unescaped(typed)
        return places if words.startswith(self.content) else array("L", [0])

    @cached_property
    def _rows(self) -> tuple[list[int], list[int], list[int]]:
        """Of each line of the content, where it begins, where its words begin, and where they stand in the text.

        Words end where their line ends, but for closing signs; what stands before them is notation.
        """
        begins: list[int] = []
        words: list[int] = []
        typed: list[int] = []
        begin = 0
        for number, line in enumerate(self.content.split("\n")):
            start, row = self._typed(number)
            begins.append(begin)
            words.append(begin + len(line) - len(line.lstrip()))
            typed.append(start + max(row.rfind(line.strip()), 0))
            begin += len(line) + 1
        return begins, words, typed

    @cached_property
    def _characters(self) -> array[int]:
        """Where in the text each character of a cell stands, and its end; an escaped pipe counts as one."""
        start, row = self._typed(0)
        at = _cells(row)[: (self.cell or 0) + 1][-1]
        cell = PIPE.split(row[at:], maxsplit=1)[0]
        at += len(cell) - len(cell.lstrip()) if cell.strip() else min(len(cell), 2) // 2
        found = array("L", [start + at])
        for _ in self.content:
            at += 2 if row.startswith("\\|", at) else 1
            found.append(start + at)
        return found

    def _typed(self, number: int) -> tuple[int, str]:
        """A line of the text, counted from the first of the block, and where it begins."""
        starts = line_starts(self.text, ROW_BREAK)
        row = min(self.row + number, len(starts) - 1)
        end = starts[row + 1] if row + 1 < len(starts) else None
        return starts[row], self.text[starts[row] : end].rstrip("\r\n")


def unescaped(typed: str) -> tuple[str, array[int]]:
    """A text without the backslashes that shield signs of Markdown, and where each character of it was typed."""
    found = [*TYPED.finditer(typed)]
    return "".join(each[1] for each in found), array("L", (each.start(1) for each in found))


@lru_cache(maxsize=2)
def _cells(row: str) -> list[int]:
    """Where each cell of a table's row begins, as it was typed."""
    first = CELLS.match(row)
    at = first.end() if first is not None else 0
    return [at, *(pipe.end() for pipe in PIPE.finditer(row, at))]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place within a block, worked out when it is asked for."""

    block: Block
    offset: int

    @property
    def place(self) -> Place:
        return self.block.at(self.offset)


@dataclass(frozen=True, slots=True)
class Citation:
    """A group of refs in prose, or an entry of an `evidence` list; `spot` is where the group begins."""

    items: tuple[Item, ...]
    spot: Spot | None = None
    support: Support | None = None

    @property
    def is_link(self) -> bool:
        """Whether it is a link under its own words, `[…](ref:96)`."""
        return self.spot is not None and not self.spot.block.content.startswith("(", self.spot.offset)

    def place(self, item: Item) -> Place:
        if self.support is not None:
            return self.support.text.place
        assert self.spot is not None
        return self.spot.block.at(self.spot.offset + item.offset)

    def typed(self, item: Item) -> tuple[Text, int]:
        """The text that one of its refs was typed in, and where the ref begins there."""
        if self.support is not None:
            return self.support.text, item.offset
        assert self.spot is not None
        block, offset = self.spot.block, self.spot.offset + item.offset
        target = re.compile(rf"\]\(\s*<?ref:(?={item.ref}\b)").search(block.content, offset) if self.is_link else None
        return block.text, block.within(target.end() if target is not None else offset)


@dataclass(frozen=True, slots=True)
class Slip:
    """Notation that was typed amiss, for the rule that tells of it, with the refs that it seems to mean."""

    rule: str
    words: str
    message: str
    hint: str
    spot: Spot
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of prose, read. Each inline token has the block of the same number."""

    text: Text
    blocks: tuple[Block, ...] = ()
    citations: tuple[Citation, ...] = ()
    slips: tuple[Slip, ...] = ()
    tokens: tuple[Token, ...] = field(default=(), repr=False)


BEFORE_NUMBERS = ("No", "no", "p", "pp", "para", "approx", "c", "Fig", "fig", "Vol", "vol", "Ref", "ref")
NO_END = "".join(rf"(?<!\b{each}\.\s)" for each in BEFORE_NUMBERS)
SENTENCE_END = re.compile(rf"[.!?][\"”’)]*(\s+)(?=[A-Z“\"‘*\[]|{NO_END}[\d£])")


def sentences(block: Block) -> Iterator[tuple[int, str]]:
    """Each sentence of a block with its offset in the content."""
    start = 0
    for end in SENTENCE_END.finditer(block.content):
        yield start, block.content[start : end.start(1)]
        start = end.end()
    if block.content[start:].strip():
        yield start, block.content[start:]
