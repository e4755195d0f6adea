"""Lines that follow each other as the rows of one table do, with blank lines between them or not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from selfassess.prose.table_lines import ROWS, RULES, WORDS, Line, Piece
from selfassess.prose.tables import is_figures

Rows = Sequence[tuple[list[str], Line]]


class Run(Struct, frozen=True):
    """Lines that may be one table, and the lines of them that are read as one, if any."""

    lines: list[Line]
    table: Piece | None = None

    @property
    def rows(self) -> list[tuple[list[str], Line]]:
        """The rows, each with its cells; one that goes on in the next line is one row."""
        rows: list[tuple[list[str], Line]] = []
        for line, above in zip(self.lines, [None, *self.lines], strict=False):
            if above is not None and self.goes_on(above, line):
                cells, first = rows[-1]
                rest = [line.words.strip()] if line.kind == WORDS else line.cells
                rows[-1] = ([*cells[:-1], " ".join([*cells[-1:], *rest[:1]]), *rest[1:]], first)
            else:
                rows.append((line.cells, line))
        return rows

    @property
    def is_boxed(self) -> bool:
        """Whether bars are at both ends of its first row."""
        first = next((line for line in self.lines if line.kind == ROWS), None)
        return first is not None and first.opens and first.closes

    def touches(self, line: Line) -> bool:
        """Whether a line is straight below the last one."""
        return not self.lines or self.lines[-1].row == line.row - 1

    def goes_on(self, above: Line, line: Line) -> bool:
        """Whether a line is the rest of the row above it."""
        is_open = above.kind == WORDS or (above.kind == ROWS and not above.closes)
        return self.is_boxed and is_open and line.kind in (ROWS, WORDS) and not line.opens and line.row == above.row + 1

    @property
    def is_meant(self) -> bool:
        """Whether anyone would see a table in it, and not words with a bar."""
        rows = [line for line in self.lines if line.kind == ROWS]
        widths = {len(cells) for cells, line in self.rows if line.kind == ROWS}
        if self.table is not None or (rows and len(rows) < len(self.lines)):
            return True
        if all(line.opens and line.closes and len(line.cells) > 1 for line in rows):
            return True
        if len(rows) < 2 or len(widths) > 1 or widths == {1} or not all(line.cells for line in rows):
            return False
        return widths > {2} or len(rows) > 2 or any(is_figures([line.cells[-1] for line in rows[1:]]) for _ in rows[:1])


def runs_of(pieces: Iterable[Piece]) -> Iterator[Run]:
    """Rows that follow each other, blank lines between them or not; at most one of them is read as a table."""
    run = Run([])
    for piece in pieces:
        if piece.is_table and (run.table is not None or not run.touches(piece.lines[0])):
            yield run
            run = Run([])
        for line in piece.lines:
            if line.kind in (ROWS, RULES) or (run.lines and run.goes_on(run.lines[-1], line)):
                run.lines.append(line)
            elif run.lines:
                yield run
                run = Run([])
        if piece.is_table:
            run = Run(run.lines, piece)
    yield run
