"""The tables of a Word file as an audit sees them."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.audit.audited import AuditedCell, AuditedTable
from selfassess.diagnostics import Place
from selfassess.read.word.flow_blocks import in_order
from selfassess.read.word.layout_tables import is_layout
from selfassess.read.word.raw_blocks import Cell, RawTable, Row
from selfassess.read.word.table_grid import GridCell, grid_of
from selfassess.read.word.word_flow import every_paragraph


def table_of(table: RawTable, place: Place, *, is_nested: bool) -> AuditedTable:
    """A table whose merged cells are there once, with what heads its columns and rows."""
    lengths = _lengths(table.rows)
    rows = [
        tuple(
            _cell(cell, row, number == 0 and table.has_first_column, lengths.get(id(cell), 1))
            for number, cell in enumerate(row.cells)
            if not cell.goes_on
        )
        for row in table.rows
    ]
    is_headed = any(row.is_header for row in table.rows)
    cells = rows[0] if rows else ()
    shows_header = len(table.rows) > 2 and len(cells) > 1 and all(cell.is_strong for cell in cells)
    puts_beside = not is_headed and not shows_header and is_layout(grid_of(table))
    return AuditedTable(place, tuple(row for row in rows if row), is_nested, puts_beside)


def _cell(cell: Cell, row: Row, heads_row: bool, rows: int) -> AuditedCell:
    shown = GridCell(in_order(cell.blocks), cell.is_shaded)
    words = " ".join(each.shown for each in every_paragraph(cell.blocks) if each.shown)
    heads = "column" if row.is_header else "row" if heads_row else ""
    return AuditedCell(words, heads, cell.columns, rows, shown.is_bold or cell.is_shaded, shown.is_heavy)


def _lengths(rows: Sequence[Row]) -> dict[int, int]:
    """How many rows each merged cell takes, by the identity of the cell."""
    lengths: dict[int, int] = {}
    above: dict[int, Cell] = {}
    for row in rows:
        column = row.before
        for cell in row.cells:
            if cell.goes_on and column in above:
                lengths[id(above[column])] = lengths.get(id(above[column]), 1) + 1
            else:
                above[column] = cell
            column += cell.columns
    return lengths
