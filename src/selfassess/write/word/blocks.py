"""The blocks of a document: one function for each. Lists are Word's own, a level for each list inside another."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import classes, flow, is_below_number, is_wide, leads_in, text
from selfassess.document.opening import has_masthead, on_paper
from selfassess.document.outline import CHAPTER, HeadingNumber
from selfassess.document.vocabulary import HEADINGS, MARK, STATUSES
from selfassess.write.word import ooxml
from selfassess.write.word.boxes import box
from selfassess.write.word.contents import contents
from selfassess.write.word.context import Block, Context, WriterState
from selfassess.write.word.heights import around_picture
from selfassess.write.word.inlines import paragraph, parts_of, passage
from selfassess.write.word.page_starts import gap_above
from selfassess.write.word.section_ends import held_together
from selfassess.write.word.tables import table

DEEPEST = 8  # Word has nine levels, from 0
LONGEST_START = 6  # digits: enough for the largest number that Word counts to


def _inside(element: etree._Element, context: Context, state: WriterState) -> None:
    """An element that only holds others."""
    context = state.entered(element, context)
    for child in on_paper(element):
        state.block(child, context)


def _section(section: etree._Element, context: Context, state: WriterState) -> None:
    """A new page follows that at a glance, but below a masthead. The pages of a wide section lie on their side."""
    if is_wide(section) and state.sections.can_turn and text(section):
        _turned(section, context, state)
        return
    state.held.update(held_together(section, state.entered(section, context), state))
    _inside(section, context, state)
    state.new_page = state.new_page or ("glance" in classes(section) and not has_masthead(section))


def _turned(section: etree._Element, context: Context, state: WriterState) -> None:
    sections, upright, tallest = state.sections, state.page_height, state.pictures.tallest
    if next(iter(section)).tag in HEADINGS:
        state.kept_from = None  # what is before its own heading leads to something else
    sections.turn(state)
    state.page_height = sections.turned_height
    state.pictures.tallest = min(tallest, sections.turned_height * 3 // 4)
    turned = replace(context, available_width=sections.turned_width, is_turned=True)
    state.held.update(held_together(section, state.entered(section, turned), state))
    _inside(section, turned, state)
    state.page_height, state.pictures.tallest = upright, tallest
    sections.turn_back(state)


def _cover(header: etree._Element, context: Context, state: WriterState) -> None:
    """What follows the cover begins a new page; what follows a masthead does not."""
    _inside(header, context, state)
    state.new_page = bool(state.body) and "masthead" not in classes(header)


def _paragraph(element: etree._Element, context: Context, state: WriterState) -> None:
    """A status is a word in a list of Word's own, whose bullet is the shape of the status."""
    context = replace(context, keep=True) if leads_in(element) else context
    style, number = state.style(element, context), state.numbering.number_of(element)
    place, opening = _counted(element, number, context, state) if number is not None else (None, "")
    if MARK in classes(element):
        place = _shape(element, style, state)
    paragraph(style, parts_of(element), state.entered(element, context), state, place, opening)


def _shape(mark: etree._Element, style: str, state: WriterState) -> tuple[int, int] | None:
    """The list of the style of a status mark, and the level there that has its shape; None without such a list."""
    listed = state.stylesheet.list_number(style)
    level = next((STATUSES.index(name) for name in classes(mark) if name in STATUSES), None)
    return (listed, level) if listed and level is not None else None


def _heading(heading: etree._Element, context: Context, state: WriterState) -> None:
    """Its number is Word's own; where Word would count otherwise, the number comes before the words."""
    style, inside = state.style(heading, context), state.entered(heading, context)
    gap = gap_above(heading, style, context, state)
    inside = replace(inside, gap=gap) if gap else inside
    number, depth = state.numbering.number_of(heading), int(heading.tag[1]) - 2
    place, opening = _counted(heading, number, context, state)
    place = ooxml.NO_NUMBER if place is None and state.stylesheet.is_outlined(style) else place
    if next(heading.iterancestors()).tag == "aside" and not state.stylesheet.is_outlined(style):
        inside = replace(inside, outline=depth + 1)
    paragraph(style, parts_of(heading), inside, state, place, opening, is_heading=True)


