from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.as_at import doubt
from selfassess.project.project import Project


def as_at_unlikely(project: Project) -> Iterator[Problem]:
    """The date in `as_at` does not fit the other dates of the project.

    Every rule about dates looks from this day, so a wrong year would bring a finding for almost every record.
    Those rules wait until the date is right. The product looks at what has already happened: the dates of
    evidence, reviews, progress and consent. The day is unlikely if a quarter of them, and at least five, come after
    it, or if it is a year or more after the newest.

    Correct the year. If the day is right, let the board accept this finding in `content/accepted.yaml`, and the
    other rules look from it again.

    Fails:
        # content/assessment.yaml
        framework: framework.yaml
        council: Smallshire Council
        title: Self-assessment
        as_at: 2062-11-30
        edition: "1.0"
        front: [welcome]

        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
          progress:
            - {on: 2026-05-12, note: A team was set up}
            - {on: 2026-06-16, note: Two visitors joined}
            - {on: 2026-07-14, note: Visits begin at eight}
            - {on: 2026-09-15, note: The wait is 10 days}
            - {on: 2026-11-10, note: The wait is 7 days}

    Passes:
        # content/assessment.yaml
        framework: framework.yaml
        council: Smallshire Council
        title: Self-assessment
        as_at: 2026-11-30
        edition: "1.0"
        front: [welcome]

        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
          progress:
            - {on: 2026-05-12, note: A team was set up}
            - {on: 2026-06-16, note: Two visitors joined}
            - {on: 2026-07-14, note: Visits begin at eight}
            - {on: 2026-09-15, note: The wait is 10 days}
            - {on: 2026-11-10, note: The wait is 7 days}
    """
    assessment, found = project.assessment, doubt(project)
    if found is None:
        return
    dates = f"the {found.dates} dates of evidence, reviews, progress and consent"
    which = f"{found.later} of" if found.later < found.dates else "all"
    what = f"{which} {dates} are later" if found.later else f"the newest of {dates} is {found.newest}"
    correction = f"Type {found.meant} if the year is wrong." if found.meant is not None else "Correct the date."
    hint = f"{correction} Until then, the other rules about dates do not run."
    yield Problem(assessment.at("as_at"), f"“as_at” is {assessment.as_at}, but {what}.", hint)
