"""Rows as CSV that a spreadsheet may open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guarded(cell: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(FORMULA) else text


def csv(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The heading and the rows, without the last line break."""
    from csv import writer
    from io import StringIO

    made = StringIO(newline="")
    lines = writer(made, lineterminator="\n")
    lines.writerow(heading)
    lines.writerows([guarded(cell) for cell in row] for row in rows)
    return made.getvalue().removesuffix("\n")
