from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def words_struck_out(project: Project) -> Iterator[Problem]:
    """Words that somebody has struck out, as in `~~words~~`, and that are still in the text.

    Readers can still read them. Remove the words, or remove the marks and keep the words. In a draft this is a
    warning. When the assessment is final, it is an error.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within ~~two weeks~~ a week.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week.
    """
    return prose_mistakes(project, "words-struck-out")
