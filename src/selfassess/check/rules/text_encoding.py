from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def text_encoding(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A file that is not UTF-8 text, or that holds invisible control characters.

    Word cannot take such characters, and they mostly come along unseen when words are pasted from
    elsewhere. Delete the sign at the place that is named and type the words again. Where the whole file
    is in another encoding, save it again as UTF-8. Below, `<U+0007>` stands for such a character.

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
