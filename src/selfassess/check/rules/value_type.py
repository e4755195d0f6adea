from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def value_type(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A value of the wrong kind: a list where text belongs, a date that is no date, a score that is no number.

    Dates are written year-month-day, as in 2026-11-30. Numbers are digits alone: the unit has its own key.
    Each entry of a list stands on its own line and begins with a hyphen.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          dated: 2026-13-01

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          dated: 2026-10-01
    """
    return problems
