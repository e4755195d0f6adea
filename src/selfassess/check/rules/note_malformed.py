from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def note_malformed(project: Project) -> Iterator[Problem]:
    """A footnote without its number in the text, a number without its footnote, or two footnotes with one number.

    Type `[^1]` where the note belongs, and the note itself on a line that begins with `[^1]:`, anywhere in the same
    text. Instead of 1 it may have a name, as in `[^survey]`. The documents number notes by themselves. A short note
    can stand in the sentence: `^[Provisional figure.]`. A note consists of sentences: it cannot contain a list, a
    table, a picture or another note.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          Waits have fallen.[^1]

          [^2]: Provisional figure for 2025-26.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          Waits have fallen.[^1]

          [^1]: Provisional figure for 2025-26.
    """
    return prose_mistakes(project, "note-malformed")
