from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.joined_references import joined_references
from selfassess.check.prose_mistakes import prose_mistakes
from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.short_references import short_references


def citation_malformed(project: Project) -> Iterator[Problem]:
    """Words that look like a reference but are not written as one, so they do not become a link.

    A reference is written `(Ref 96)` or `(Ref 96, 97 section 3)`: with brackets, a capital R, a space and commas. A
    link to evidence under other words is written `[practice framework](ref:96)`. A reference inside the words of
    another link does not become a link. In a list of `evidence`, put commas between the numbers: `[96, 97]`.

    If the library has the number, other ways to write a reference are found too: `(Evidence 96)`, `(E96)`,
    `(Doc 96)`, `[96]`, `(see Ref 96)`, and ranges such as `(Refs 96-98)`. If the same mistake is repeated in one
    text, only the first few are reported. In a title, a lead or a sentence of an indicator, no reference can become a
    link.

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
    for found in short_references(project):
        message = f"“{found.words}” is not a link here, because only longer texts can cite evidence."
        where = f"add {found.ref} under “{found.key}”" if found.key else f"cite record {found.ref} in the text itself"
        yield Problem(found.place, message, f"Delete it here, and {where}.", found.ref)