def _counted(
    element: etree._Element, number: HeadingNumber | None, context: Context, state: WriterState
) -> tuple[tuple[int, int] | None, str]:
    """The list of Word that counts to a number, and the level there; else the number as words."""
    shown = element.get("data-number", "")
    if number is not None:
        listed = state.stylesheet.list_number(state.styles.of("section", number.scheme, context.within))
        counted = state.numbering.heading_list(listed, number.counts)
        if counted:
            return (counted, len(number.counts) - 1), ""
    return None, ooxml.run(f"{shown}{ooxml.WIDE_SPACE}") if shown else ""


def _passage(element: etree._Element, context: Context, state: WriterState) -> None:
    passage(flow(element), state.style(element, context), state.entered(element, context), state)


def _figure(figure: etree._Element, context: Context, state: WriterState) -> None:
    """Each picture is a paragraph, and so is what is written under it."""
    if "chart" in classes(figure):
        from selfassess.write.word.charts import draw  # loaded where there is a chart

        if draw(figure, context, state):
            return
    style, context = state.style(figure, context), state.entered(figure, context)
    for part in figure:
        if part.tag == "img":
            paragraph(style, [part], around_picture(part, style, context, state), state)
        else:
            state.block(part, context)


def _verbatim(block: etree._Element, context: Context, state: WriterState) -> None:
    """Line by line in one paragraph, so that the block stays one box."""
    lines = (block.text or "").removesuffix("\n").split("\n")
    runs = (ooxml.TAB.join(map(ooxml.run, line.split("\t"))) for line in lines)
    state.paragraph(state.style(block, context), ooxml.BREAK.join(runs), context)


def _list(element: etree._Element, context: Context, state: WriterState) -> None:
    """What follows the first words of an item is in line with those words."""
    inside = state.entered(element, context)
    # It looks like the list of its own style, else like the one of the style of its items.
    styles = state.style(element, context), state.styles.of("li", "", inside.within)
    number = next(filter(None, map(state.stylesheet.list_number, styles)), 0)
    if is_below_number(element):
        number = state.numbering.inset(number, _paragraph_indent(context, state))
    numbered = element.tag == "ol"
    counted = _restarted(element, number, element.get("start", "1"), context, state) if numbered else number
    left = state.numbering.indent(number, context.depth)
    inside = replace(inside, left=left, depth=min(context.depth + 1, DEEPEST))
    for item in element:
        state.bookmarks.meet(item)
        if numbered and item.get("value") is not None:
            counted = _restarted(element, number, item.get("value", ""), context, state)
        _item(item, (counted, context.depth) if counted else None, state.holding(item, inside), state)


def _paragraph_indent(context: Context, state: WriterState) -> int:
    """How far in the words of a paragraph with a number are."""
    listed = state.stylesheet.list_number(state.styles.of("section", CHAPTER, context.within))
    return state.numbering.indent(listed, 0)


def _restarted(element: etree._Element, number: int, start: str, context: Context, state: WriterState) -> int:
    """A list of Word that begins with a number that was typed."""
    typed = start[:LONGEST_START]
    first = int(typed) if typed.isdecimal() else 1
    kind, brackets = element.get("type", ""), element.get("class", "")
    return state.numbering.restarted(number, context.depth, first, kind, brackets)


def _item(item: etree._Element, number: tuple[int, int] | None, context: Context, state: WriterState) -> None:
    """The first words carry the bullet or number; where an item opens with a block, it stands alone."""
    style, context = state.style(item, context), state.entered(item, context)
    opening = context
    parts = [*flow(item)]
    first = parts.pop(0) if parts and (isinstance(parts[0], list) or parts[0].tag == "p") else []
    if not isinstance(first, list):
        state.bookmarks.meet(first)
        opening = state.spoken(first, context)
        first = [*parts_of(first)]
    paragraph(style, first, opening, state, number)
    passage(parts, state.styles.of("p", "", context.within), context, state)


BLOCKS: Mapping[str, Block] = {
    "header": _cover,
    "nav": contents,
    "main": _inside,
    "section": _section,
    "aside": box,
    "blockquote": _inside,
    "h1": _paragraph,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), _heading),
    "p": _paragraph,
    **dict.fromkeys(("ul", "ol"), _list),
    "dl": _inside,
    "dt": _paragraph,
    "dd": _passage,
    "table": table,
    "figure": _figure,
    "figcaption": _paragraph,
    "pre": _verbatim,
    "hr": lambda rule, context, state: state.paragraph(state.style(rule, context), "", context),
}
