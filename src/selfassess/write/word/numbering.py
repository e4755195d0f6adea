"""Word's lists: which list a paragraph counts in, so that Word shows the number that the tree says."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from selfassess.document.outline import HeadingNumber, Outline
from selfassess.write.word.ooxml import W, whole

LARGEST = 32767
FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
SURROUNDS = {"bracket": "%{})", "brackets": "(%{})"}


class Numbering:
    """The lists of one reference.docx, and those that the document adds to them."""

    def __init__(self, part: etree._Element | None, outline: Outline) -> None:
        part = etree.Element(f"{W}numbering") if part is None else part
        lists = part.findall(f"{W}num")
        self._part = part
        self._inset: dict[int, int] = {}
        self._patterns = {whole(num, "numId"): whole(num.find(f"{W}abstractNumId")) for num in lists}
        self._indents = {whole(pattern, "abstractNumId"): _indents(pattern) for pattern in part.iter(f"{W}abstractNum")}
        self._levels = {
            (whole(pattern, "abstractNumId"), whole(level, "ilvl")): level
            for pattern in part.iter(f"{W}abstractNum")
            for level in pattern.iter(f"{W}lvl")
        }
        self._last = lists[-1] if lists else None
        self._highest = max(self._patterns, default=0)
        # For each list of headings, the number that it now goes by, and how far Word has counted in it.
        self._counters: dict[int, tuple[int, tuple[int, ...]]] = {}
        self.outline = outline
        self.headings = {heading.id: heading for heading in outline.headings}
        self._sequences: dict[str, int] = {}

    def number_of(self, element: etree._Element) -> HeadingNumber | None:
        """The number of a heading or paragraph as data; None where it has none."""
        return self.outline.numbers.get(element.get("data-number", ""))

    def sequence(self, name: str, number: int) -> str:
        """The field that counts captions of a name; it is told the number where Word would count otherwise."""
        told = "" if number == self._sequences.get(name, 0) + 1 else rf" \r {number}"
        self._sequences[name] = number
        return rf"SEQ {name} \* ARABIC{told}"

    def indent(self, number: int, depth: int) -> int:
        """How far in the words of a list are at one of its levels."""
        indents = self._indents.get(self._patterns.get(number, 0), [])
        return indents[depth] if depth < len(indents) else 0

    def inset(self, number: int, by: int) -> int:
        """The list that looks the same and is further in."""
        if self._last is None or number not in self._patterns or not by:
            return number
        if number not in self._inset:
            self._inset[number] = self._add(self._pattern_inset(self._patterns[number], by))
        return self._inset[number]

    def _pattern_inset(self, pattern: int, by: int) -> int:
        """A list of Word that looks like another, further in; it is not that of any style."""
        named = {whole(each, "abstractNumId"): each for each in self._part.iter(f"{W}abstractNum")}
        added, number = deepcopy(named[pattern]), max(named) + 1
        added.set(f"{W}abstractNumId", str(number))
        etree.strip_elements(added, f"{W}nsid", f"{W}styleLink", f"{W}numStyleLink", f"{W}pStyle")
        for indent in added.iter(f"{W}ind"):
            indent.set(f"{W}left", str(whole(indent, "left") + by))
        named[max(named)].addnext(added)
        self._indents[number] = _indents(added)
        self._levels.update({(number, whole(level, "ilvl")): level for level in added.iter(f"{W}lvl")})
        return number

    def _add(self, pattern: int) -> int:
        """A new list of Word that counts by itself."""
        assert self._last is not None
        self._highest += 1
        self._patterns[self._highest] = pattern
        added = etree.Element(f"{W}num", {f"{W}numId": str(self._highest)})
        etree.SubElement(added, f"{W}abstractNumId", {f"{W}val": str(pattern)})
        self._last.addnext(added)
        self._last = added
        return self._highest

    def restarted(self, number: int, depth: int, start: int, kind: str = "", brackets: str = "") -> int:
        """A new list instance, restarting at `start`, since Word continues numbering within one.

        It looks the same, but for the `kind` of its numbers (HTML's `type`) and the class of its `brackets`, if any.
        """
        if self._last is None or number not in self._patterns:
            return number
        pattern = self._patterns[number]
        added = self._add(pattern)
        level = etree.SubElement(self._last, f"{W}lvlOverride", {f"{W}ilvl": str(depth)})
        start = min(max(start, 0), LARGEST)
        etree.SubElement(level, f"{W}startOverride", {f"{W}val": str(start)})
        model = self._levels.get((pattern, depth))
        if model is not None and (kind in FORMATS or brackets in SURROUNDS):
            level.append(_relabelled(model, start, kind, brackets))
        return added

    def heading_list(self, number: int, counts: tuple[int, ...]) -> int:
        """The list in which Word counts to these; 0 where it cannot, since a level was skipped."""
        if number not in self._patterns:
            return 0
        current, before = self._counters.get(number, (number, ()))
        depth = len(counts) - 1
        reached = before[: depth + 1] if len(before) > depth else (*before, 0)
        if (*reached[:-1], reached[-1] + 1) != counts:
            if depth:
                return 0
            current = self.restarted(number, depth, counts[0])
        self._counters[number] = current, counts
        return current


def _relabelled(model: etree._Element, start: int, kind: str, brackets: str) -> etree._Element:
    """A level of a list with other numbers and brackets."""
    level = deepcopy(model)
    for tied in level.findall(f"{W}pStyle"):
        level.remove(tied)
    for name, new in (
        ("start", str(start)),
        ("numFmt", FORMATS.get(kind, "decimal")),
        ("lvlText", SURROUNDS.get(brackets, "%{}.").format(whole(model, "ilvl") + 1)),
    ):
        part = level.find(f"{W}{name}")
        if part is not None:
            part.set(f"{W}val", new)
    return level


def _indents(pattern: etree._Element) -> list[int]:
    return [whole(level.find(f"{W}pPr/{W}ind"), "left") for level in pattern.iter(f"{W}lvl")]
