from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.model.reports import PublishedTable
from selfassess.project.project import Project
from selfassess.project.regions import value
from selfassess.syntax.nodes import Text

MOST = 3
PARTED = (r"[£-]?\d{1,3}", r"\d{3}(?:\.\d+)?")


def table_uneven(project: Project) -> Iterator[Problem]:
    """A row of a table that has more cells than the header row, or fewer, or a column heading that occurs twice.

    Its figures may be below the wrong headings. Type one cell for each heading. A cell with nothing in it is
    `| |`. Where a bar is part of the words, type `\\|`.

    In `content/tables.yaml`, a cell with nothing in it is `''`, and a figure with a comma goes in quotes: `'1,578'`.
    Give each column its own heading, as in `2026-27 number` and `2026-27 %`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          | Area  | Visits | Calls |
          | ----- | ------ | ----- |
          | North | 12     |

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          | Area  | Visits | Calls |
          | ----- | ------ | ----- |
          | North | 12     |       |
    """
    yield from prose_mistakes(project, "table-uneven")
    for table in project.assessment.tables.values():
        yield from _uneven(table)
        yield from _headed_twice(table)


def _uneven(table: PublishedTable) -> Iterator[Problem]:
    count = len(table.columns)
    rows = [row for row in table.rows if row and len(row) != count] if count else []
    if len(rows) > MOST:
        message = f"{len(rows)} of the {len(table.rows)} rows of table “{table.table}” do not have {count} cells, "
        message += "one for each heading."
        yield _problem(table, rows[0], message, "Add the headings or cells that are missing, or delete those too many.")
        return
    for row in rows:
        message = f"This row of table “{table.table}” has {len(row)} cells, and there are {count} headings."
        yield _problem(table, row, message, _hint(row, count))


def _problem(table: PublishedTable, row: Sequence[Text], message: str, hint: str) -> Problem:
    return Problem(row[0].place, message, hint, relies_on=(value(table, "rows"), value(table, "columns")))


def _hint(row: Sequence[Text], count: int) -> str:
    """What to do about a row: mostly the comma of a figure has made two cells of it."""
    if len(row) < count:
        return "Type a cell for each heading. For one with nothing in it, type ''."
    parted = next((pair for pair in pairwise(row) if all(map(re.fullmatch, PARTED, pair))), None)
    if parted is not None:
        figure = "".join(parted)
        return f"If “{parted[0]},{parted[1]}” is one figure, type {figure}."
    return "Delete the cells that are too many, or add a heading for each of them."


def _headed_twice(table: PublishedTable) -> Iterator[Problem]:
    met: set[str] = set()
    for heading in table.columns:
        words = " ".join(heading.split()).casefold()
        if words and words in met:
            message = f"Two columns of table “{table.table}” have the heading “{heading}”."
            yield Problem(heading.place, message, f"Say how they differ, as in “{heading} number” and “{heading} %”.")
        met.add(words)
