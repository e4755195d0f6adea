"""The tables of a page as an audit sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from selfassess.audit.audited import AuditedCell, AuditedTable
from selfassess.audit.page_words import BLOCKS, own_text
from selfassess.diagnostics import Place

NO_TABLE = ("presentation", "none")
MOST_SPANNED = 1000
HEAVY_WORDS = 40
MOST_ROWS, MOST_COLUMNS = 6, 4
"""How large a table without any header may be and still be there for the layout."""


def table_of_page(table: etree._Element, place: Place) -> AuditedTable:
    """A table of a page; what is in a table inside it is not in its cells."""
    found = [*_rows(table)]
    rows = [tuple(_cell(cell, row) for cell in row if cell.tag in ("td", "th")) for row in found]
    is_nested = next(table.iterancestors("table"), None) is not None
    caption = table.find("caption")
    named = own_text(caption) if caption is not None else table.get("aria-label") or ""
    role = table.get("role") or ""
    is_layout = role in NO_TABLE or (not role and _is_layout(table, rows))
    return AuditedTable(
        place, tuple(row for row in rows if row), is_nested, is_layout, " ".join(named.split()), role in NO_TABLE
    )


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for child in table.iterchildren("thead", "tbody", "tfoot", "tr"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def _cell(cell: etree._Element, row: etree._Element) -> AuditedCell:
    words = " ".join(" ".join(_worded(cell)).split())
    parts = [each for each in cell.iter("p", "li", "img", "h2", "h3", "h4") if each is not cell]
    is_heavy = len(parts) > 1 or len(words.split()) > HEAVY_WORDS
    return AuditedCell(
        words, _heads(cell, row), _span(cell, "colspan"), _span(cell, "rowspan"), _is_strong(cell), is_heavy
    )


def _worded(cell: etree._Element) -> Iterator[str]:
    """The words of a cell, without those of cells in it."""
    yield own_text(cell)
    for block in cell.iterdescendants(*BLOCKS):
        if next(block.iterancestors("td", "th"), None) is cell and block.tag not in ("td", "th"):
            yield own_text(block)


def _heads(cell: etree._Element, row: etree._Element) -> str:
    """What a header cell is the header of, as browsers guess it where the page does not say."""
    role, scope = cell.get("role") or "", (cell.get("scope") or "").lower()
    if cell.tag != "th" and role not in ("columnheader", "rowheader"):
        return ""
    if role == "rowheader" or scope.startswith("row"):
        return "row"
    if role == "columnheader" or scope.startswith("col"):
        return "column"
    parent = row.getparent()
    values = [each for each in row if each.tag == "td"]
    is_heading = (parent is not None and parent.tag == "thead") or not values
    return "column" if is_heading else "row"


def _is_strong(cell: etree._Element) -> bool:
    """Whether all the words of a cell are bold by their markup."""
    if (cell.text or "").strip() or not len(cell):
        return False
    return all(each.tag in ("b", "strong") and not (each.tail or "").strip() for each in cell)


def _span(cell: etree._Element, name: str) -> int:
    typed = (cell.get(name) or "1").strip()
    return min(max(int(typed), 1), MOST_SPANNED) if typed.isdecimal() and len(typed) < 5 else 1


def _is_layout(table: etree._Element, rows: Sequence[Sequence[AuditedCell]]) -> bool:
    """Whether a table without headers only puts things beside one another."""
    cells = [cell for row in rows for cell in row]
    if any(cell.heads for cell in cells):
        return False
    width = max((len(row) for row in rows), default=0)
    if width < 2 or len(rows) < 2 or next(table.iterdescendants("table"), None) is not None:
        return True
    heavy = sum(cell.is_heavy for cell in cells)
    return len(rows) <= MOST_ROWS and width <= MOST_COLUMNS and heavy > 0 and 2 * heavy >= len(cells)
