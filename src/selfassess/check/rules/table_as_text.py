from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def table_as_text(project: Project) -> Iterator[Problem]:
    """Lines that look like the rows of a table, with commas, semicolons or spaces between the cells.

    They are shown as one paragraph. If a table is meant, type a bar between the cells and a line of hyphens below
    the header row. If words are meant, type them as sentences or as a list.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          Area,Visits,Calls
          North,12,30
          South,14,28

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          | Area  | Visits | Calls |
          | ----- | ------ | ----- |
          | North | 12     | 30    |
          | South | 14     | 28    |
    """
    return prose_mistakes(project, "table-as-text")
