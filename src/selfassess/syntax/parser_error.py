"""Where the parser of YAML stopped, and the problem that somebody finds there."""

from __future__ import annotations

from msgspec import Struct

from selfassess.diagnostics import Edit, Problem
from selfassess.syntax.nodes import Node
from selfassess.syntax.source import Source


class ParserError(Struct, frozen=True):
    """Where the parser stopped, where what it was reading `began`, and what it says; lines and columns from 0.

    `start` is the beginning of the line in which it stopped.
    """

    source: Source
    said: str
    line: int
    column: int
    began: int
    began_column: int
    start: tuple[int, int]

    def row(self, line: int) -> str:
        return self.source.line(line)

    @property
    def character(self) -> str:
        return self.row(self.line)[self.column : self.column + 1]

    def at(self, line: int, column: int, message: str, hint: str, *edits: Edit) -> Problem:
        """The problem; where the parser met the end of the file, it is at the end of the last line."""
        last = len(self.source.lines) - 1
        if line > last:
            line, column = last, len(self.row(last))
        return Problem(Node(self.source, line, column).place, message, hint, rule="yaml-syntax", edits=edits)

    def over(self, line: int, column: int, typed: str, new: str) -> Edit:
        return Edit.over(Node(self.source, line, column).place, typed, new)
