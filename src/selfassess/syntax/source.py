"""Text that remembers where it was typed.

A value read from a file is a `Node`; the words of a model are `Text`, a `str` that keeps its node.
Places are worked out only when a finding asks for one: most words are never complained about.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Self

from selfassess.diagnostics import Place

BYTE_ORDER_MARK = "\ufeff"
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
RARE_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
UNPRINTABLE = re.compile(
    r"""
      [\x00-\x08\x0b\x0c\x0e-\x1f]  # control characters of ASCII, but for tab and line breaks
    | [\x7f-\x84\x86-\x9f]          # delete, and control characters of Latin-1, but for the line break NEL
    | [\u202a-\u202e\u2066-\u2069]  # marks that turn the direction of writing: text could look like other text
    | [\ud800-\udfff]               # halves of surrogate pairs, which UTF-8 cannot hold
    | [\ufffe\uffff]                # no characters at all
    """,
    re.VERBOSE,
)


class Style(Enum):
    """How a YAML scalar is written."""

    PLAIN = "plain"
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"


class Source:
    """One file: its name within the project, with forward slashes, and its text."""

    __slots__ = ("_lines", "file", "text")

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self.text = text
        self._lines: list[str] | None = None

    @property
    def lines(self) -> list[str]:
        if self._lines is None:
            has_rare = any(character in self.text for character in RARE_BREAKS)
            self._lines = LINE_BREAK.split(self.text) if has_rare else self.text.split("\n")
        return self._lines

    def line(self, number: int) -> str:
        """The text of a line counted from 0, empty beyond the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""


class Node:
    """A value as it was typed in a file; line and column count from 0.

    `parent` holds it, under `key`: a word, or the number of an entry. The parser sets them while it builds the tree.
    """

    __slots__ = ("column", "key", "line", "parent", "source")

    def __init__(
        self, source: Source, line: int = 0, column: int = 0, parent: Node | None = None, key: str | int = ""
    ) -> None:
        self.source = source
        self.line = line
        self.column = column
        self.parent = parent
        self.key = key

    @property
    def path(self) -> str:
        """The way to this value from the top of its file: `proud_of[2].text`."""
        steps: list[str] = []
        node: Node | None = self
        while node is not None and node.parent is not None:
            steps.append(f"[{node.key}]" if isinstance(node.key, int) else f".{node.key}")
            node = node.parent
        return "".join(reversed(steps)).removeprefix(".")

    @property
    def place(self) -> Place:
        return Place(self.source.file, self.line + 1, self.column + 1, self.path)


class Scalar(Node):
    """A value that is text, with how it was written and where it ends."""

    __slots__ = ("end_column", "end_line", "style", "text")

    def __init__(
        self,
        source: Source,
        line: int,
        column: int,
        end_line: int,
        text: str,
        style: Style,
        end_column: int = 0,
        parent: Node | None = None,
        key: str | int = "",
    ) -> None:
        super().__init__(source, line, column, parent, key)
        self.end_line = end_line
        self.end_column = end_column
        self.text = text
        self.style = style

    @property
    def place(self) -> Place:
        return Place(self.source.file, self.line + 1, self.column + 1, self.path, self._end())

    def _end(self) -> tuple[int, int] | None:
        """The line and column, from 1, just behind the last character; None for words that are in no file."""
        if self.style in (Style.LITERAL, Style.FOLDED):
            rows = self.source.lines[self.line : self.end_line + (self.end_column > 0)]
            last = max((number for number, row in enumerate(rows) if row.strip()), default=0)
            return self.line + last + 1, len(rows[last].rstrip()) + 1
        is_typed = (self.end_line, self.end_column) > (self.line, self.column) or not self.text
        return (self.end_line + 1, self.end_column + 1) if is_typed else None

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` of the text, as it was typed."""
        if not self.text:
            return self.place
        from selfassess.syntax.offsets import position  # only where a finding asks for a place

        line, column = position(self, offset)
        return Place(self.source.file, line + 1, column + 1, self.path)


class Text(str):
    """Words of the model, and the value that they were read from.

    Templates and rules use it as any `str`; `at` says where it was typed.
    """

    __slots__ = ("node",)
    node: Scalar

    def __new__(cls, words: str, node: Scalar) -> Self:
        text = super().__new__(cls, words)
        object.__setattr__(text, "node", node)
        return text

    @classmethod
    def of(cls, node: Scalar) -> Text:
        """The words of a value as they were typed."""
        return Text(node.text, node)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} cannot be changed: a text is frozen")

    def at(self, offset: int = 0) -> Place:
        return self.node.at(offset)

    @property
    def place(self) -> Place:
        return self.node.place


def text_without_source(text: str, file: str = "typed") -> Text:
    """Words that are in no file, on one line: for tests, and for what nobody typed."""
    return Text.of(Scalar(Source(file, text), 0, 0, 0, text, Style.PLAIN))


def printable(text: str) -> str:
    """The text with “\ufffd” in place of each unprintable character, and a space for one that is white space."""
    return UNPRINTABLE.sub(lambda match: " " if match.group().isspace() else "\ufffd", text)


def indent_of(line: str) -> int:
    """The column of a line's first character that is not white space."""
    return len(line) - len(line.lstrip())


@lru_cache(maxsize=8)
def line_starts(text: str, breaks: re.Pattern[str] = LINE_BREAK) -> list[int]:
    """The offset at which each line of a text begins."""
    return [0, *(match.end() for match in breaks.finditer(text))]
