"""The parts of a piece of prose: what its headings begin, and which rows go where some of the parts are left out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from selfassess.prose.block import ROW_BREAK, Block
from selfassess.prose.link_addresses import DEFINED
from selfassess.prose.notes import INLINE_NOTE, OPEN, REFERRED
from selfassess.prose.parser import Token
from selfassess.prose.passage import Passage
from selfassess.syntax.source import line_starts

Use = tuple[str, int]
"""The name of a note or address, and the row that refers to it."""


class ProsePart(Struct, frozen=True):
    """A heading's words, and the rows that it begins, down to the next heading of its level or a higher one.

    `audience` is empty where the heading names no readers.
    """

    words: str
    rows: range
    audience: str


def parts_of(passage: Passage) -> list[ProsePart]:
    """The parts of a passage, in order; one may be inside another."""
    last = len(line_starts(passage.text, ROW_BREAK))
    headings: list[tuple[Token, int, str]] = []
    opening: Token | None = None
    for token in passage.tokens:
        if token.type == "inline" and opening is not None and opening.map:
            words = "".join(child.content for child in token.children or ())
            headings.append((opening, opening.map[0], words))
        opening = token if token.type == "heading_open" and not token.level else None
    parts: list[ProsePart] = []
    for number, (token, row, words) in enumerate(headings):
        ends = (other_row for other, other_row, _ in headings[number + 1 :] if other.tag <= token.tag)
        mark = token.meta.get("audience")
        parts.append(ProsePart(words, range(row, next(ends, last)), mark.audience if mark else ""))
    return parts


def rows_left_out(passage: Passage, audiences: Collection[str]) -> set[int]:
    """The rows of the parts that are for these audiences.

    The words of notes and the addresses of links go and stay with what refers to them, wherever they are.
    """
    parts = parts_of(passage) if "{" in passage.text else []
    gone = {row for part in parts if part.audience in audiences for row in part.rows}
    if gone:
        notes = ((str(token.meta["note"]).casefold(), token) for token in passage.tokens if token.type == OPEN)
        _settle(gone, notes, [*_uses(passage, "refers_to")])
        addresses = ((str(token.meta["name"]), token) for token in passage.tokens if token.type == DEFINED)
        _settle(gone, addresses, [*_uses(passage, "label")])
    return gone


def _settle(gone: set[int], definitions: Iterable[tuple[str, Token]], uses: Collection[Use]) -> None:
    """Keeps the rows of what is still referred to, and takes those of what nothing refers to any more."""
    for name, token in definitions:
        rows = [row for used, row in uses if used == name]
        if any(row not in gone for row in rows):
            gone.difference_update(range(*token.map or (0, 0)))
        elif rows:
            gone.update(range(*token.map or (0, 0)))


def _uses(passage: Passage, key: str) -> Iterator[Use]:
    for block, tokens in runs_of_words(passage):
        for token in tokens:
            if key in token.meta and token.type in (REFERRED, "link_open", "image"):
                name = str(token.meta[key])
                yield name.casefold() if token.type == REFERRED else name, block.outermost.row


def runs_of_words(passage: Passage) -> Iterator[tuple[Block, Sequence[Token]]]:
    """Each run of words and its tokens, also in the captions of pictures and in notes."""
    shown = (token for token in passage.tokens if token.type == "inline")
    for block, token in zip(passage.blocks, shown, strict=True):
        yield from _inside(block, token.children or ())


def _inside(block: Block, tokens: Sequence[Token]) -> Iterator[tuple[Block, Sequence[Token]]]:
    yield block, tokens
    for token in tokens:
        if token.type == "image" and "caption" in token.meta:
            yield from _inside(token.meta["caption"].block, token.meta["caption"].tokens)
        elif token.type == INLINE_NOTE:
            note = token.meta["words"]
            for inner, children in zip(note.blocks, note.tokens, strict=True):
                yield from _inside(inner, children)
