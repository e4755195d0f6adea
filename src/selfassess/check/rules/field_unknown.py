from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def field_unknown(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A key that does not exist.

    What you typed under it would be missing from the document. Usually the key has a typing error, and the finding
    suggests the right one. The framework decides which keys a theme and a statement have.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words of welcome.
        sumary: A short introduction.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words of welcome.
    """
    return problems
