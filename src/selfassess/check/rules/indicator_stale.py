from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.regions import value

YEARS = 2


def indicator_stale(project: Project) -> Iterator[Problem]:
    """An indicator whose latest figure is more than two years old at the date in `as_at`.

    A reporting year such as 2023-24 ends on 31 March. A calendar year such as 2023 ends on 31 December. Two years
    after that, readers ask why there is no newer figure. Add the latest figure. If there is none, explain this in
    the text and ask the board to accept the finding.

    Fails:
        # content/indicators.yaml
        # Add at the end of the file:
        - indicator: seen-in-a-week
          name: Seen within a week
          sentence: people who asked for a visit were seen within a week
          source: 3
          unit: percent
          values: {2022-23: 74}

    Passes:
        # content/indicators.yaml
        # Add at the end of the file:
        - indicator: seen-in-a-week
          name: Seen within a week
          sentence: people who asked for a visit were seen within a week
          source: 3
          unit: percent
          values: {2022-23: 74, 2024-25: 78}
    """
    as_at = project.assessment.as_at
    for indicator in project.assessment.indicators.values():
        if indicator.values:
            newest = indicator.newest
            if _end(newest) < (as_at.year - YEARS, as_at.month, as_at.day):
                what = f"The latest figure of “{indicator.name}” is for {newest}"
                message = f"{what}, which ended more than two years before {as_at}."
                hint = "Add the latest figure, with its reporting year."
                yield Problem(newest.place, message, hint, relies_on=(value(indicator, "values"),))


def _end(year: str) -> tuple[int, int, int]:
    """The last day of a reporting year: year, month, day."""
    return (int(year[:4]) + 1, 3, 31) if "-" in year else (int(year), 12, 31)
