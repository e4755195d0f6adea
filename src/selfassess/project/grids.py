"""The tables of a project as rows of words, with the place of each cell: those of prose, and published ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from selfassess.diagnostics import Place
from selfassess.model.published_table import NO_TOTAL, is_called_total, total_row
from selfassess.model.reports import PublishedTable
from selfassess.model.totals import Grid
from selfassess.project.project import Project
from selfassess.project.unread import is_unread
from selfassess.prose.block import Block
from selfassess.prose.passage import Passage
from selfassess.prose.tables import plain
from selfassess.syntax.nodes import Text

INDICATOR = "(indicator:"
CELLS = ("th_open", "td_open")


class PlacedGrid(Struct, frozen=True):
    """A table, its id where it is a published one, and what was typed in each cell of its rows."""

    grid: Grid
    cells: Sequence[Sequence[Text | Block]]
    name: str = ""

    def place(self, row: int, column: int) -> Place:
        cell = self.cells[row][column]
        return cell.place if isinstance(cell, Text) else cell.span(0, len(cell.content))


def grids_with_totals(project: Project, in_prose: Iterable[Passage]) -> Iterator[PlacedGrid]:
    """Every table with a row or column that is called total, or that an author named as one: the published ones, and
    those in some passages.

    A published one has a cell for every heading, or nobody knows which figures belong together.
    """
    tables = project.assessment.tables.values()
    made = [_published(table) for table in tables if _is_whole(table)]
    for passage in in_prose:
        made += _in_prose(passage)
    yield from (each for each in made if each.grid.total_row is not None or each.grid.total_column is not None)


def _is_whole(table: PublishedTable) -> bool:
    return not is_unread(table, "rows") and all(len(row) == len(table.columns) for row in table.rows)


def _published(table: PublishedTable) -> PlacedGrid:
    headings = tuple(map(str, table.columns))
    rows = tuple(tuple(map(str, row)) for row in table.rows)
    is_said = table.total_row is not None or table.total not in (None, NO_TOTAL)
    about = f"{table.caption} {table.unit or ''}"
    across = None if table.total == NO_TOTAL else _total_column(headings)
    return PlacedGrid(Grid(headings, rows, total_row(table), across, is_said, about), table.rows, table.table)


def _filled(cells: Iterator[str], length: int) -> tuple[str, ...]:
    """A row with a cell for every heading."""
    row = [*cells][:length]
    return (*row, *[""] * (length - len(row)))


def _total_column(headings: Sequence[str]) -> int | None:
    return len(headings) - 1 if len(headings) > 2 and is_called_total(headings[-1]) else None


def _in_prose(passage: Passage) -> Iterator[PlacedGrid]:
    """The tables of a passage. The last row is a total where it is called so."""
    rows: list[list[Block]] = []
    caption, seen, before = "", 0, ""
    for token in passage.tokens:
        if token.type == "table_open":
            rows, caption = [], ""
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            if before in CELLS:
                rows[-1].append(passage.blocks[seen])
            elif before == "caption_open":
                caption = passage.blocks[seen].content
            seen += 1
        elif token.type == "table_close" and len(rows) > 1:
            yield _grid(rows, caption)
        before = token.type


def _grid(rows: Sequence[Sequence[Block]], caption: str) -> PlacedGrid:
    headings = tuple(map(_words, rows[0]))
    body = tuple(_filled(map(_words, row), len(headings)) for row in rows[1:])
    last = len(body) - 1 if len(body) > 1 and is_called_total(body[-1][0]) else None
    return PlacedGrid(Grid(headings, body, last, _total_column(headings), about=caption), rows[1:])


def _words(cell: Block) -> str:
    """The words of a cell; a figure that comes from an indicator is not known here."""
    return "?" if INDICATOR in cell.content else plain(cell.content)
