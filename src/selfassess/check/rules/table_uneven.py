from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def table_uneven(project: Project) -> Iterator[Problem]:
    """A row of a table that has more cells than the header row, or fewer.

    Its figures may be below the wrong headings. Type one cell for each heading. A cell with nothing in it is
    `| |`. Where a bar is part of the words, type `\\|`.

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
    return prose_mistakes(project, "table-uneven")
