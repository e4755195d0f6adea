from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.joined_references import joined_references
from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def citation_malformed(project: Project) -> Iterator[Problem]:
    """Something that was meant as a reference and is not written as one, so that it links to nothing.

    A reference is written `(Ref 96)` or `(Ref 96, 97 section 3)`: with brackets, a capital R, a space and
    commas. A link to evidence under its own words is written `[practice framework](ref:96)`. A reference
    inside the words of another link is no link either. Of equal ones in a text, the first few are told.
    In a list of `evidence`, commas separate the references: `[96, 97]`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week (ref1).

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week (Ref 1).
    """
    yield from prose_mistakes(project, "citation-malformed")
    yield from joined_references(project)
