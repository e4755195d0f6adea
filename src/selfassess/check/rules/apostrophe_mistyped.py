from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem, write_hint
from selfassess.project.project import Project
from selfassess.project.quotations import mistyped


def apostrophe_mistyped(project: Project) -> Iterator[Problem]:
    """A backtick, accent or prime in place of an apostrophe or quotation mark.

    Two backticks turn the words between them into code. Use the apostrophe key: both documents show the right curly
    mark for it.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We don`t know yet, and it´s too early to say.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We don't know yet, and it's too early to say.
    """
    for block, start, end, fix in mistyped(project):
        place, typed = block.span(start, end), block.content[start:end]
        what = "is not an apostrophe" if len(typed) == 1 else "has backticks in place of quotation marks"
        yield Problem(place, f"“{typed}” {what}.", write_hint(fix), fix=fix if place.end is not None else None)
