"""Boxes, as around a story: one that is not too high stays on one page; of a higher one, how it begins."""

from __future__ import annotations

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import text
from selfassess.write.word import ooxml
from selfassess.write.word.context import PARAGRAPH, Context, WriterState
from selfassess.write.word.heights import height, lines_of

HIGHEST = 6400  # 320 points, in twentieths
FIRST_LINES = 4


def box(aside: etree._Element, context: Context, state: WriterState) -> None:
    is_whole = height(aside, context, state) <= HIGHEST
    context = state.entered(aside, context)
    missing = FIRST_LINES
    for child in aside:
        is_first, missing = missing > 0, missing - _lines(child, context, state)
        state.block(child, replace(context, keep=is_whole or missing > 0, whole=is_whole or is_first))
    if is_whole:
        _let_go(state)


def _lines(child: etree._Element, context: Context, state: WriterState) -> int:
    """The lines of a paragraph of the text; what leads to it has none, and what is no paragraph enough."""
    if child.tag == "p" and child.get("class") != "about":
        return lines_of(text(child), state.style(child, context), context, state)
    return FIRST_LINES if child.tag in ("ul", "ol", "dl", "table") else 0


def _let_go(state: WriterState) -> None:
    """What is last in a box does not stay with what follows the box."""
    if state.last == PARAGRAPH:
        state.body[-1] = state.body[-1].replace(ooxml.KEPT, "", 1)
        state.kept_from = None
