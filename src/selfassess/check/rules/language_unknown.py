from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.foreign_words import unknown_languages
from selfassess.project.project import Project


def language_unknown(project: Project) -> Iterator[Problem]:
    """A language that is marked in a way that nothing can read.

    Screen readers choose their voice by the code of the language. Put the words in square brackets and the
    code in braces after them: `[Croeso]{lang=cy}`. Codes are cy for Welsh, ur for Urdu, ar for Arabic and
    pl for Polish, for example. For whole paragraphs, type `::: {lang=cy}` on a line before them and `:::` on
    a line after them. For a whole chapter, add the key `language`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Welcome in Welsh is [croeso]{lang=welsh}.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Welcome in Welsh is [croeso]{lang=cy}.
    """
    yield from unknown_languages(project)
    yield from prose_mistakes(project, "language-unknown")
