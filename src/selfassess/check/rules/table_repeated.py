from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem


def table_repeated(document: Document) -> Iterator[Problem]:
    """A table of `content/tables.yaml` that one document prints twice.

    It would have two numbers, and readers would look for a difference. Print it once. Elsewhere, link to it with
    `[](table:cost)`, which shows its number and caption.

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
        text: |
          What we plan has a price.

          {table: cost}

          We have set this money aside.

          {table: cost}

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
          What we plan has a price.

          {table: cost}

          We have set the money of [](table:cost) aside.
    """
    for name in document.project.assessment.tables:
        printed = [table for table in document.tree.root.iter("table") if table.get("data-of") == name]
        for table in printed[1:]:
            message = f"This document prints table “{name}” again."
            yield Problem(document.place(table), message, f"Type “[](table:{name})” here, which is a link to it.")
