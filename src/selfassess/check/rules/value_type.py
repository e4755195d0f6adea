from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def value_type(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A value of the wrong kind: a list instead of text, a date in the wrong format, or words instead of a number.

    Type dates as year-month-day, as in 2026-11-30. Type numbers in digits only, without the unit, which has its own
    key. Type each item of a list on its own line, beginning with a hyphen and a space.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        dated: 2026-13-01
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        dated: 2026-10-01
        unused: Held for the site visit
    """
    return problems
