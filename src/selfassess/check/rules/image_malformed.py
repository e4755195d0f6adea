from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def image_malformed(project: Project) -> Iterator[Problem]:
    """A picture, or the width of one, that readers would see as words.

    Type a picture as `![What it shows](images/map.png "Caption")`, without spaces between the two pairs of brackets
    and with straight quotation marks around the caption. If the name of the file contains spaces, put it in angle
    brackets: `![Our area](<images/our map.png>)`.

    To set how wide it is, type `{width=50%}` or `{width=8cm}` straight after it. The unit can be %, cm, mm, in, pt or
    px. The height follows from the width.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png =300x200)"

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: "![Two men planting seedlings](images/garden-match.png){width=300px}"
    """
    yield from prose_mistakes(project, "image-malformed")
