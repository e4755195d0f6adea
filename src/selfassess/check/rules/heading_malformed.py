from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.model.framework import Framework
from selfassess.project.project import Project
from selfassess.syntax.nodes import Scalar


def heading_malformed(project: Project) -> Iterator[Problem]:
    """A heading without words, or a line that begins with `#` but does not become a heading.

    An empty heading takes screen reader users nowhere. A line that fails to become a heading is missing from their
    list. To make a heading, begin a line with three or four `#` characters, a space, and the words. If the line
    should begin with the characters themselves, write `\\##`.

    Headings and names in your own framework file need words too.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ###How to read this

          Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ### How to read this

          Words of welcome.
    """
    yield from prose_mistakes(project, "heading-malformed")
    yield from _wordless(project.assessment.framework)


def _wordless(framework: Framework) -> Iterator[Problem]:
    """The headings and names of a framework that contain no word; a missing one is reported when the file is read."""
    for field in (*framework.theme_fields, *framework.statement_fields):
        typed = field.typed.get("heading")
        if isinstance(typed, Scalar) and not _has_words(typed.text):
            hint = "Type its words after the colon, or delete the line."
            yield Problem(typed.place, "This heading contains no words.", hint)
    names = [theme.name for theme in framework.themes] + [statement.name for statement in framework.statements]
    for text in (*(section.heading for section in framework.sections), *names):
        if text and not _has_words(text):
            yield Problem(text.place, "This heading contains no words.", "Type its words after the colon.")


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))
