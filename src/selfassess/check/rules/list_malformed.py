from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def list_malformed(project: Project) -> Iterator[Problem]:
    """A list whose entries are printed one after the other in one line.

    This happens when text with bullets is copied into one line. Start a new line before each entry, and type a
    hyphen and a space in front of it. Bullets copied from Word or Outlook with their line breaks are read as a
    list.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "We will: • train every adviser • ask again"

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          We will:

          - train every adviser
          - ask again
    """
    return prose_mistakes(project, "list-malformed")
