from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.unread_marks import marks_in_titles


def audience_malformed(project: Project) -> Iterator[Problem]:
    """A mark that says who may read something, and has a typing error or is in the wrong place.

    Type `{audience=internal}` or `{audience=cqc}` at the end of a heading. The mark then applies to everything up to
    the next heading of the same level or higher. A claim, a story and a chapter have a key `audience` instead. Nothing
    is written while such a mark is not clear, even with `--keep-going`: readers could get what they must not have.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          We start from what matters to people.

          ### Our risks {audience: staff}

          Two teams have vacancies.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          We start from what matters to people.

          ### Our risks {audience=internal}

          Two teams have vacancies.
    """
    yield from prose_mistakes(project, "audience-malformed")
    yield from marks_in_titles(project)
