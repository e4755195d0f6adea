from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def table_malformed(project: Project) -> Iterator[Problem]:
    """A table that is shown as words, because of how it was typed or pasted.

    Cells pasted from Excel or Word have tabs between them, and become one long sentence. So do tables drawn with
    `+---+`, tables of HTML, and rows with blank lines between them. Type each row on one line with a bar between
    its cells, the header row first, and a line of hyphens below it. `selfassess check --fix` does it for you
    where it is certain which row is the header.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          | Area  | Visits |
          | ----- | ------ |

          | North | 12     |

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          | Area  | Visits |
          | ----- | ------ |
          | North | 12     |
    """
    return prose_mistakes(project, "table-malformed")
