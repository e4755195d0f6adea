"""Rows as CSV that a spreadsheet may open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def csv(heading: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The heading and the rows, without the last line break."""
    from csv import writer
    from io import StringIO

    from selfassess.register import guarded

    made = StringIO(newline="")
    lines = writer(made, lineterminator="\n")
    lines.writerow(heading)
    lines.writerows([guarded("" if cell is None else str(cell)) for cell in row] for row in rows)
    return made.getvalue().removesuffix("\n")
