"""Word's own lists: which bullet or number a paragraph has, and the number that it has come to."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from selfassess.read.word.style_chain import Styles
from selfassess.read.word.word_names import W, number, value

DEEPEST = 8
MOST_LINKS = 10
"""How often one list may say that it is another."""


class ListLevel(Struct, frozen=True):
    """A level of a list: `kind` is bullet, none or a way to write numbers, `text` what comes before the words."""

    kind: str
    text: str
    start: int
    indent: int | None
    style: str


class ListLevels:
    """The lists of a file by their numbers."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._abstract: dict[str, dict[int, ListLevel]] = {}
        self._links: dict[str, str] = {}
        self._lists: dict[str, str] = {}
        self._overrides: dict[str, dict[int, ListLevel | int]] = {}
        self._counts: dict[str, list[int]] = {}
        self._styles = styles
        if root is None:
            return
        for each in root.iterchildren(f"{W}abstractNum"):
            name = each.get(f"{W}abstractNumId", "")
            self._abstract[name] = dict(map(_level, each.iterchildren(f"{W}lvl")))
            self._links[name] = value(each, "numStyleLink") or ""
        for each in root.iterchildren(f"{W}num"):
            name = each.get(f"{W}numId", "")
            self._lists[name] = value(each, "abstractNumId") or ""
            self._overrides[name] = dict(map(_override, each.iterchildren(f"{W}lvlOverride")))

    def level(self, list_id: str, level: int) -> ListLevel | None:
        """A level of a list; None where there is no such list."""
        replaced = self._overrides.get(list_id, {}).get(level)
        if isinstance(replaced, ListLevel):
            return replaced
        return self._levels(self._lists.get(list_id, "")).get(level)

    def level_of_style(self, list_id: str, style: str) -> int:
        """The level of a list that belongs to a style or one that it is based on, the first where none does."""
        levels = self._levels(self._lists.get(list_id, ""))
        named = {each.style: level for level, each in levels.items()}
        return next((named[each.id] for each in self._styles.chain(style) if each.id in named), 0)

    def _levels(self, abstract: str) -> dict[int, ListLevel]:
        """The levels of a list, which may be that of a style instead."""
        for _ in range(MOST_LINKS):
            link = self._links.get(abstract, "")
            if not link or self._abstract.get(abstract):
                break
            owner = next(iter(self._styles.chain(link)), None)
            properties = (
                owner.paragraph.find(f"{W}numPr") if owner is not None and owner.paragraph is not None else None
            )
            abstract = self._lists.get(value(properties, "numId") or "", "")
        return self._abstract.get(abstract, {})

    def count(self, list_id: str, level: int) -> int:
        """The number that the next paragraph of this level has."""
        overrides = self._overrides.get(list_id, {})
        name = list_id if overrides else f"abstract {self._lists.get(list_id, '')}"
        counts = self._counts.setdefault(name, [])
        del counts[level + 1 :]
        while len(counts) <= level:
            counts.append(self._start(list_id, len(counts)) - (len(counts) == level))
        counts[level] += 1
        return counts[level]

    def _start(self, list_id: str, level: int) -> int:
        replaced = self._overrides.get(list_id, {}).get(level)
        known = self.level(list_id, level)
        return replaced if isinstance(replaced, int) else known.start if known is not None else 1


def _level(element: etree._Element) -> tuple[int, ListLevel]:
    indents = element.find(f"{W}pPr/{W}ind")
    left = None if indents is None else indents.get(f"{W}left", indents.get(f"{W}start"))
    start = number(value(element, "start"))
    return _depth(element), ListLevel(
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        1 if start is None else start,
        number(left),
        value(element, "pStyle") or "",
    )


def _override(element: etree._Element) -> tuple[int, ListLevel | int]:
    own = element.find(f"{W}lvl")
    start = number(value(element, "startOverride"))
    return _depth(element), _level(own)[1] if own is not None else 1 if start is None else start


def _depth(element: etree._Element) -> int:
    return min(max(number(element.get(f"{W}ilvl")) or 0, 0), DEEPEST)
