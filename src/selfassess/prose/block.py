"""A run of inline Markdown, and where in its file each of its characters was typed."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from selfassess.diagnostics import Place
from selfassess.syntax.nodes import Text
from selfassess.syntax.source import line_starts

ROW_BREAK = re.compile("\r\n|[\n\r]")
PIPE = re.compile(r"(?<!\\)\|")
ESCAPABLE = re.compile(r"(?:\\(?=[!-/:-@\[-`{-~]))?(.)", re.DOTALL)
Span = tuple[int, int]
BEFORE_CELLS = re.compile(r"(?:[\s>]|[-+*]\s|\d+[.)]\s)*\|?")


class Block(Struct, frozen=True, eq=False, dict=True):
    """A run of inline Markdown: a paragraph, heading, list entry's words, cell or caption.

    `row` is the line of the text that it begins on, from 0; `level` counts the # characters of a heading. A cell
    counts from 0 in its row. A caption is inside another block and begins at `start` of that one's content.
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

    @property
    def outermost(self) -> Block:
        """The block itself; of a caption the block that holds the picture."""
        return self if self.holder is None else self.holder.outermost

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` of the content."""
        return self.text.at(self.within(offset))

    def within(self, offset: int) -> int:
        """The offset in the text of the character at `offset` of the content."""
        if self.holder is not None:
            return self.holder.within(self.start + self._escaped[min(offset, len(self._escaped) - 1)])
        if self.cell is not None:
            return self._characters[offset]
        begins, words, typed = self._rows
        row = bisect_right(begins, offset) - 1
        return typed[row] + max(offset - words[row], 0)

    def span(self, start: int, end: int) -> Place:
        """The place of these characters of the content; its end only where the file holds them as they are.

        It does not where a character is escaped, or where a later line begins with a mark such as `>`.
        """
        first, last = self.at(start), self.at(max(end - 1, start))
        rows = self.text.node.source.lines[first.line - 1 : last.line]
        if len(rows) == 1:  # not the whole of a line, which may be very long
            typed = rows[0][first.column - 1 : last.column]
        else:
            typed = " ".join([rows[0][first.column - 1 :], *rows[1:-1], rows[-1][: last.column]])
        is_exact = typed.split() == self.content[start:end].split()
        return replace(first, end=(last.line, last.column + 1)) if is_exact else first

    @property
    def row_words(self) -> str:
        """The words of its row of a table, as they were typed between the outer bars."""
        row = self._typed(0)[1]
        return row[_cells(row)[0] :].strip().removesuffix("|").strip()

    @property
    def heading_mark(self) -> Place:
        """The place of the first # of a heading."""
        start, row = self._typed(0)
        return self.text.at(start + max(row.find("#"), 0))

    @cached_property
    def _escaped(self) -> array[int]:
        """The offset of each character of a caption from its start; only 0 where the offsets cannot be known."""
        typed = self.holder.content[self.start : self.start + 2 * len(self.content)] if self.holder is not None else ""
        words, offsets = unescaped(typed)
        return offsets if words.startswith(self.content) else array("L", [0])

    @cached_property
    def _rows(self) -> tuple[list[int], list[int], list[int]]:
        """Of each line of the content: where it begins, where its words begin, and where these are in the text.

        Words end where their line ends, but for closing marks; what comes before them is notation.
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
        """The offset in the text of each character of a cell, and of its end; an escaped pipe counts as one."""
        start, row = self._typed(0)
        at = _cells(row)[: (self.cell or 0) + 1][-1]
        cell = PIPE.split(row[at:], maxsplit=1)[0]
        at += len(cell) - len(cell.lstrip()) if cell.strip() else min(len(cell), 2) // 2
        offsets = array("L", [start + at])
        for _ in self.content:
            at += 2 if row.startswith("\\|", at) else 1
            offsets.append(start + at)
        return offsets

    def _typed(self, number: int) -> tuple[int, str]:
        """A line of the text, counted from the first of the block, and where it begins."""
        starts = line_starts(self.text, ROW_BREAK)
        row = min(self.row + number, len(starts) - 1)
        end = starts[row + 1] if row + 1 < len(starts) else None
        return starts[row], self.text[starts[row] : end].rstrip("\r\n")


class Position(Struct, frozen=True):
    """A character of a block, whose place is worked out when it is asked for."""

    block: Block
    offset: int

    @property
    def place(self) -> Place:
        return self.block.at(self.offset)


def unescaped(typed: str) -> tuple[str, array[int]]:
    """A text without the backslashes that escape marks of Markdown, and the offset of each of its characters."""
    matches = [*ESCAPABLE.finditer(typed)]
    return "".join(match[1] for match in matches), array("L", (match.start(1) for match in matches))


@lru_cache(maxsize=2)
def _cells(row: str) -> list[int]:
    """Where each cell of a table's row begins, as it was typed."""
    before = BEFORE_CELLS.match(row)
    at = before.end() if before is not None else 0
    return [at, *(pipe.end() for pipe in PIPE.finditer(row, at))]
