"""Tables: built row by row, their header repeated on every page, their rows kept whole."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from lxml import etree
from msgspec.structs import replace

from selfassess.document.column_widths import Layout, Look, Page, height_of_row, is_small, lay_out
from selfassess.document.column_words import Row
from selfassess.document.flow import classes, flow, may_turn, text
from selfassess.write.word.context import NOTHING, PARAGRAPH, TABLE, Context, WriterState
from selfassess.write.word.inlines import paragraph, parts_of, passage
from selfassess.write.word.ooxml import quoted

DENSE = "dense"
HIGHEST_ROW = 0.66  # of a page
FIRST_ROW, FIRST_COLUMN, BANDLESS = 0x20, 0x80, 0x600
SIDES = {"left": "left", "centre": "center", "right": "right"}


def table(element: etree._Element, context: Context, state: WriterState) -> None:
    layout, cls = layout_of(element, context, state)
    if layout.is_turned:
        state.sections.turn(state)
    style = state.styles.of("table", cls, context.within)
    context = replace(state.entered(element, context), within=state.styles.enter("table", cls, context.within))
    for caption in element.iterchildren("caption"):
        state.bookmarks.meet(caption)
        paragraph(state.style(caption, context), parts_of(caption), state.entered(caption, context), state)
    widths, rows = layout.widths, element.findall("*/tr")
    if widths and state.last == TABLE:
        state.paragraph("", "", context)  # Word joins two tables that nothing separates
    if widths:
        state.body.append(_opening(element, style, widths, context))
        columns = [replace(context, available_width=width - layout.look.padding, left=0, depth=0) for width in widths]
        kept = frozenset(rows[:-1] if is_small(element, layout) else ())
        read = dict(zip(rows, layout.rows, strict=True))
        for group in element.iterchildren("thead", "tbody"):
            state.bookmarks.meet(group)
            places = [state.entered(group, column) for column in columns]
            is_head = group.tag == "thead"
            for row in group:
                held = [replace(place, keep=True) for place in places] if row in kept or is_head else places
                opening = _row_opening(read[row], is_head, layout, state.page_height)
                _row(row, opening, widths, held, state)
        state.end_with("</w:tbl>", TABLE)
    if layout.is_turned:
        state.sections.turn_back(state)


def layout_of(element: etree._Element, context: Context, state: WriterState) -> tuple[Layout, str]:
    """How wide its columns are, and its class: that of a dense table where it needs less room."""
    plain = element.get("class", "")
    classes = {False: plain, True: f"{plain} {DENSE}".strip()}
    looks = tuple(look_of(cls, is_dense, context, state) for is_dense, cls in classes.items())
    turned = state.sections.turned_width if may_turn(element) and not (context.left or context.is_turned) else 0
    width = context.available_width - context.left
    layout = lay_out(element, Page(looks, width, turned, state.stylesheet.face))
    return layout, classes[layout.look.is_dense]


def look_of(cls: str, is_dense: bool, context: Context, state: WriterState) -> Look:
    within = state.styles.enter("table", cls, context.within)
    letters = max(state.stylesheet.letters(state.styles.of(tag, "", within)) for tag in ("td", "th"))
    return Look(letters, state.stylesheet.padding(state.styles.of("table", cls, context.within)), is_dense)


def _opening(element: etree._Element, style: str, widths: Sequence[int], context: Context) -> str:
    """What Word must know before the rows; the caption is also the name that a screen reader gives the table."""
    styled = f'<w:tblStyle w:val="{style}"/>' if style else ""
    caption = element.find("caption")
    title = "" if caption is None else f'<w:tblCaption w:val="{quoted(text(caption))}"/>'
    has_row = int(element.find("thead/tr") is not None)  # of headings, which the style shows so
    has_column = int(element.find("tbody/tr/th") is not None)
    look = BANDLESS | FIRST_ROW * has_row | FIRST_COLUMN * has_column  # as LibreOffice reads it
    way = "<w:bidiVisual/>" if context.speech.backwards else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{styled}{way}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{context.left}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{look:04X}" w:firstRow="{has_row}" w:lastRow="0"'
        f' w:firstColumn="{has_column}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{title}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _row_opening(row: Row, is_head: bool, layout: Layout, page_height: int) -> str:
    """A row stays on one page, unless it is so high that the page before it would be left nearly empty."""
    whole = "<w:cantSplit/>" if is_head or height_of_row(row, layout) <= HIGHEST_ROW * page_height else ""
    header = "<w:tblHeader/>" if is_head else ""
    return f"<w:tr><w:trPr>{whole}{header}</w:trPr>" if whole or header else "<w:tr>"


def _row(
    row: etree._Element, opening: str, widths: Sequence[int], columns: Sequence[Context], state: WriterState
) -> None:
    """A row; cells that it lacks are left empty. Word refuses a cell that does not end in a paragraph."""
    state.bookmarks.meet(row)
    state.body.append(opening)
    style = state.styles.of("td", "", columns[0].within)
    for cell, width, context in zip_longest(row, widths, columns):
        state.body.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>')
        state.last = NOTHING
        if cell is not None:
            _cell(cell, context, state)
        if state.last != PARAGRAPH:
            state.paragraph(style, "", context)
        state.body.append("</w:tc>")
    state.body.append("</w:tr>")


def _cell(cell: etree._Element, context: Context, state: WriterState) -> None:
    state.bookmarks.meet(cell)
    style = state.style(cell, context)
    context = state.entered(cell, context)
    side = next((SIDES[name] for name in classes(cell) if name in SIDES), "")
    if side:
        context = replace(context, justify=side)
    passage(flow(cell), style, context, state)
