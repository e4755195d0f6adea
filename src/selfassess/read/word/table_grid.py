"""A table as rows of cells under one another, in which merged cells have their words once."""

from __future__ import annotations

from msgspec import Struct, field

from selfassess.read.word.flow_blocks import in_order
from selfassess.read.word.raw_blocks import Block, RawParagraph, RawTable, Row
from selfassess.read.word.typed_marks import BULLET

WIDEST = 63
"""The most columns of a table, as in Word."""
SHORT = 14
"""How many words a cell that is a heading may have."""


class GridCell(Struct, eq=False):
    """The blocks of a cell; a place that a merged cell covers has none."""

    blocks: list[Block] = field(default_factory=list)
    is_shaded: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.blocks

    @property
    def only(self) -> RawParagraph | None:
        """The only paragraph of a cell; None where it has more, or something else."""
        first = self.blocks[0] if len(self.blocks) == 1 else None
        return first if isinstance(first, RawParagraph) else None

    @property
    def is_short(self) -> bool:
        only = self.only
        return only is not None and not only.pictures and 0 < len(only.shown.split()) <= SHORT and not _is_listed(only)

    @property
    def is_bold(self) -> bool:
        only = self.only
        worded = [span for span in only.spans if span.words.strip()] if only is not None else []
        return bool(worded) and all(span.look.bold for span in worded)

    @property
    def is_heavy(self) -> bool:
        """Whether a cell holds more than a table of figures or names does: several paragraphs, a list, a picture."""
        only = self.only
        return not self.is_empty and (only is None or _is_listed(only) or bool(only.pictures))


def grid_of(table: RawTable) -> list[list[GridCell]]:
    """The rows of a table, each with as many cells; columns in which nothing is are left out."""
    rows: list[list[GridCell]] = []
    origins: dict[int, GridCell] = {}
    for row in table.rows:
        rows.append(_placed(row, origins))
    width = max((len(row) for row in rows), default=0)
    for cells in rows:
        cells.extend(GridCell() for _ in range(width - len(cells)))
    kept = [number for number in range(width) if any(not cells[number].is_empty for cells in rows)]
    return [[cells[number] for number in kept] for cells in rows if any(not cell.is_empty for cell in cells)]


def _placed(row: Row, origins: dict[int, GridCell]) -> list[GridCell]:
    """The cells of a row; `origins` has the last cell of each column that has anything, which merged cells go on."""
    placed = [GridCell() for _ in range(min(row.before, WIDEST))]
    for cell in row.cells:
        blocks = in_order(cell.blocks)
        origin = origins.get(len(placed)) if cell.goes_on else placed[-1] if len(placed) == WIDEST else None
        if origin is not None:
            origin.blocks.extend(blocks)
            blocks = []
        if len(placed) == WIDEST:
            continue
        placed.append(GridCell(blocks, cell.is_shaded))
        if blocks:
            origins[len(placed) - 1] = placed[-1]
        covered = min(cell.columns - 1, WIDEST - len(placed))
        placed.extend(GridCell(is_shaded=cell.is_shaded) for _ in range(covered))
    return placed


def _is_listed(paragraph: RawParagraph) -> bool:
    return paragraph.place is not None or paragraph.numbering is not None or BULLET.match(paragraph.words) is not None
