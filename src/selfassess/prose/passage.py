"""What prose says, once read: its blocks of words, citations, links, pictures and mistakes, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from selfassess.diagnostics import Edit, Place, Problem
from selfassess.model.citation import Item
from selfassess.model.support import Support
from selfassess.prose.block import Block, Position, Span
from selfassess.prose.parser import Token
from selfassess.syntax.nodes import Text


class LostStructure(Struct, frozen=True):
    """What the typed lines of a text say that the text does not, why, and what to do about it."""

    what: str
    why: str
    place: Place
    hint: str
    edits: tuple[Edit, ...] = ()


class Citation(Struct, frozen=True):
    """A group of refs in prose, or an entry of an `evidence` list; `position` is where the group begins."""

    items: tuple[Item, ...]
    position: Position | None = None
    support: Support | None = None

    @property
    def is_link(self) -> bool:
        """Whether it is a link under its own words, `[…](ref:96)`."""
        return self.position is not None and not self.position.block.content.startswith("(", self.position.offset)

    def place(self, item: Item) -> Place:
        if self.support is not None:
            return self.support.text.place
        assert self.position is not None
        return self.position.block.at(self.position.offset + item.offset)

    def typed(self, item: Item) -> tuple[Text, int]:
        """The text that one of its refs was typed in, and where the ref begins there."""
        if self.support is not None:
            return self.support.text, item.offset
        assert self.position is not None
        block, offset = self.position.block, self.position.offset + item.offset
        target = re.compile(rf"\]\(\s*<?ref:(?={item.ref}\b)").search(block.content, offset) if self.is_link else None
        return block.text, block.within(target.end() if target is not None else offset)


class Link(Struct, frozen=True):
    """A link that does not lead to evidence: its target and title, and the words shown, empty where none were typed.

    `position` is that of its opening bracket, `target_position` that of its target; `end` is the offset in the block
    just behind the link.
    """

    target: str
    title: str
    words: str
    position: Position
    target_position: Position
    end: int


class IndicatorLink(Struct, frozen=True):
    """A link that shows an indicator's figure, or words of its own in its place; these may be empty."""

    indicator: str
    words: str
    position: Position


class TableMention(Struct, frozen=True):
    """A published table by its id: printed here, or linked to under its own caption or other `words`.

    `position` is that of the link or the marker, `id_position` that of the id.
    """

    table: str
    words: str
    position: Position
    id_position: Position
    is_printed: bool = False


class Caption(Struct, frozen=True):
    """The words below a picture, which are prose of their own."""

    block: Block
    tokens: Sequence[Token]


class Note(Struct, frozen=True):
    """A note: its paragraphs, and the tokens of each."""

    blocks: tuple[Block, ...]
    tokens: tuple[Sequence[Token], ...]


class Picture(Struct, frozen=True):
    """A picture: the name of its file, and the words below it, if any.

    `file_span` is where in the block the name is typed, with the pointed brackets around it.
    """

    file: str
    position: Position
    caption: Caption | None
    file_span: Span


class ProseMistake(Struct, frozen=True):
    """Something mistyped, from `position` to the offset `end` of its block, with the refs that it seems to mean.

    `report` makes its problem once its place is known; `fix` is what to type instead, None where nobody can know it.
    """

    rule: str
    position: Position
    end: int
    report: Callable[..., Problem]
    fix: str | None = None
    refs: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return " ".join(self.position.block.content[self.position.offset : self.end].split())

    @property
    def problem(self) -> Problem:
        """The problem at its place; a fix needs an end, or nobody knows what it replaces."""
        place = self.position.block.span(self.position.offset, self.end)
        fix = self.fix if place.end is not None else None
        return self.report(place=place, rule=self.rule, fix=fix, about=self.refs[0] if len(self.refs) == 1 else "")


class Passage(Struct, frozen=True, eq=False):
    """One piece of prose, read. Each inline token has the block of the same number.

    `running_words` are, of each block and caption, the words that a reader sees, with a blank for each character of
    code, addresses, references and notation; `code` is where the code is. `lost` is the structure that YAML took away,
    `in_language` where words are whose language is said.
    """

    text: Text
    blocks: tuple[Block, ...]
    citations: tuple[Citation, ...]
    indicator_links: tuple[IndicatorLink, ...]
    links: tuple[Link, ...]
    pictures: tuple[Picture, ...]
    mistakes: tuple[ProseMistake, ...]
    running_words: Mapping[Block, str]
    code: Mapping[Block, Sequence[Span]]
    tokens: tuple[Token, ...]
    lost: LostStructure | None = None
    in_language: Mapping[Block, Sequence[Span]] = MappingProxyType({})
    tables: tuple[TableMention, ...] = ()

    def words_with_code(self, block: Block) -> str:
        """The running words of a block, and its code."""
        words = self.running_words[block]
        for start, end in self.code.get(block, ()):
            words = words[:start] + block.content[start:end] + words[end:]
        return words
