from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def yaml_duplicate_key(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A key that is given twice in one place.

    Only one of the two can count, and nobody can see which. Put both texts together under one key, or
    take one of them out.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        title: Introduction
        text: Words.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words.
    """
    return problems
