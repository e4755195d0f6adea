from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.flow import classes


def table_elsewhere(document: Document) -> Iterator[Problem]:
    """A link to a table that the same document does not print.

    Readers see the caption of the table, or the words of the link, without a number and without a link. Print the
    table with `{table: cost}` alone on a line, or say in which document it is.

    Fails:
        # content/tables.yaml
        - table: cost
          caption: Estimated cost
          columns: [For, 2026-27]
          rows:
            - [Staff, 1200]
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: What we plan has a price, see [](table:cost).

    Passes:
        # content/tables.yaml
        - table: cost
          caption: Estimated cost
          columns: [For, 2026-27]
          rows:
            - [Staff, 1200]
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          What we plan has a price, see [](table:cost).

          {table: cost}
    """
    words = document.tree.root.iter("span") if document.project.assessment.tables else ()
    typed = (span for span in words if "elsewhere" in classes(span) and span.get("data-at"))  # not by a template
    for span in typed:
        name = span.get("data-of", "")
        message = f"This document does not print table “{name}”, so there is no link and no number here."
        hint = f"Type “{{table: {name}}}” alone on a line where the table belongs, or say where it is."
        yield Problem(document.place(span), message, hint)
