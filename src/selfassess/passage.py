"""What prose says, once read: its blocks of words, citations, links and slips, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selfassess.citation import Item
from selfassess.diagnostics import Place
from selfassess.model import Answer, Assessment, Claim, Spotlight, Statement, Support, Theme
from selfassess.source import LINE_BREAK, Text


@dataclass(frozen=True, slots=True)
class Block:
    """A run of inline Markdown: a paragraph, heading, list entry's words, cell or caption.

    `row` is the line of the text that it begins on, from 0, and `after` the column to look beyond,
    so that two equal cells of one row keep their own places.
    """

    text: Text
    content: str
    row: int
    after: int = 0
    is_heading: bool = False

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` of the content."""
        before = self.content[:offset].split("\n")
        row, column = self.row + len(before) - 1, len(before[-1])
        rows = LINE_BREAK.split(self.text)
        words = self.content.split("\n")[len(before) - 1]
        start = rows[row].find(words, self.after if len(before) == 1 else 0)
        if start < 0:
            escaped = words.replace("|", "\\|")
            start, column = rows[row].find(escaped, self.after), len(words[:column].replace("|", "\\|"))
        return self.text.at(sum(len(each) + 1 for each in rows[:row]) + max(start, 0) + column)


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


SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z“\"‘*\[])")


def sentences(block: Block) -> Iterator[tuple[int, str]]:
    """Each sentence of a block with its offset in the content."""
    start = 0
    for end in SENTENCE_END.finditer(block.content):
        yield start, block.content[start : end.start()]
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
