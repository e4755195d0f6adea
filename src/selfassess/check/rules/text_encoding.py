from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def text_encoding(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A file that is not UTF-8 text, or that contains invisible control characters.

    Word cannot use such characters. Usually they are pasted with other words and nobody sees them. Delete the
    character at the place that the finding gives and type the words again. If the whole file has another encoding,
    save it again as UTF-8. In the example, `<U+0007>` is such a character.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words<U+0007> of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Words of welcome.
    """
    return problems
