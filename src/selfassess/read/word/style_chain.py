"""Styles: what a paragraph or run has from its style, and from the styles that one is based on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from selfassess.read.word.run_look import Look, Properties, combined, read_look, shade
from selfassess.read.word.word_names import VAL, W, number, value

HEADING = r"heading ([1-9])"
LONGEST_CHAIN = 50


class Style(Struct, frozen=True):
    """A style by itself: its own look, and what it says of paragraphs."""

    id: str
    name: str
    based_on: str
    look: Properties
    paragraph: etree._Element | None
    has_first_row: bool
    is_coloured: bool = False


class Outline(Struct, frozen=True):
    """The level from 0 that a style gives its paragraphs in the outline, and whether that is Word's own heading."""

    level: int | None = None
    known_by: str = ""


class Styles:
    """The styles of a file by id; a cycle among them ends where it comes back."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        self._defaults: Properties = {}
        self._looks: dict[tuple[str, str], Properties] = {}
        self._known: dict[tuple[Properties | str, ...], Look] = {}
        self._outlines: dict[str, Outline] = {}
        self._language = ""
        if root is None:
            return
        self._defaults = read_look(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        spoken = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        self._language = (spoken.get(VAL) or "") if spoken is not None else ""
        for each in root.iter(f"{W}style"):
            style = _style(each)
            self._styles.setdefault(style.id, style)
            if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default") in ("1", "true", "on"):
                self._default = self._default or style.id
                spoken = each.find(f"{W}rPr/{W}lang")
                self._language = (spoken.get(VAL) if spoken is not None else None) or self._language

    def paragraph_style(self, given: str | None) -> str:
        """The style of a paragraph: the one that it names if there is such a one, else that of every paragraph."""
        return given if given is not None and given in self._styles else self._default

    def chain(self, style: str) -> Iterator[Style]:
        """A style, and those that it is based on."""
        seen: set[str] = set()
        while style in self._styles and style not in seen and len(seen) < LONGEST_CHAIN:
            seen.add(style)
            yield self._styles[style]
            style = self._styles[style].based_on

    @property
    def language(self) -> str:
        """The language that the words of the file are in where nothing else is said, as in `en-GB`."""
        return self._language

    def look(self, paragraph: str, character: str | None, typed: etree._Element | None) -> Look:
        """The look of a run with these styles, and with what was typed for it alone."""
        own = read_look(typed)
        key = (paragraph, character or "", *map(str, own.items()))
        found = self._known.get(key)
        if found is None:
            found = combined(self._defaults, self._chained(paragraph), self._chained(character or ""), own)
            self._known[key] = found
        return found

    def _chained(self, style: str) -> Properties:
        merged: dict[str, bool | int | str] = {}
        for each in reversed(list(self.chain(style))):
            merged.update(each.look)
        return merged

    def outline(self, style: str) -> Outline:
        """The level of a heading's style; None for the style of other paragraphs."""
        found = self._outlines.get(style)
        if found is None:
            found = self._outlines[style] = self._outline(style)
        return found

    def _outline(self, style: str) -> Outline:
        for each in self.chain(style):
            named = re.fullmatch(HEADING, each.name)
            level = number(value(each.paragraph, "outlineLvl"))
            if level is not None and not 0 <= level <= 8:
                return Outline()
            if named is not None:
                return Outline(int(named[1]) - 1, "style")
            if level is not None:
                return Outline(level, self._named_below(style) or "outline")
        return Outline()

    def _named_below(self, style: str) -> str:
        """Whether a style that says its level itself is still based on a heading."""
        return "style" if any(re.fullmatch(HEADING, each.name) for each in self.chain(style)) else ""


def _style(element: etree._Element) -> Style:
    return Style(
        element.get(f"{W}styleId", ""),
        (value(element, "name") or "").strip().lower(),
        value(element, "basedOn") or "",
        read_look(element.find(f"{W}rPr")),
        element.find(f"{W}pPr"),
        any(each.get(f"{W}type") == "firstRow" and len(each) for each in element.iter(f"{W}tblStylePr")),
        any(shade(each) not in ("", "ffffff") for each in element.iter(f"{W}shd")),
    )
