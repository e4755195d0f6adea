"""A line of words and notation while it is written."""

from __future__ import annotations

from selfassess.write.markdown.escapes import LABEL, LINKED, NOTATION, WORDS, Piece
from selfassess.write.markdown.scope import Scope

LONGEST_GROUP = 2000


class Line:
    """Words and notation as they are put one behind the other."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.pieces: list[Piece] = []

    @property
    def last(self) -> str:
        """The character before what comes next; a space at the beginning."""
        return self.pieces[-1][0][-1] if self.pieces else " "

    def put(self, notation: str) -> None:
        if notation:
            self.pieces.append((notation, NOTATION))

    def say(self, words: str) -> None:
        if words:
            kind = LINKED if self.scope.in_link else LABEL if self.scope.in_brackets else WORDS
            self.pieces.append((words, kind))

    def typed(self) -> str:
        """What was put last, as far back as a reference to evidence goes."""
        first, length = len(self.pieces), 0
        while first and length < LONGEST_GROUP:
            first -= 1
            length += len(self.pieces[first][0])
        return "".join(piece for piece, _ in self.pieces[first:])[-LONGEST_GROUP:]

    @property
    def is_in_address(self) -> bool:
        """Whether letters and some marks behind the last ones would be part of an address."""
        words = "".join(self.typed().split(" ")[-1:])
        return has_address(words)


def has_address(words: str) -> bool:
    return "@" in words or "://" in words or "www." in words.lower()
