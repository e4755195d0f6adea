from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def heading_malformed(project: Project) -> Iterator[Problem]:
    """A heading without words, or a line that begins with `#` signs and is no heading.

    An empty heading leads people who move by headings to nothing, and one that is none is missing among
    them. A heading is three or four `#` signs at the beginning of a line, a space, and its words. Where the
    signs themselves are meant, write `\\##`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ###How to read this

          Words.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ### How to read this

          Words.
    """
    return prose_mistakes(project, "heading-malformed")
