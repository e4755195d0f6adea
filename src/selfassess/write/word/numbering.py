"""Word's lists: which list a paragraph counts in, so that Word shows the number that the tree says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from selfassess.write.word.ooxml import W, whole

LARGEST = 32767
NUMBER = re.compile(r"(?:.* )?([A-Z]*)((?:\d+\.)*\d+)?")


@dataclass(slots=True)
class Count:
    """How far Word has counted in a list of headings, and the number that the list now goes by."""

    number: int
    reached: list[int] = field(default_factory=list)


class Numbering:
    """The lists of one reference.docx, and those that the document adds to them."""

    def __init__(self, part: etree._Element | None) -> None:
        part = etree.Element(f"{W}numbering") if part is None else part
        numbers = part.findall(f"{W}num")
        self._patterns = {whole(each, "numId"): whole(each.find(f"{W}abstractNumId")) for each in numbers}
        self._edges = {whole(each, "abstractNumId"): _edges(each) for each in part.iter(f"{W}abstractNum")}
        self._last = numbers[-1] if numbers else None
        self._highest = max(self._patterns, default=0)
        self._counts: dict[int, Count] = {}

    def edge(self, number: int, depth: int) -> int:
        """How far in the words of a list stand at one of its levels."""
        edges = self._edges.get(self._patterns.get(number, 0), [])
        return edges[depth] if depth < len(edges) else 0

    def fresh(self, number: int, depth: int, start: int) -> int:
        """A list that looks like another and counts from `start`: under one number Word would count on."""
        if self._last is None or number not in self._patterns:
            return number
        self._highest += 1
        self._patterns[self._highest] = self._patterns[number]
        added = etree.Element(f"{W}num", {f"{W}numId": str(self._highest)})
        etree.SubElement(added, f"{W}abstractNumId", {f"{W}val": str(self._patterns[number])})
        level = etree.SubElement(added, f"{W}lvlOverride", {f"{W}ilvl": str(depth)})
        etree.SubElement(level, f"{W}startOverride", {f"{W}val": str(min(max(start, 0), LARGEST))})
        self._last.addnext(added)
        self._last = added
        return self._highest

    def heading(self, number: int, wanted: list[int]) -> int:
        """The list in which Word counts to what is wanted; 0 where it cannot, since a level was skipped."""
        if number not in self._patterns:
            return 0
        count = self._counts.setdefault(number, Count(number))
        depth = len(wanted) - 1
        reached = count.reached[: depth + 1] if len(count.reached) > depth else [*count.reached, 0]
        if [*reached[:-1], reached[-1] + 1] != wanted:
            if depth:
                return 0
            count.number = self.fresh(number, depth, wanted[0])
        count.reached = wanted
        return count.number


def counts(shown: str) -> tuple[str, list[int]]:
    """What a heading's number counts, `Part C`, `C2.1` or `4.2`, and how far; no numbers where it is none."""
    match = NUMBER.fullmatch(shown)
    letters, figures = (match[1], match[2]) if match else ("", None)
    first = [(len(letters) - 1) * 26 + ord(letters[0]) - ord("A") + 1] if letters else []
    return ("part" if letters else "chapter"), [*first, *map(int, figures.split(".") if figures else ())]


def _edges(pattern: etree._Element) -> list[int]:
    return [whole(each.find(f"{W}pPr/{W}ind"), "left") for each in pattern.iter(f"{W}lvl")]
