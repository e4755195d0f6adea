from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def field_missing(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A key that must be there and is absent or empty.

    The document needs it: a chapter has a title, a record has a ref. Add the line, or fill it in.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        text: Words.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words.
    """
    return problems
