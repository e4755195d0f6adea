from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.flow import text

PIPE = re.compile(r"(?<!\\)\|")
ROWS = re.compile(r"(?:[ \t]*\|[^\n]*\|[ \t]*(?:\n|\Z)){2,}")


def table_without_header(document: Document) -> Iterator[Problem]:
    """A table without a header row, with an empty one, or without a line of hyphens below it.

    For each figure, a screen reader reads out the heading of its column. Without a heading, nobody knows what the
    figure means. In the first row, say what each column contains. The second line must have a group of three
    hyphens for each column. Without that line, the table is shown as plain text with upright strokes.

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
            yield Problem(document.place(table), message, "In the first row, say what each column contains.")
    for passage in document.project.passages:
        for block in passage.blocks if "|" in passage.text else ():
            if block.cell is None and ROWS.fullmatch(block.content):
                columns = len(PIPE.split(block.content.partition("\n")[0].strip().strip("|")))
                rule = f"|{' --- |' * columns}"
                hint = f"In the first row, say what each column contains. Below that row, add the line {rule}"
                yield Problem(block.at(0), "These lines look like a table but are shown as plain text.", hint)
