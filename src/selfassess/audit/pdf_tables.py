"""The tables of a PDF as an audit sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selfassess.audit.audited import AuditedCell, AuditedTable
from selfassess.audit.pdf_objects import real, whole
from selfassess.audit.pdf_tags import Tag
from selfassess.diagnostics import Place

PARTS = ("THead", "TBody", "TFoot")
MOST_SPANNED = 1000


def table_of_tags(table: Tag, place: Place, words: Callable[[Tag], str], *, is_nested: bool) -> AuditedTable:
    """A table by its tags; `words` are those of a tag."""
    rows = tuple(_row(row, words) for row in _rows(table))
    caption = next((words(kid) for kid in table.kids if kid.kind == "Caption"), "")
    return AuditedTable(place, tuple(row for row in rows if row), is_nested, False, caption)


def _rows(table: Tag) -> Iterator[Tag]:
    for kid in table.kids:
        if kid.kind in PARTS:
            yield from (row for row in kid.kids if row.kind == "TR")
        elif kid.kind == "TR":
            yield kid


def _row(row: Tag, words: Callable[[Tag], str]) -> tuple[AuditedCell, ...]:
    cells = [cell for cell in row.kids if cell.kind in ("TH", "TD")]
    are_headers = all(cell.kind == "TH" for cell in cells)
    return tuple(
        AuditedCell(
            words(cell),
            _heads(cell, are_headers) if cell.kind == "TH" else "",
            min(max(whole(cell.attributes.get("ColSpan"), 1), 1), MOST_SPANNED),
            min(max(whole(cell.attributes.get("RowSpan"), 1), 1), MOST_SPANNED),
        )
        for cell in cells
    )


def _heads(cell: Tag, are_headers: bool) -> str:
    scope = real(cell.attributes.get("Scope"))
    if scope == "/Row":
        return "row"
    return "column" if scope in ("/Column", "/Both") or are_headers else "row"
