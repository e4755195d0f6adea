"""A file as lines of characters: where its lines break, and what nobody can see."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from itertools import accumulate

BYTE_ORDER_MARK = "\ufeff"
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
RARE_BREAKS = ("\r", "\x85", "\u2028", "\u2029")
UNPRINTABLE = r"""(?x)
      [\x00-\x08\x0b\x0c\x0e-\x1f]  # control characters of ASCII, but for tab and line breaks
    | [\x7f-\x84\x86-\x9f]          # delete, and control characters of Latin-1, but for the line break NEL
    | [\u202a-\u202e\u2066-\u2069]  # marks that turn the direction of writing: text could look like other text
    | [\ud800-\udfff]               # halves of surrogate pairs, which UTF-8 cannot hold
    | [\ufffe\uffff]                # no characters at all
"""


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


def find_unprintable(text: str) -> re.Match[str] | None:
    """The first unprintable character of a text; most have none even of those that Python holds for one."""
    return None if text.replace("\n", "").isprintable() else re.search(UNPRINTABLE, text)


def printable(text: str) -> str:
    """The text with “\ufffd” in place of each unprintable character, and a space for one that is white space."""
    if find_unprintable(text) is None:
        return text
    return re.sub(UNPRINTABLE, lambda match: " " if match.group().isspace() else "\ufffd", text)


def printable_name(name: str) -> str:
    """The name of a file, which may have line breaks, on one line: as `printable`, and “\ufffd” for each of those."""
    return "\ufffd".join(printable(name).splitlines())


def indent_of(line: str) -> int:
    """The column of a line's first character that is not white space."""
    return len(line) - len(line.lstrip())


@lru_cache(maxsize=8)
def line_starts(text: str, breaks: re.Pattern[str] = LINE_BREAK) -> list[int]:
    """The offset at which each line of a text begins."""
    if any(character in text for character in RARE_BREAKS):
        return [0, *(match.end() for match in breaks.finditer(text))]
    return [*accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0)]
