"""Rows as a table that fits the terminal, or as CSV that a spreadsheet may open."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from msgspec import Struct

GAP = 2


class TableColumn(Struct, frozen=True):
    """A column: its heading, the least width to which it may be cut (0: never), and when it may be left out.

    If the terminal is too narrow, columns that are empty are left out before anything is cut. If cutting is not
    enough, the column with the highest `spare` is left out; one with 0 always stays.
    """

    heading: str
    least: int = 0
    spare: int = 0


def terminal_width(output: Path | None) -> int | None:
    """The width of the terminal in characters; None if the report goes to a file or another program."""
    return shutil.get_terminal_size().columns if output is None and sys.stdout.isatty() else None


def table(columns: Sequence[TableColumn], rows: Sequence[Sequence[str]], width: int | None) -> str:
    """The heading and the rows, at most as wide as `width` if there is one."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(len, [column.heading, *(row[at] for row in cells)])) for at, column in enumerate(columns)]
    shown = list(range(len(columns)))
    if width is not None:
        shown = _shown(columns, cells, widths, width)
        widths = _cut_widths(columns, widths, shown, width)
    heading = click.style(_line([column.heading for column in columns], widths, shown), bold=True)
    return "\n".join([heading, *(_line(row, widths, shown) for row in cells)])


def csv(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The heading and the rows, without the last line break; cells that a spreadsheet might run are made harmless."""
    from csv import writer
    from io import StringIO

    from selfassess.register.csv_file import guarded

    def line(row: Sequence[object]) -> str:
        text = StringIO(newline="")
        # A carriage return in a cell is put in quotation marks only where lines end with one too.
        writer(text, lineterminator="\r\n").writerow([guarded("" if cell is None else str(cell)) for cell in row])
        return text.getvalue().removesuffix("\r\n")

    return "\r\n".join(map(line, (heading, *rows)))


def _shown(columns: Sequence[TableColumn], cells: Sequence[Sequence[str]], widths: list[int], width: int) -> list[int]:
    """The numbers of the columns for which the terminal is wide enough."""
    shown = list(range(len(columns)))
    spare = sorted((at for at in shown if columns[at].spare), key=lambda at: columns[at].spare)
    empty = [at for at in spare if not any(row[at] for row in cells)]
    while empty and _total([widths[at] for at in shown]) > width:
        shown.remove(empty.pop())
    spare = [at for at in spare if at in shown]
    while spare and _total([min(widths[at], columns[at].least or widths[at]) for at in shown]) > width:
        shown.remove(spare.pop())
    return shown


def _cut_widths(columns: Sequence[TableColumn], widths: list[int], shown: list[int], width: int) -> list[int]:
    """The widths after the widest columns have been cut, one character at a time, until the row fits."""
    cut = list(widths)
    while _total([cut[at] for at in shown]) > width:
        wide = [at for at in shown if columns[at].least and cut[at] > columns[at].least]
        if not wide:
            break
        cut[max(wide, key=lambda at: cut[at])] -= 1
    return cut


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def _line(cells: Sequence[str], widths: Sequence[int], shown: Sequence[int]) -> str:
    return (" " * GAP).join(_cut(cells[at], widths[at]).ljust(widths[at]) for at in shown).rstrip()


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else f"{cell[: width - 1].rstrip()}…"
