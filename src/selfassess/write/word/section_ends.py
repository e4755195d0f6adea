"""The end of a section that a new page follows stays together, so that its last page is not nearly empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from selfassess.document.column_widths import MOST_ROWS
from selfassess.document.flow import classes, is_wide
from selfassess.write.word.boxes import is_whole
from selfassess.write.word.context import Context, Hold, WriterState
from selfassess.write.word.heights import height
from selfassess.write.word.tables import layout_of

ENOUGH, MOST = 0.46, 0.6  # of a page: what its last page has at least, and what is moved to it at most
LISTS = frozenset({"ul", "ol", "dl"})


def held_together(section: etree._Element, context: Context, state: WriterState) -> Mapping[etree._Element, Hold]:
    """How the last parts of a section stay on one page; none where what follows goes on on the same page."""
    parts = [*section]
    if "part" in classes(section):
        parts = [part for part in parts if part.tag != "section"]
    elif "statement" not in classes(section) and not _is_last_chapter(section):
        return {}
    found: list[etree._Element] = []
    total = 0.0
    for part in _backwards(parts, context, state):
        if part.tag == "section" or (part.tag == "table" and _ends_apart(part, context, state)):
            break
        total += height(part, context, state)
        if total > MOST * state.page_height:
            break
        found.append(part)
        if total >= ENOUGH * state.page_height:
            break
    return {part: Hold(keep=part is not found[0], whole=part is not found[-1]) for part in found}


def _ends_apart(table: etree._Element, context: Context, state: WriterState) -> bool:
    """Whether a table fills pages by itself, or is on a page that is turned."""
    return len(table.findall("tbody/tr")) > MOST_ROWS or layout_of(table, context, state)[0].is_turned


def _is_last_chapter(section: etree._Element) -> bool:
    following = section.getnext()
    return "chapter" in classes(section) and (following is None or "part" in classes(following))


def _backwards(parts: list[etree._Element], context: Context, state: WriterState) -> Iterator[etree._Element]:
    """The parts of a section, the last first. Of a wide section inside it, which is on other pages, all is one part."""
    for part in reversed(parts):
        inside = state.entered(part, context)
        if is_wide(part):
            yield part
        elif part.tag == "section" or part.tag in LISTS or (part.tag == "aside" and not is_whole(part, context, state)):
            yield from _backwards([*part], inside, state)
        else:
            yield part
