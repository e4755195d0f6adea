"""Tables: built row by row, their header repeated on every page, their rows kept whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise, zip_longest

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import classes, flow, text
from selfassess.write.word.context import NOTHING, PARAGRAPH, TABLE, Context, WriterState
from selfassess.write.word.inlines import paragraph, parts_of, passage
from selfassess.write.word.ooxml import quoted

WEIGHTS = {"narrow": 2, "medium": 5, "wide": 8}
FEWEST, MOST = 12, 36  # letters of a column's longest cell that count
HALF_LETTER, HALF_BOLD = 67, 73  # of twelve points, in twentieths of a point
LONGEST_WORD = 44  # in half letters; what is longer, such as an address, may break
WORD = re.compile(r"[^ \t\r\n]+")
BROAD = re.compile(r"[A-Zmw%&@…]")
SIDES = {"left": "left", "centre": "center", "right": "right"}


def table(element: etree._Element, context: Context, state: WriterState) -> None:
    style = state.style(element, context)
    context = state.entered(element, context)
    for caption in element.iterchildren("caption"):
        state.bookmarks.meet(caption)
        paragraph(state.style(caption, context), parts_of(caption), state.entered(caption, context), state)
    rows = element.findall("*/tr")
    inset = state.stylesheet.padding(style)
    widths = _widths(rows, element.findall("colgroup/col"), context.available_width - context.left, inset)
    if not widths:
        return
    if state.last == TABLE:
        state.paragraph("", "", context)  # Word joins two tables that nothing separates
    state.body.append(_opening(element, style, widths, context))
    columns = [replace(context, available_width=width - inset, left=0, depth=0) for width in widths]
    for group in element.iterchildren("thead", "tbody"):
        state.bookmarks.meet(group)
        places = [state.entered(group, column) for column in columns]
        for row in group:
            _row(row, group.tag == "thead", widths, places, state)
    state.body.append("</w:tbl>")
    state.last = TABLE


def _widths(rows: list[etree._Element], cols: list[etree._Element], total: int, inset: int) -> list[int]:
    """The width of each column, by the class of its `col`, else by its longest cell. Together they are the total.

    A column is no narrower than its longest word, as far as the total allows.
    """
    count = max((len(row) for row in rows), default=0)
    named = [WEIGHTS.get(col.get("class", ""), WEIGHTS["medium"]) for col in cols]
    weights = (named + [WEIGHTS["medium"]] * count)[:count] if named else [_longest(rows, at) for at in range(count)]
    least = [inset + max(_breadth(row[at]) for row in rows if at < len(row)) for at in range(count)]
    return _shared(_widened(_shared(weights, total), least), total)


def _shared(weights: Sequence[int], total: int) -> list[int]:
    edges = [total * reached // (sum(weights) or 1) for reached in accumulate(weights, initial=0)]
    return [right - left for left, right in pairwise(edges)]


def _widened(widths: list[int], least: list[int]) -> list[int]:
    """Each column at its least width or above; the difference comes from the columns that are above theirs."""
    spare = [max(width - need, 0) for width, need in zip(widths, least, strict=True)]
    left = max(sum(widths) - sum(least), 0)
    return [need + more * left // (sum(spare) or 1) for need, more in zip(least, spare, strict=True)]


def _longest(rows: list[etree._Element], column: int) -> int:
    """The letters of a column's longest cell, within bounds that leave every column some width."""
    longest = max(len(text(row[column])) for row in rows if column < len(row))
    return min(max(longest, FEWEST), MOST)


def _breadth(cell: etree._Element) -> int:
    """How wide the longest word of a cell is at most; a capital, an m or a w counts for one and a half letters."""
    half = HALF_LETTER if next(cell.iter("th", "strong"), None) is None else HALF_BOLD
    words = (word for part in cell.itertext() for word in WORD.findall(str(part)))
    return half * min(max((2 * len(word) + len(BROAD.findall(word)) for word in words), default=0), LONGEST_WORD)


def _opening(element: etree._Element, style: str, widths: list[int], context: Context) -> str:
    """What Word must know before the rows; the caption is also the name that a screen reader gives the table."""
    styled = f'<w:tblStyle w:val="{style}"/>' if style else ""
    caption = element.find("caption")
    title = "" if caption is None else f'<w:tblCaption w:val="{quoted(text(caption))}"/>'
    has_row = int(element.find("thead/tr") is not None)  # of headings, which the style shows so
    has_column = int(element.find("tbody/tr/th") is not None)
    way = "<w:bidiVisual/>" if context.speech.backwards else ""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{styled}{way}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{context.left}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="{has_row}" w:lastRow="0" w:firstColumn="{has_column}"'
        f' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>{title}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _row(row: etree._Element, head: bool, widths: list[int], columns: list[Context], state: WriterState) -> None:
    """A row; cells that it lacks are left empty. Word refuses a cell that does not end in a paragraph."""
    state.bookmarks.meet(row)
    header = "<w:tblHeader/>" if head else ""
    state.body.append(f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>")
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
