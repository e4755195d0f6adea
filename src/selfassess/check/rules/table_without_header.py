from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic
from selfassess.tree import text

from ..engine import Document


def table_without_header(document: Document) -> Iterator[Diagnostic]:
    """A table with no header row, or with an empty one.

    A screen reader says with each figure the heading of its column; without one, nobody knows what the
    figure is of. Say in the first row what each column holds.

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
            yield Diagnostic(document.place(table), message, "Say in its first row what each column holds.")
