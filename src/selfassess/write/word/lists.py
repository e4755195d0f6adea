"""Lists: Word's own bullets and numbers, one level for each list inside another."""

from __future__ import annotations

from lxml import etree

from selfassess.document.tree import flow
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.inlines import paragraph, parts_of, passage

DEEPEST = 8  # Word has nine levels, from 0
LONGEST_START = 6  # digits: enough for the largest number that Word counts to


def unordered(element: etree._Element, context: Context, state: WriterState) -> None:
    _items(element, _pattern(element, context, state), context, state)


def ordered(element: etree._Element, context: Context, state: WriterState) -> None:
    typed = element.get("start", "")[:LONGEST_START]
    start = int(typed) if typed.isdecimal() else 1
    number = state.numbering.restarted(_pattern(element, context, state), context.depth, start)
    _items(element, number, context, state)


def _pattern(element: etree._Element, context: Context, state: WriterState) -> int:
    """The list that a list looks like: the one of its list style, else the one of the style of its items."""
    items = state.styles.of("li", "", state.entered(element, context).within)
    return state.stylesheet.list_number(state.style(element, context)) or state.stylesheet.list_number(items)


def _items(element: etree._Element, number: int, context: Context, state: WriterState) -> None:
    """What follows the first words of an item is in line with those words."""
    context = state.entered(element, context)
    inside = context._replace(left=state.numbering.indent(number, context.depth), depth=min(context.depth + 1, DEEPEST))
    for item in element:
        state.bookmarks.meet(item)
        _item(item, (number, context.depth) if number else None, inside, state)


def _item(item: etree._Element, number: tuple[int, int] | None, context: Context, state: WriterState) -> None:
    """The first words carry the bullet or number; where an item opens with a block, it stands alone."""
    style, context = state.style(item, context), state.entered(item, context)
    parts = [*flow(item)]
    first = parts.pop(0) if parts and (isinstance(parts[0], list) or parts[0].tag == "p") else []
    if not isinstance(first, list):
        state.bookmarks.meet(first)
        first = [*parts_of(first)]
    paragraph(style, first, context, state, number)
    passage(parts, state.styles.of("p", "", context.within), context, state)
