"""Paragraphs of lists as ul and ol, inside one another as far as they are set in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lxml import etree
from msgspec import Struct

from selfassess.read.word.raw_blocks import Place, RawParagraph

NEAR = 100
"""How much further a paragraph must be set in, in twentieths of a point, to be inside the one before."""
DEEPEST = 9
FULL, LIGHT = frozenset("•●▪■"), frozenset("-–—o◦○")
"""Bullets of lists, and those that people type for what is below."""

Fill = Callable[[etree._Element, RawParagraph], None]


class Open(Struct, eq=False):
    """A list that goes on, with the item that it came to."""

    place: Place
    element: etree._Element
    item: etree._Element


def build_lists(parent: etree._Element, items: Sequence[tuple[RawParagraph, Place]], fill: Fill) -> None:
    """Puts the items of a run of lists into an element; `fill` writes the words of each."""
    open_lists: list[Open] = []
    for paragraph, place in items:
        while open_lists and _ends(open_lists, place):
            open_lists.pop()
        last = open_lists[-1] if open_lists else None
        if last is not None and (_depth(last.place, place) == 0 or len(open_lists) == DEEPEST):
            if _goes_on(last.place, place):
                last.place, last.item = place, etree.SubElement(last.element, "li")
                fill(last.item, paragraph)
                continue
            if len(open_lists) == DEEPEST or not _is_below(last.place, place):
                open_lists.pop()
        holder = open_lists[-1].item if open_lists else parent
        made = etree.SubElement(holder, place.tag, _attributes(place))
        item = etree.SubElement(made, "li")
        open_lists.append(Open(place, made, item))
        fill(item, paragraph)


def _depth(one: Place, other: Place) -> int:
    """Above 0 where the other is inside the one, below 0 where it is outside, 0 where they are beside one another."""
    by_level = other.level - one.level
    by_indent = other.indent - one.indent
    by_indent = by_indent if abs(by_indent) > NEAR else 0
    return (by_level or by_indent) if one.list == other.list and not one.is_typed else (by_indent or by_level)


def _ends(open_lists: Sequence[Open], place: Place) -> bool:
    """Whether the last of the open lists ends where this item comes."""
    last = open_lists[-1].place
    depth = _depth(last, place)
    if depth or not place.is_typed or last.list == place.list:
        return depth < 0
    return any(each.place.list == place.list and _depth(each.place, place) == 0 for each in open_lists[:-1])


def _is_below(last: Place, place: Place) -> bool:
    """Whether a typed mark after another, set in no further, is one that people type below it."""
    if not (last.is_typed and place.is_typed):
        return False
    return (last.tag == "ol" and (place.tag == "ul" or place.value == 1)) or (last.list in FULL and place.list in LIGHT)


def _goes_on(last: Place, place: Place) -> bool:
    """Whether an item beside another is of the same list."""
    if last.tag != place.tag or (place.is_typed and last.is_typed and last.list in FULL and place.list in LIGHT):
        return False
    if place.is_typed and last.is_typed and last.list != place.list and place.tag == "ol":
        return False
    return place.tag == "ul" or (last.type, last.brackets, last.value + 1) == (place.type, place.brackets, place.value)


def _attributes(place: Place) -> dict[str, str]:
    given = {"class": place.brackets, "type": place.type}
    if place.tag == "ol" and place.value != 1:
        given["start"] = str(place.value)
    return {name: said for name, said in given.items() if said and place.tag == "ol"}
