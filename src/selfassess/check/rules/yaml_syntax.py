from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def yaml_syntax(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Text that is not YAML, so that the file cannot be read.

    The commonest slip is a colon with a space after it inside a text: YAML takes what stands before
    the colon for another key. Put the whole text in quotes.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome: how to read this
        text: Words.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: "Welcome: how to read this"
        text: Words.
    """
    return problems
