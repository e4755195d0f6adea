"""Where each character of a text was typed: YAML folds lines, and writes quotes and escapes, so offsets differ."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Hashable
from functools import lru_cache
from itertools import chain
from typing import Protocol

from selfassess.syntax.source import Source, Style, find_unprintable, line_starts

VISIBLE = re.compile(r"\S")
ESCAPE = r"""(?xs)
    \\(?:                  # what a backslash in double quotes begins:
      x[0-9A-Fa-f]{2}      # a character by its number, in 2,
    | u[0-9A-Fa-f]{4}      # in 4
    | U[0-9A-Fa-f]{8}      # or in 8 digits
    | \r\n                 # a line break, which joins two lines
    | .                    # one character: \n, \t, \"
    )
"""
CONTROLS = {"0": 0, "a": 7, "b": 8, "e": 27, "f": 12, "v": 11}
BLANK_ESCAPES = frozenset("ntrvf \t\n\rNLP_")


class TypedScalar(Hashable, Protocol):
    """A text as it stands in its file, in the lines `line` to `end_line` from 0; `text` is what it says."""

    source: Source
    line: int
    column: int
    end_line: int
    text: str
    style: Style


def position(node: TypedScalar, offset: int) -> tuple[int, int]:
    """The line and column, from 0, of the character at an offset of a scalar's text."""
    return _in_literal(node, offset) if node.style is Style.LITERAL else _in_flow(node, offset)


def _in_literal(node: TypedScalar, offset: int) -> tuple[int, int]:
    starts = line_starts(node.text)
    row = bisect_right(starts, offset) - 1
    return node.line + 1 + row, _indent(node, row) + offset - starts[row]


@lru_cache(maxsize=8)
def _indent(node: TypedScalar, row: int) -> int:
    starts = line_starts(node.text)
    for at in chain((row,), range(len(starts))):
        words = node.text[starts[at] : starts[at + 1] - 1 if at + 1 < len(starts) else None]
        if words.strip():
            return max(len(node.source.line(node.line + 1 + at)) - len(words), 0)
    return 0


def _in_flow(node: TypedScalar, offset: int) -> tuple[int, int]:
    """YAML folds lines by changing white space alone, so the count of other characters finds the place."""
    if node.style is Style.PLAIN and node.line == node.end_line:
        return node.line, node.column + offset
    lines, columns = _visible(node)
    wanted = bisect_left(_offsets(node.text), offset)
    if wanted < len(lines):
        return lines[wanted], columns[wanted]
    return (lines[-1], columns[-1] + 1) if lines else (node.line, node.column)


@lru_cache(maxsize=2)
def _offsets(text: str) -> array[int]:
    """The offset of every character of a text that is not white space."""
    return array("L", (character.start() for character in VISIBLE.finditer(text)))


@lru_cache(maxsize=2)
def _visible(node: TypedScalar) -> tuple[array[int], array[int]]:
    """The line and the column of every character of a scalar, as typed, that is not white space."""
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
    """How many typed characters make the next one of the text, and whether that is white space."""
    if style is Style.DOUBLE and row[column] == "\\":
        escape = re.compile(ESCAPE).match(row, column)
        if escape is None:
            return 1, True
        code = escape.group()[1:]
        blank = chr(int(code[1:], 16)).isspace() if code[0] in "xuU" and len(code) > 1 else code[0] in BLANK_ESCAPES
        return len(escape.group()), blank
    if style is Style.SINGLE and row.startswith("''", column):
        return 2, False
    return 1, row[column].isspace()


def control_escape(node: TypedScalar) -> tuple[int, int]:
    """The line and column of the backslash that makes an invisible control character, else of the text."""
    column = node.column
    for line in range(node.line, node.end_line + 1):
        for escape in re.compile(ESCAPE).finditer(node.source.line(line), column):
            code = escape.group()[1:]
            number = int(code[1:], 16) if code[0] in "xuU" and len(code) > 1 else CONTROLS.get(code, ord(" "))
            if find_unprintable(chr(number)):
                return line, escape.start()
        column = 0
    return node.line, node.column
