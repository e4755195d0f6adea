from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value

YEARS = 2


def indicator_stale(project: Project) -> Iterator[Problem]:
    """An indicator whose newest figure is older than two reporting years at `as_at`.

    A reporting year such as 2023-24 ends on 31 March, a calendar year such as 2023 on 31 December; two
    years after that, readers ask why there is nothing newer. Add the newest figure, or say in the text why
    there is none and let the board accept the finding.

    Fails:
        # content/indicators.yaml
        - indicator: seen-in-a-week
          name: Seen within a week
          sentence: people who asked for a visit were seen within a week
          source: 1
          unit: percent
          values: {2022-23: 74}

    Passes:
        # content/indicators.yaml
        - indicator: seen-in-a-week
          name: Seen within a week
          sentence: people who asked for a visit were seen within a week
          source: 1
          unit: percent
          values: {2022-23: 74, 2024-25: 78}
    """
    as_at = project.assessment.as_at
    for indicator in project.assessment.indicators.values():
        if indicator.values:
            newest = indicator.newest
            if _end(newest) < (as_at.year - YEARS, as_at.month, as_at.day):
                what = f"The newest figure of “{indicator.name}” is for {newest}"
                message = f"{what}, which ended more than two years before {as_at}."
                hint = "Add the newest figure, with its reporting year."
                yield Problem(newest.place, message, hint, relies_on=(value(indicator, "values"),))


def _end(year: str) -> tuple[int, int, int]:
    """The last day of a reporting year: year, month, day."""
    return (int(year[:4]) + 1, 3, 31) if "-" in year else (int(year), 12, 31)
