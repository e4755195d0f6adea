from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from selfassess.check.engine import Document
from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.document.flow import text
from selfassess.project.regions import value


def table_without_header(document: Document) -> Iterator[Problem]:
    """A table that has no header row, a column without a heading, or no line of hyphens below the header row.

    For each figure, a screen reader reads out the heading of its column. Without a heading, nobody knows what the
    figure means. In the first row, say what each column contains. Only the first cell may be empty. Where cells
    were merged in Excel, repeat their words above each column: “2025-26 number”, “2025-26 %”. The second line must
    have a group of three hyphens for each column. Without that line, the table is shown as plain text with bars.

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
        if header is None and _is_headed_by_row(table):
            continue
        if header is None or not text(header):
            message, hint = "This table has no header row.", "In the first row, say what each column contains."
            published = document.project.assessment.tables.get(table.get("data-of", ""))
            regions = (value(published, "columns"),) if published is not None else ()
            yield Problem(document.place(table), message, hint, relies_on=regions)
    yield from prose_mistakes(document.project, "table-without-header")


def _is_headed_by_row(table: etree._Element) -> bool:
    """Whether a template wrote a table of facts: one fact in each row, after its heading."""
    rows = table.findall("tbody/tr")
    return bool(rows) and all([cell.tag for cell in row] == ["th", "td"] and text(row[0]) for row in rows)
