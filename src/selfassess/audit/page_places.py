"""Where an element of a page begins in its source: the parser itself knows only a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import cast

from lxml import etree

RAW = ("script", "style", "textarea", "title")
"""Elements in whose words no tags are looked for."""
TAG = re.compile(r"<([a-zA-Z][^\s/>]*)")
Token = tuple[int, int]


class PagePlaces:
    """The beginnings of the tags of a source, by name and in order."""

    def __init__(self, source: str) -> None:
        self._breaks = [found.start() for found in re.finditer("\n", source)]
        self._tokens: dict[str, list[Token]] = {}
        for name, start, end in _tags(source):
            self._tokens.setdefault(name, []).append((start, end))
        self._counts: dict[str, int] = {}

    def next(self, element: etree._Element) -> tuple[int, int]:
        """The line and column of an element, if asked of all elements in the order of the page.

        The parser may have made elements that nobody typed. One that is not where the parser read it has only its line.
        """
        name = str(element.tag)
        number = self._counts.get(name, 0)
        tokens, line = self._tokens.get(name, []), cast("int | None", element.sourceline) or 1
        if number < len(tokens):
            start, end = tokens[number]
            first, last = self._line(start), self._line(end)
            if first <= line <= last or line == 65_535:
                self._counts[name] = number + 1
                return first, start - (self._breaks[first - 2] if first > 1 else -1)
        return line, 1

    def _line(self, offset: int) -> int:
        return bisect_right(self._breaks, offset - 1) + 1


def _tags(source: str) -> Iterator[tuple[str, int, int]]:
    """The name, beginning and end of each tag that opens an element, outside comments and scripts."""
    at = source.find("<")
    while at >= 0:
        if source.startswith("<!--", at):
            at = source.find("-->", at)
        else:
            found = TAG.match(source, at)
            end = source.find(">", at)
            if end < 0:
                return
            if found is not None:
                name = found[1].lower()
                yield name, at, end
                at = end
                if name in RAW:
                    closing = re.compile(rf"</{name}", re.IGNORECASE).search(source, end)
                    at = closing.start() if closing is not None else -1
        at = source.find("<", at + 1) if at >= 0 else -1
