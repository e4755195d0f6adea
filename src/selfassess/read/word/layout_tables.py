"""Tables that only put texts beside one another: which those are, and in what order they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from selfassess.read.word.raw_blocks import RawParagraph, RawTable
from selfassess.read.word.table_grid import GridCell

MOST_ROWS, MOST_COLUMNS = 6, 4
"""How large a table may be and still be a layout; longer ones with lists in their cells are registers and plans."""

Grid = Sequence[Sequence[GridCell]]


class LaidOut(Struct, eq=False):
    """A text of a layout table, with the cell that is its heading."""

    heading: RawParagraph | None
    cells: list[GridCell]


def is_layout(grid: Grid) -> bool:
    """Whether a table puts texts beside one another, rather than values in rows and columns."""
    cells = [cell for row in grid for cell in row if not cell.is_empty]
    if any(isinstance(block, RawTable) for cell in cells for block in cell.blocks):
        return True
    heavy = sum(cell.is_heavy for cell in cells)
    if not heavy or not grid:
        return False
    if is_labelled(grid):
        return True
    texts = [cell for number, row in enumerate(grid) if not _heads(grid, number) for cell in row if not cell.is_empty]
    return len(grid) <= MOST_ROWS and len(grid[0]) <= MOST_COLUMNS and 2 * heavy >= len(texts)


def is_labelled(grid: Grid) -> bool:
    """Whether the first of two columns has the headings of the texts in the second."""
    labels = [row[0] for row in grid if not row[0].is_empty]
    if len(grid[0]) != 2 or 4 * sum(label.is_short for label in labels) < 3 * len(labels) or _heads(grid, 0):
        return False
    texts = [row[1] for row in grid if not row[1].is_empty]
    return 2 * sum(text.is_heavy for text in texts) >= len(texts)


def laid_out(grid: Grid) -> Iterator[LaidOut]:
    """The texts of a layout table as people read them: under each heading what is below it, column by column."""
    if grid and is_labelled(grid):
        for row in grid:
            label, texts = row[0], [cell for cell in row[1:] if not cell.is_empty]
            yield LaidOut(label.only, texts) if label.is_short else LaidOut(None, [label, *texts])
        return
    number = 0
    while number < len(grid):
        if not _heads(grid, number):
            yield from (LaidOut(None, [cell]) for cell in grid[number] if not cell.is_empty)
            number += 1
            continue
        end = number + 1
        while end < len(grid) and not _heads(grid, end):
            end += 1
        for column, cell in enumerate(grid[number]):
            yield LaidOut(cell.only, [row[column] for row in grid[number + 1 : end] if not row[column].is_empty])
        number = end


def _heads(grid: Grid, number: int) -> bool:
    """Whether the short cells of a row are headings of the texts below them."""
    cells = [cell for cell in grid[number] if not cell.is_empty]
    below = grid[number + 1] if number + 1 < len(grid) else []
    return all(cell.is_short for cell in cells) and any(cell.is_heavy for cell in below)


def heading_rows(table: RawTable, grid: Grid) -> int:
    """How many rows of a table of values are headings of its columns."""
    if len(grid) < 2:
        return 0
    marked = 0
    for row in table.rows:
        if not row.is_header:
            break
        marked += 1
    if marked:
        return min(marked, len(grid) - 1)
    first, second = ([cell for cell in row if not cell.is_empty] for row in grid[:2])
    are_short = all(cell.only is not None for cell in first) and len(first) > 1
    is_bold = all(cell.is_bold for cell in first) and not all(cell.is_bold for cell in second)
    is_shaded = all(cell.is_shaded for cell in first) and not any(cell.is_shaded for cell in second)
    return int(are_short and (is_bold or is_shaded or table.has_header))
