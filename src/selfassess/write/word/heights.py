"""How high a part of the tree will be in Word, in twentieths of a point: near enough to say what fits on a page.

Word alone knows where its lines break; what is asked here decides which box is kept whole and where a page begins.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from lxml import etree
from msgspec.structs import replace

from selfassess.document.column_widths import Page, height_of, lay_out
from selfassess.document.flow import flow, text
from selfassess.document.letter_widths import width_of
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.tables import look_of

LINE = 1.15  # the height of a line of Arial that is spaced singly, in heights of letters
FILLED = 0.96  # of the width of a line, before the word that no longer fits
ITEM_INDENT = 450
IN_BOX = 0.62  # of its width, for a picture
HOLDERS = frozenset({"section", "aside", "ul", "ol", "dl", "blockquote", "main"})


def height(element: etree._Element, context: Context, state: WriterState) -> float:
    """The height of an element with the space above and below it."""
    style = state.style(element, context)
    inside = state.entered(element, context)
    if element.tag == "table":
        return _table(element, context, state)
    if element.tag == "figure":
        return sum(_part_of_figure(part, style, inside, state) for part in element)
    if element.tag in HOLDERS:
        deeper = replace(inside, left=inside.left + ITEM_INDENT) if element.tag in ("ul", "ol") else inside
        return sum(height(child, deeper, state) for child in element)
    if element.tag in ("li", "dd"):
        return _flow(flow(element), style, inside, state)
    words = element.text or "" if element.tag == "pre" else text(element)
    return paragraph_height(words, style, context, state)


def paragraph_height(words: str, style: str, context: Context, state: WriterState) -> float:
    """The height of a paragraph with the space above and below it."""
    spacing = state.stylesheet.spacing(style)
    lines = sum(lines_of(line, style, context, state) for line in words.splitlines() or [""])
    return spacing.before + spacing.after + lines * LINE * state.stylesheet.letters(style) * spacing.line


def lines_of(words: str, style: str, context: Context, state: WriterState) -> int:
    """How many lines words on one line come to."""
    room = context.available_width - context.left - state.stylesheet.inset(style)
    width = width_of(words) * state.stylesheet.letters(style) * state.stylesheet.face / 1000
    return max(ceil(width / max(room * FILLED, 1)), 1)


def _flow(
    parts: Iterable[list[str | etree._Element] | etree._Element], style: str, context: Context, state: WriterState
) -> float:
    total = 0.0
    for part in parts:
        if isinstance(part, list):
            words = "".join(each if isinstance(each, str) else text(each) for each in part)
            total += paragraph_height(words, style, context, state)
        else:
            total += height(part, context, state)
    return total


def _part_of_figure(part: etree._Element, style: str, context: Context, state: WriterState) -> float:
    if part.tag != "img":
        return height(part, context, state)
    spacing, inset = state.stylesheet.spacing(style), state.stylesheet.inset(style)
    room = around_picture(part, style, context, state).available_width - context.left - inset
    drawn = state.pictures.height(part.get("src", ""), room, part.get("data-width", ""))
    return spacing.before + spacing.after + drawn


def around_picture(picture: etree._Element, style: str, context: Context, state: WriterState) -> Context:
    """What surrounds a picture: in a box, it has a part of the width, so that the box can stay on one page."""
    if picture.get("data-width") is not None or next(picture.iterancestors("aside"), None) is None:
        return context
    beside = context.left + state.stylesheet.inset(style)
    return replace(context, available_width=beside + int(IN_BOX * (context.available_width - beside)))


def _table(table: etree._Element, context: Context, state: WriterState) -> float:
    page = Page(
        (look_of(table.get("class", ""), False, context, state),),
        context.available_width - context.left,
        face=state.stylesheet.face,
    )
    return height_of(lay_out(table, page))
