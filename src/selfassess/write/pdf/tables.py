"""Tables: their header repeated on every page, their rows kept whole, and a page turned for those that need one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from lxml import etree
from msgspec.structs import replace

from selfassess.document.column_widths import Layout, height_of_row, is_small, lay_out, page_around
from selfassess.document.flow import classes
from selfassess.write.pdf import source
from selfassess.write.pdf.flows import passage
from selfassess.write.pdf.inlines import line, parts_of
from selfassess.write.pdf.row_headings import HEAD, PLAIN, ROW
from selfassess.write.pdf.state import PdfState, spoken

SIDES = {"left": "left", "centre": "center", "right": "right"}
TALLEST = 6000  # twentieths of a point: a row that is higher may be parted, or it would not fit on a page


def layout_of(table: etree._Element, state: PdfState) -> Layout:
    page = replace(state.page, looks=state.page.looks[-1:]) if "compact" in classes(table) else state.page
    return lay_out(table, page_around(table, page))


def table(element: etree._Element, state: PdfState) -> str:
    layout = layout_of(element, state)
    captions = [*filter(None, (_caption(each, state) for each in element.iterchildren("caption")))]
    called = "none" if not captions else source.block(list(_parted(captions)))
    if not layout.widths:
        return source.call("captioned", called) if captions else ""
    rows = dict(zip(element.iterfind("*/tr"), layout.rows, strict=True))
    wholes = {row: _truth(height_of_row(read, layout) <= TALLEST) for row, read in rows.items()}
    head = [*_cells(element.findall("thead/tr"), wholes, layout, state, {"th": HEAD, "td": HEAD})]
    body = [*_cells(element.findall("tbody/tr"), wholes, layout, state, {"th": ROW, "td": PLAIN})]
    look = {
        "kind": source.literal(element.get("class", "")),
        "headed": str(len(element.findall("thead/tr"))),
        "dense": _truth(layout.look.is_dense),
        "whole": _truth(is_small(element, layout)),
        "size": f"{layout.look.letters / 20}pt",
        "padding": f"{layout.look.padding / 20}pt",
        "columns": source.several([f"{width / 20:.2f}pt" for width in layout.widths]),
    }
    return source.call("tabular", source.pairs(look), called, source.several(head), source.several(body))


def _caption(caption: etree._Element, state: PdfState) -> str:
    state.meet(caption)
    words = line(parts_of(caption), caption, state)
    return spoken(caption, words) if words else ""


def _parted(captions: Sequence[str]) -> Iterator[str]:
    for number, caption in enumerate(captions):
        yield from ["linebreak()"] if number else []
        yield caption


def _cells(
    rows: Sequence[etree._Element],
    wholes: Mapping[etree._Element, str],
    layout: Layout,
    state: PdfState,
    kinds: Mapping[str, str],
) -> Iterator[str]:
    """The cells of these rows, each with what it is by its element; cells that a row lacks are left empty."""
    for row in rows:
        state.meet(row)
        for cell, _width in zip_longest(row, layout.widths):
            state.cells.append(kinds["td" if cell is None else str(cell.tag)])
            yield "empty-cell" if cell is None else _cell(cell, wholes[row], state)


def _cell(cell: etree._Element, whole: str, state: PdfState) -> str:
    state.meet(cell)
    inside = spoken(cell, passage(cell, state))
    side = next((SIDES[name] for name in classes(cell) if name in SIDES), "auto")
    return source.call("cell", source.literal(str(cell.tag)), side, whole, inside)


def _truth(value: bool) -> str:
    return "true" if value else "false"
