from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.written import blanks_of_the_cover, place_of_key

HINTS = {
    "council": "Type the council's full name after the colon.",
    "title": "Type the title of the document after the colon.",
    "as_at": "Type the date of the document after the colon, as in 2026-11-30. Rules about dates wait for it.",
}


def cover_incomplete(project: Project) -> Iterator[Problem]:
    """The council's name, the title or the date is still blank in `content/assessment.yaml`.

    The cover of a draft says what is not yet written. Type it after the colon. Rules that compare dates do not run
    until `as_at` has a date.

    Fails:
        # content/assessment.yaml
        framework: cqc-local-authority
        council:
        title: Adult Social Care Self-Assessment
        as_at: 2026-11-30
        edition: "0.9"
        audience: cqc
        front: [welcome, about, vision, voice]
        back: [governance]

    Passes:
        # content/assessment.yaml
        framework: cqc-local-authority
        council: Exampleshire County Council
        title: Adult Social Care Self-Assessment
        as_at: 2026-11-30
        edition: "0.9"
        audience: cqc
        front: [welcome, about, vision, voice]
        back: [governance]
    """
    assessment = project.assessment
    for key in blanks_of_the_cover(assessment):
        yield Problem(place_of_key(assessment, key), f"“{key}” is blank.", HINTS[key])
