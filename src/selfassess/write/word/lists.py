"""Lists: Word's own bullets and numbers, one level for each list inside another."""

from __future__ import annotations

from lxml import etree

from selfassess.document.tree import flow
from selfassess.write.word.context import Here, Writing
from selfassess.write.word.inlines import paragraph, parts_of, passage

DEEPEST = 8


def unordered(element: etree._Element, here: Here, writing: Writing) -> None:
    _items(element, _pattern(element, here, writing), here, writing)


def ordered(element: etree._Element, here: Here, writing: Writing) -> None:
    start = element.get("start", "")[:6]
    first = int(start) if start.isdecimal() else 1
    _items(element, writing.numbering.fresh(_pattern(element, here, writing), here.depth, first), here, writing)


def _pattern(element: etree._Element, here: Here, writing: Writing) -> int:
    """The list that a list looks like: the one of its list style, else the one of the style of its items."""
    items = writing.styles.of("li", "", writing.entered(element, here).within)
    return writing.sheet.list_number(writing.style(element, here)) or writing.sheet.list_number(items)


def _items(element: etree._Element, number: int, here: Here, writing: Writing) -> None:
    """What follows the first words of an item stands in line with those words."""
    here = writing.entered(element, here)
    inside = here._replace(left=writing.numbering.edge(number, here.depth), depth=min(here.depth + 1, DEEPEST))
    for item in element:
        writing.anchors.meet(item)
        _item(item, (number, here.depth) if number else None, inside, writing)


def _item(item: etree._Element, number: tuple[int, int] | None, here: Here, writing: Writing) -> None:
    """The first words carry the bullet or number; where an item opens with a block, it stands alone."""
    style, here = writing.style(item, here), writing.entered(item, here)
    parts = [*flow(item)]
    first = parts.pop(0) if parts and (isinstance(parts[0], list) or parts[0].tag == "p") else []
    if not isinstance(first, list):
        writing.anchors.meet(first)
        first = [*parts_of(first)]
    paragraph(style, first, here, writing, number)
    passage(parts, writing.styles.of("p", "", here.within), here, writing)
