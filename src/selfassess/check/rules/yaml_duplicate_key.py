from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def yaml_duplicate_key(problems: Iterable[Problem]) -> Iterable[Problem]:
    """The same key twice in one place.

    Only one of the two can be used, and nobody can see which. Put everything under one key, or remove one of the
    two.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        title: Introduction
        text: Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words of welcome.
    """
    return problems
