"""Where an author typed what a document shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from selfassess.diagnostics import Place


class Typed(Protocol):
    """A value of a file, which can say where it stands; line and column are worked out when asked for."""

    @property
    def place(self) -> Place: ...

    def at(self, offset: int) -> Place: ...


@dataclass(frozen=True, slots=True)
class Origin:
    """A file of the project, the path of a value in it, and an offset in its words; None for the value as a whole."""

    file: str
    path: str
    offset: int | None
    typed: Typed = field(repr=False, compare=False)

    @property
    def place(self) -> Place:
        return self.typed.place if self.offset is None else self.typed.at(self.offset)
