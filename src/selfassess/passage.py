"""What prose says, once read: its blocks of words, citations, links and slips, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from selfassess.citation import Item
from selfassess.diagnostics import Place
from selfassess.model import Answer, Assessment, Claim, Spotlight, Statement, Support, Theme
from selfassess.source import Text, line_starts

ROW_BREAK = re.compile("\r\n|[\n\r]")
PIPE = re.compile(r"(?<!\\)\|")
CELLS = re.compile(r"(?:[\s>]|[-+*]\s|\d+[.)]\s)*\|?")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of inline Markdown: a paragraph, heading, list entry's words, cell or caption.

    `row` is the line of the text that it begins on, from 0. A cell counts from 0 in its row. A caption
    stands inside another block and begins at `start` of that one's content.
    """

    text: Text
    content: str
    row: int
    is_heading: bool = False
    cell: int | None = None
    holder: Block | None = None
    start: int = 0

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` of the content."""
        if self.holder is not None:
            is_as_typed = self.holder.content.startswith(self.content, self.start)
            return self.holder.at(self.start + offset if is_as_typed else self.start)
        starts = line_starts(self.text, ROW_BREAK)
        row = min(self.row + self.content.count("\n", 0, offset), len(starts) - 1)
        typed = self.text[starts[row] : starts[row + 1] if row + 1 < len(starts) else None].rstrip("\r\n")
        column = self._in_row(typed, offset) if self.cell is None else _in_cell(typed, self.cell, offset)
        return self.text.at(starts[row] + column)

    def _in_row(self, typed: str, offset: int) -> int:
        """Words end where their line ends, but for closing signs; what stands before them is notation."""
        begin = self.content.rfind("\n", 0, offset) + 1
        end = self.content.find("\n", offset)
        words = self.content[begin : end if end >= 0 else None]
        indent = len(words) - len(words.lstrip())
        return max(typed.rfind(words.strip()), 0) + max(offset - begin - indent, 0)


def _in_cell(typed: str, cell: int, offset: int) -> int:
    """The column of the character at `offset` of a cell, where an escaped pipe counts as one."""
    first = CELLS.match(typed)
    at = first.end() if first is not None else 0
    for pipe in islice(PIPE.finditer(typed, at), cell):
        at = pipe.end()
    at += len(typed[at:]) - len(typed[at:].lstrip())
    for _ in range(offset):
        at += 2 if typed.startswith("\\|", at) else 1
    return at


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

    def place(self, item: Item) -> Place:
        if self.support is not None:
            return self.support.text.place
        assert self.spot is not None
        return self.spot.block.at(self.spot.offset + item.offset)


@dataclass(frozen=True, slots=True)
class Slip:
    """Something that was probably meant as a citation, with the refs that it seems to mean."""

    words: str
    message: str
    hint: str
    refs: tuple[str, ...]
    spot: Spot


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of prose, read."""

    text: Text
    blocks: tuple[Block, ...] = ()
    citations: tuple[Citation, ...] = ()
    slips: tuple[Slip, ...] = ()


SENTENCE_END = re.compile(r"[.!?][\"”’)]*(\s+)(?=[A-Z“\"‘*\[])")


def sentences(block: Block) -> Iterator[tuple[int, str]]:
    """Each sentence of a block with its offset in the content."""
    start = 0
    for end in SENTENCE_END.finditer(block.content):
        yield start, block.content[start : end.start(1)]
        start = end.end()
    if block.content[start:].strip():
        yield start, block.content[start:]


def prose_of(assessment: Assessment) -> Iterator[Text]:
    """Every piece of prose that a document may show, in reading order."""
    for chapter in assessment.front_chapters:
        yield chapter.text
    for theme in assessment.themes:
        yield from _prose(theme.answers)
        for statement in theme.statements:
            yield from _prose(statement.answers)
    for chapter in assessment.back_chapters:
        yield chapter.text
    yield from assessment.glossary.values()


def entries_of(assessment: Assessment) -> Iterator[Claim | Spotlight]:
    """Every claim and spotlight of themes and statements, in reading order."""
    for theme in assessment.themes:
        holders: tuple[Theme | Statement, ...] = (theme, *theme.statements)
        for holder in holders:
            for answer in holder.answers.values():
                yield from () if isinstance(answer, Text) else answer


def _prose(answers: Mapping[str, Answer]) -> Iterator[Text]:
    for answer in answers.values():
        if isinstance(answer, Text):
            yield answer
            continue
        for each in answer:
            yield each.story if isinstance(each, Spotlight) else each.text


def supports_of(assessment: Assessment) -> Iterator[Support]:
    """Every entry of an `evidence` list, and every indicator's source."""
    for each in entries_of(assessment):
        if isinstance(each, Claim):
            yield from each.evidence
    for indicator in assessment.indicators.values():
        yield from filter(None, [indicator.source])
    for action in assessment.actions.values():
        yield from action.evidence
