from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def field_missing(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A required key that is missing or blank.

    The document needs it: a chapter must have a title, a record must have a ref. Add the key, or type something
    after it.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        text: Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words of welcome.
    """
    return problems
