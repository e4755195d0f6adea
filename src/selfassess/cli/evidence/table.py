"""Rows as a table that fits the terminal; where the output goes to a file, nothing is cut."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass

import click

GAP = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the least width to which it may be cut (0: never), and when it may be left out.

    Where room is short, columns that are empty go before anything is cut. Where cutting is not enough, that with
    the highest `spare` goes; 0 always stays.
    """

    heading: str
    least: int = 0
    spare: int = 0


def width() -> int | None:
    """The width of the terminal in signs; None where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def table(columns: Sequence[Column], rows: Sequence[Sequence[str]], room: int | None) -> str:
    """The heading and the rows, in as much room as there is."""
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(len, [column.heading, *(row[at] for row in cells)])) for at, column in enumerate(columns)]
    kept = list(range(len(columns)))
    if room is not None:
        kept = _kept(columns, cells, widths, room)
        widths = _fitted(columns, widths, kept, room)
    heading = click.style(_line([column.heading for column in columns], widths, kept), bold=True)
    return "\n".join([heading, *(_line(row, widths, kept) for row in cells)])


def _kept(columns: Sequence[Column], cells: Sequence[Sequence[str]], widths: list[int], room: int) -> list[int]:
    """The columns for which there is room."""
    kept = list(range(len(columns)))
    spare = sorted((at for at in kept if columns[at].spare), key=lambda at: columns[at].spare)
    empty = [at for at in spare if not any(row[at] for row in cells)]
    while empty and _total([widths[at] for at in kept]) > room:
        kept.remove(empty.pop())
    going = [at for at in spare if at in kept]
    while going and _total([min(widths[at], columns[at].least or widths[at]) for at in kept]) > room:
        kept.remove(going.pop())
    return kept


def _fitted(columns: Sequence[Column], widths: list[int], kept: list[int], room: int) -> list[int]:
    """The widths once the widest columns have given way."""
    fitted = list(widths)
    while _total([fitted[at] for at in kept]) > room:
        giving = [at for at in kept if columns[at].least and fitted[at] > columns[at].least]
        if not giving:
            break
        fitted[max(giving, key=lambda at: fitted[at])] -= 1
    return fitted


def _total(widths: Sequence[int]) -> int:
    return sum(widths) + GAP * (len(widths) - 1)


def _line(cells: Sequence[str], widths: Sequence[int], kept: Sequence[int]) -> str:
    return (" " * GAP).join(_cut(cells[at], widths[at]).ljust(widths[at]) for at in kept).rstrip()


def _cut(cell: str, most: int) -> str:
    return cell if len(cell) <= most else f"{cell[: most - 1].rstrip()}…"
