"""Boxes, as around a story: one that is not too high stays on one page; of a higher one, how it begins."""

from __future__ import annotations

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import text
from selfassess.write.word import ooxml
from selfassess.write.word.context import PARAGRAPH, Context, WriterState
from selfassess.write.word.heights import height, lines_of

HIGHEST = 6400  # 320 points, in twentieths
FEWEST = 4  # lines of a high box on any page


def is_whole(aside: etree._Element, context: Context, state: WriterState) -> bool:
    """Whether a box is never split."""
    return height(aside, context, state) <= HIGHEST


def box(aside: etree._Element, context: Context, state: WriterState) -> None:
    whole, stays = is_whole(aside, context, state), context.keep
    context = state.entered(aside, context)
    first = _until_enough([*aside], context, state)
    last = _until_enough([*aside][::-1], context, state)
    for child in aside:
        keep = whole or child in first[:-1] or child in last[1:]
        state.block(child, replace(context, keep=keep, whole=whole or child in first or child in last))
    if whole and not stays:
        _let_go(state)


def _until_enough(children: list[etree._Element], context: Context, state: WriterState) -> list[etree._Element]:
    """The first of these that have lines enough between them."""
    lines = 0
    for number, child in enumerate(children, 1):
        lines += _lines(child, context, state)
        if lines >= FEWEST:
            return children[:number]
    return children


def _lines(child: etree._Element, context: Context, state: WriterState) -> int:
    """The lines of a paragraph of the text; what leads to it has none, and what is no paragraph enough."""
    if child.tag == "p" and child.get("class") != "about":
        return lines_of(text(child), state.style(child, context), context, state)
    return FEWEST if child.tag in ("ul", "ol", "dl", "table") else 0


def _let_go(state: WriterState) -> None:
    """What is last in a box does not stay with what follows the box."""
    if state.last == PARAGRAPH:
        state.body[-1] = state.body[-1].replace(ooxml.KEPT, "", 1)
        state.kept_from = None
