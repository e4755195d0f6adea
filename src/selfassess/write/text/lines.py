"""The lines of a text, and the pieces that they are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

FOLDED = re.compile("[ \t\r\n\f\u00a0\u202f]+")
"""White space, and spaces at which no line ends: this text has no lines that end, and is searched."""

BREAK = "\v"
"""Where a line ends that is not the end of a paragraph."""


class Piece(Struct, frozen=True):
    """Words of the document, or what the text says in the place of what a reader of other formats sees."""

    words: str
    is_own: bool = True


class TextLine(Struct, frozen=True):
    """A paragraph: its pieces, what is before them, and how many empty lines are above it at least."""

    pieces: tuple[Piece, ...]
    lead: str = ""
    above: int = 1

    def __str__(self) -> str:
        words = "".join(piece.words for piece in self.pieces).replace(BREAK, f"\n{' ' * len(self.lead)}")
        return f"{self.lead}{words}".rstrip()

    @property
    def own_words(self) -> str:
        return "".join(piece.words for piece in self.pieces if piece.is_own)


Lines = Sequence[TextLine]


def added(words: str) -> Piece:
    return Piece(words, is_own=False)


def line_of(pieces: Iterable[Piece], above: int = 1) -> Lines:
    """One line of pieces, white space folded; none of pieces without words."""
    folded: list[Piece] = []
    ends_open = False
    for piece in pieces:
        words = FOLDED.sub(" ", piece.words)
        words = words.lstrip(" ") if not ends_open else words
        if words:
            folded.append(replace(piece, words=words))
            ends_open = words[-1] not in (" ", BREAK)
    if folded:
        folded[-1] = replace(folded[-1], words=folded[-1].words.rstrip(" "))
    return [TextLine(tuple(folded), above=above)] if any(piece.words for piece in folded) else []


def led(lines: Lines, first: str, rest: str | None = None) -> Lines:
    """Lines with something before the first, and before the others, which is as wide if it is not said."""
    rest = " " * len(first) if rest is None else rest
    return [replace(line, lead=f"{rest if at else first}{line.lead}") for at, line in enumerate(lines)]


def below(lines: Lines, above: int) -> Lines:
    """Lines with so many empty ones above the first."""
    return [replace(line, above=above) if at == 0 else line for at, line in enumerate(lines)]


def begun(lines: Lines, words: str) -> Lines:
    """Lines of which the first begins with words that are not the document's; they are a line where there is none."""
    first = lines[0] if lines else TextLine(())
    return [replace(first, pieces=(added(words), *first.pieces)), *lines[1:]]


def joined(parts: Iterable[Lines]) -> Lines:
    return [*chain.from_iterable(parts)]


def written(lines: Lines) -> str:
    """The text, without empty lines at its ends."""
    return "".join(f"\n{chr(10) * line.above}{line}" for line in lines).lstrip("\n") + "\n"
