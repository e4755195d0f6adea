from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def field_unknown(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A key that nothing reads.

    What stands under it would be missing from the document without a word. Mostly the key is mistyped;
    the finding then names the key that was meant. Which keys a statement has is for the framework to say.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words.
        sumary: A short word to begin with.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words.
    """
    return problems
