"""What words of a page look like: their colour, what is behind them and their size, as far as that is certain."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct

from selfassess.audit.css_colours import ROOT, colour_of, is_heavy, size_of
from selfassess.audit.style_sheets import LOOKS, PLACED, StyleRule, declarations, style_rules

MOST_EFFORT = 1_000_000
"""How often a rule is tried on an element, before nobody can say that colours are certain."""
BLACK, WHITE = "000000", "ffffff"
LINK = "0000ee"
HEADING_SIZES = {"h1": 24.0, "h2": 18.0, "h3": 14.04, "h4": 12.0, "h5": 9.96, "h6": 8.04}
BOLD = frozenset(("b", "strong", "th", *HEADING_SIZES))
COLOUR_IN = {"font": "color", "body": "text"}
OUT_OF_PLACE = ("absolute", "fixed", "sticky")


class PageLook(Struct, frozen=True):
    """The look of the words of an element; a colour is empty and a size 0 where nobody can be sure."""

    colour: str = BLACK
    background: str = WHITE
    size: float = ROOT
    is_bold: bool = False


class PageLooks:
    """The looks of the elements of one page. Where a style sheet is elsewhere, nothing is certain."""

    def __init__(self, root: etree._Element) -> None:
        self._known: dict[etree._Element, PageLook] = {}
        is_elsewhere = any("stylesheet" in (each.get("rel") or "").lower() for each in root.iter("link"))
        sheets = [each.text or "" for each in root.iter("style") if _is_shown(each.get("media") or "")]
        self._is_certain = not is_elsewhere and not any("@import" in sheet for sheet in sheets)
        self._rules = style_rules(sheets) if self._is_certain else []
        self._effort = 0
        self._by_key: dict[str, list[StyleRule]] = {}
        for rule in self._rules:
            self._by_key.setdefault(rule.key, []).append(rule)

    def of(self, element: etree._Element) -> PageLook:
        """The look of the words that are in an element itself."""
        if not self._is_certain:
            return PageLook("", "", 0, element.tag in BOLD)
        chain = [element]
        while chain[-1] not in self._known and (parent := chain[-1].getparent()) is not None:
            chain.append(parent)
        look = self._known.get(chain[-1]) or self._look(chain[-1], PageLook())
        self._known[chain[-1]] = look
        for each in reversed(chain[:-1]):
            look = self._known[each] = self._look(each, look)
        return look if self._is_certain else self.of(element)

    def _look(self, element: etree._Element, around: PageLook) -> PageLook:
        declared, doubtful = self._declared(element)
        tag = str(element.tag)
        colour = LINK if tag == "a" and element.get("href") is not None else around.colour
        if typed := declared.get("color"):
            colour = around.colour if typed in ("inherit", "currentcolor") else colour_of(typed)
        colour = "" if "color" in doubtful or "opacity" in doubtful else colour
        size = around.size * HEADING_SIZES[tag] / ROOT if tag in HEADING_SIZES else around.size
        if typed := declared.get("font-size"):
            size = size_of(typed, around.size)
        is_unsized = bool(doubtful & {"font-size", "font"}) or "font" in declared
        is_bold = tag in BOLD or around.is_bold
        if typed := declared.get("font-weight"):
            is_bold = is_heavy(typed)
        return PageLook(colour, _background(declared, doubtful, around.background), 0 if is_unsized else size, is_bold)

    def _declared(self, element: etree._Element) -> tuple[dict[str, str], set[str]]:
        """What the sheets and its own style say of an element, and the names of what is not certain."""
        found: list[StyleRule] = []
        doubtful: set[str] = set()
        names = (element.get("class") or "").split()
        keys = (str(element.tag), f"#{element.get('id') or ''}", *(f".{name}" for name in set(names)), "")
        candidates = [rule for key in keys for rule in self._by_key.get(key, ())]
        self._effort += len(candidates)
        self._is_certain = self._is_certain and self._effort < MOST_EFFORT
        for rule in candidates if self._is_certain else ():
            if rule.fits(element):
                if rule.is_certain:
                    found.append(rule)
                else:
                    doubtful.update(name for name in rule.declared if name in (*LOOKS, *PLACED))
        declared = _attributes(element)
        for rule in sorted(found, key=lambda rule: rule.weight):
            declared.update(_seen(rule.declared))
        declared.update(_seen(declarations(element.get("style") or "")))
        return declared, doubtful


def _seen(declared: object) -> dict[str, str]:
    """Declarations with the colour of a background under one name."""
    made = {str(name): str(value) for name, value in declared.items()} if isinstance(declared, dict) else {}
    if "background" in made:
        made["background-color"] = made.pop("background")
    return made


def _background(declared: dict[str, str], doubtful: set[str], around: str) -> str:
    """The colour behind an element: its own, or what is around it, if nothing moves it elsewhere."""
    is_moved = declared.get("position") in OUT_OF_PLACE or bool(doubtful & {"position", "opacity", "filter"})
    if doubtful & {"background", "background-color", "background-image"} or "background-image" in declared:
        return ""
    typed = declared.get("background-color", "")
    if typed in ("", "transparent", "none", "inherit", "initial"):
        return "" if is_moved or float_of(declared.get("opacity", "1")) < 1 else around
    return colour_of(typed)


def float_of(value: str) -> float:
    return float(value) if re.fullmatch(r"\d{0,3}(?:\.\d+)?", value) and value.strip(".") else 0


def _attributes(element: etree._Element) -> dict[str, str]:
    """The look that attributes of older pages give an element."""
    colour = element.get(COLOUR_IN.get(str(element.tag), "color")) or "" if element.tag in COLOUR_IN else ""
    given = {"background-color": element.get("bgcolor") or "", "color": colour}
    return {name: value for name, value in given.items() if value}


def _is_shown(media: str) -> bool:
    return not media.strip() or bool(re.search(r"\b(?:all|screen)\b", media))
