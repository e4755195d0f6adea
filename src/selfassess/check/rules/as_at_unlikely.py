from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.as_at import doubt
from selfassess.project.project import Project


def as_at_unlikely(project: Project) -> Iterator[Problem]:
    """The date in `as_at` does not match the other dates in the project.

    Every rule about dates compares them with this date, so a wrong year would give a finding for almost every
    record. Those rules do not run until the date is right. The rule looks at what has already happened: the dates
    of evidence, reviews, progress and consent. The date is unlikely if a quarter of them, and at least five, are
    later, or if the latest of them is a year or more earlier.

    Correct the year. If the date is right, ask the board to accept this finding in `content/accepted.yaml`. The
    other rules then run again.

    Fails:
        # content/assessment.yaml
        framework: cqc-local-authority
        council: Exampleshire County Council
        title: Adult Social Care Self-Assessment
        as_at: 2062-11-30
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
    assessment, found = project.assessment, doubt(project)
    if found is None:
        return
    dates = f"the {found.dates} dates of evidence, reviews, progress and consent"
    which = f"{found.later} of" if found.later < found.dates else "all"
    what = f"{which} {dates} are later" if found.later else f"the latest of {dates} is {found.newest}"
    correction = f"Type {found.meant} if the year is wrong." if found.meant is not None else "Correct the date."
    hint = f"{correction} Until then, the other rules about dates do not run."
    yield Problem(assessment.at("as_at"), f"“as_at” is {assessment.as_at}, but {what}.", hint)
