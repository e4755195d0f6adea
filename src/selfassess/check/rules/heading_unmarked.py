from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def heading_unmarked(project: Project) -> Iterator[Problem]:
    """A line that looks like a heading and is not one, or a heading with a typed number.

    A line that is all bold, all in capitals, or begins with a number such as 4.2 looks like a heading, but it is
    missing from the contents and screen readers pass over it. If it is a heading, type `###` and a space in front
    of its words. The document numbers its headings, so do not type a number.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          **How to read this**

          Each part begins with what we are proud of.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ### How to read this

          Each part begins with what we are proud of.
    """
    return prose_mistakes(project, "heading-unmarked")
