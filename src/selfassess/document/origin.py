"""Where an author typed what a document shows."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from selfassess.diagnostics import Place


class Typed(Protocol):
    """Words of a value of a file, such as a paragraph of prose."""

    def at(self, offset: int) -> Place:
        """The place of a character of these words."""

    def within(self, offset: int) -> int:
        """Where in the value that character is."""


class Origin(Struct, frozen=True):
    """A character in words that were typed. What is known of it is worked out when it is asked for."""

    typed: Typed
    character: int = 0

    @property
    def place(self) -> Place:
        return self.typed.at(self.character)

    @property
    def file(self) -> str:
        return self.place.file

    @property
    def path(self) -> str:
        """The way to the value inside its file."""
        return self.place.path

    @property
    def offset(self) -> int:
        """Where in the value the character is."""
        return self.typed.within(self.character)
