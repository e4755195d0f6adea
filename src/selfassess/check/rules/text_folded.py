from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def text_folded(project: Project) -> Iterator[Problem]:
    """A list, table or heading whose line breaks are lost, because the text does not begin with `|`.

    After `text: >`, and after `text:` with the words on the same line, YAML joins all lines into one. A list
    becomes a sentence. Type `|` after the colon and start the words on the next line, two spaces further in.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: >
          We will:

          - train every adviser
          - ask again

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          We will:

          - train every adviser
          - ask again
    """
    for passage in project.passages:
        lost = passage.lost
        if lost is not None:
            message = f"This {lost.what} is printed in one line, because {lost.why}."
            yield Problem(lost.place, message, lost.hint, edits=lost.edits)
