from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def yaml_syntax(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Text that is not valid YAML, so the file cannot be read.

    The most common mistake is a colon followed by a space inside a sentence. YAML treats the words before the colon
    as another key. Put the whole sentence in quotes.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome: how to read this
        text: Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: "Welcome: how to read this"
        text: Words of welcome.
    """
    return problems
