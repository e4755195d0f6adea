"""Text that remembers where it was typed.

A value read from a file is a `Node`; the words of a model are `Text`, a `str` that keeps its node.
Places are worked out only when a finding asks for one: most words are never complained about.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from enum import Enum
from functools import lru_cache
from itertools import chain

from selfassess.diagnostics import Place

BYTE_ORDER_MARK = "\ufeff"
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
RARE_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
SIGN = re.compile(r"\S")
ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|.)", re.DOTALL)
CONTROLS = {"0": 0, "a": 7, "b": 8, "e": 27, "f": 12, "v": 11}
BLANK_ESCAPES = frozenset("ntrvf \t\n\rNLP_")


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
            has_rare = any(sign in self.text for sign in RARE_BREAKS)
            self._lines = LINE_BREAK.split(self.text) if has_rare else self.text.split("\n")
        return self._lines

    def line(self, number: int) -> str:
        """The text of a line counted from 0, empty beyond the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""


class Node:
    """A value as it stands in a file; line and column count from 0."""

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
        self, source: Source, line: int, column: int, end_line: int, text: str, style: Style, end_column: int = 0
    ) -> None:
        super().__init__(source, line, column)
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
        find = _in_literal if self.style is Style.LITERAL else _in_flow
        line, column = find(self, offset)
        return Place(self.source.file, line + 1, column + 1, self.path)


class Text(str):
    """Words of the model. Templates and rules use it as any `str`; `at` tells where it was typed."""

    __slots__ = ("node",)
    node: Scalar

    @classmethod
    def of(cls, node: Scalar) -> Text:
        text = cls(node.text)
        text.node = node
        return text

    def at(self, offset: int = 0) -> Place:
        return self.node.at(offset)

    @property
    def place(self) -> Place:
        return self.node.place


def typed(text: str, file: str = "typed") -> Text:
    """Words that stand in no file: a plain one-line value for tests and defaults."""
    return Text.of(Scalar(Source(file, text), 0, 0, 0, text, Style.PLAIN))


def printable(text: str) -> str:
    """The text with a sign in place of each control character, white space for white space."""
    return UNPRINTABLE.sub(lambda match: " " if match.group().isspace() else "\ufffd", text)


@lru_cache(maxsize=8)
def line_starts(text: str, breaks: re.Pattern[str] = LINE_BREAK) -> list[int]:
    """The offset at which each line of a text begins."""
    return [0, *(found.end() for found in breaks.finditer(text))]


def _in_literal(node: Scalar, offset: int) -> tuple[int, int]:
    starts = line_starts(node.text)
    row = bisect_right(starts, offset) - 1
    return node.line + 1 + row, _indent(node, starts, row) + offset - starts[row]


def _indent(node: Scalar, starts: list[int], row: int) -> int:
    for at in chain((row,), range(len(starts))):
        words = node.text[starts[at] : starts[at + 1] - 1 if at + 1 < len(starts) else None]
        if words.strip():
            return max(len(node.source.line(node.line + 1 + at)) - len(words), 0)
    return 0


def _in_flow(node: Scalar, offset: int) -> tuple[int, int]:
    """Folding moves white space alone, so the count of other characters finds the place."""
    if node.style is Style.PLAIN and node.line == node.end_line:
        return node.line, node.column + offset
    lines, columns = _signs(node)
    wanted = bisect_left(_offsets(node.text), offset)
    if wanted < len(lines):
        return lines[wanted], columns[wanted]
    return (lines[-1], columns[-1] + 1) if lines else (node.line, node.column)


@lru_cache(maxsize=2)
def _offsets(text: str) -> array[int]:
    """The offset of every character of a text that is no white space."""
    return array("L", (sign.start() for sign in SIGN.finditer(text)))


@lru_cache(maxsize=2)
def _signs(node: Scalar) -> tuple[array[int], array[int]]:
    """The line and the column of every character of a scalar that is no white space."""
    lines, columns = array("L"), array("L")
    line, column = node.line, node.column
    if node.style is Style.FOLDED:
        line, column = line + 1, 0
    elif node.style is not Style.PLAIN:
        column += 1
    while line <= node.end_line:
        row = node.source.line(line)
        while column < len(row):
            width, blank = _character(row, column, node.style)
            if not blank:
                lines.append(line)
                columns.append(column)
            column += width
        line, column = line + 1, 0
    return lines, columns


def _character(row: str, column: int, style: Style) -> tuple[int, bool]:
    """How many typed characters stand for the next one of the text, and whether it is white space."""
    if style is Style.DOUBLE and row[column] == "\\":
        escape = ESCAPE.match(row, column)
        if escape is None:
            return 1, True
        code = escape.group()[1:]
        blank = chr(int(code[1:], 16)).isspace() if code[0] in "xuU" and len(code) > 1 else code[0] in BLANK_ESCAPES
        return len(escape.group()), blank
    if style is Style.SINGLE and row.startswith("''", column):
        return 2, False
    return 1, row[column].isspace()


def control_escape(node: Scalar) -> tuple[int, int]:
    """The line and column of the backslash that makes an invisible control character, else of the text."""
    column = node.column
    for line in range(node.line, node.end_line + 1):
        for escape in ESCAPE.finditer(node.source.line(line), column):
            code = escape.group()[1:]
            number = int(code[1:], 16) if code[0] in "xuU" and len(code) > 1 else CONTROLS.get(code, ord(" "))
            if UNPRINTABLE.match(chr(number)):
                return line, escape.start()
        column = 0
    return node.line, node.column
