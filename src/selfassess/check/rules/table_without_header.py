from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.flow import text

PIPE = re.compile(r"(?<!\\)\|")
ROWS = re.compile(r"(?:[ \t]*\|[^\n]*\|[ \t]*(?:\n|\Z)){2,}")


def table_without_header(document: Document) -> Iterator[Problem]:
    """A table with no header row, or with an empty one, or whose header row no line of hyphens follows.

    A screen reader says with each figure the heading of its column; without one, nobody knows what the
    figure is of. Say in the first row what each column holds. Below it stands a line with as many groups of
    three hyphens as there are columns; without it the whole table stays words and upright strokes.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          |       |     |
          | ----- | --- |
          | North | 12  |

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          | Area  | Visits |
          | ----- | ------ |
          | North | 12     |
    """
    for table in document.tree.root.iter("table"):
        header = table.find("thead")
        if header is None or not text(header):
            message = "This table has no header row."
            yield Problem(document.place(table), message, "Say in its first row what each column holds.")
    for passage in document.project.passages:
        for block in passage.blocks if "|" in passage.text else ():
            if block.cell is None and ROWS.fullmatch(block.content):
                columns = len(PIPE.split(block.content.partition("\n")[0].strip().strip("|")))
                rule = f"|{' --- |' * columns}"
                hint = f"Let its first row say what each column holds, and the line below that one be {rule}"
                yield Problem(block.at(0), "These lines are meant as a table and stay words.", hint)
