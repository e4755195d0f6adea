from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def emphasis_malformed(project: Project) -> Iterator[Problem]:
    """Asterisks that readers see, because they make nothing bold or italic.

    Type the asterisks right against the words, with no space between, and a space on the outer side:
    `**Note:** this`, not `**Note: **this`. Bold words need two asterisks in front and two after them. To print
    an asterisk, type a backslash in front of it: `\\*`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We reached **80%**of people.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We reached **80%** of people.
    """
    return prose_mistakes(project, "emphasis-malformed")
