"""Where the parser lost the thread, and what somebody is told who has to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from selfassess.syntax.source import Source


@dataclass(frozen=True, slots=True)
class Slip:
    """Where to type, counted from 0, what is wrong, and the mend."""

    line: int
    column: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser stopped, what it says, and where what it was reading began."""

    source: Source
    problem: str
    reading: str
    line: int
    column: int
    began: int
    began_column: int

    @property
    def row(self) -> str:
        return self.source.line(self.line)

    @property
    def above(self) -> str:
        return self.source.line(self.line - 1) if self.line else ""


def indented(row: str) -> int:
    """The column of a row's first sign."""
    return len(row) - len(row.lstrip())
