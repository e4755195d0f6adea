from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def character_unshown(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A character that no font of the PDF has, such as an emoji.

    Readers would see an empty box. The fonts that ship have the letters of European languages, Greek, Cyrillic, Hebrew
    and Arabic. Write an emoji in words. For another script, put a font into `templates/brand/fonts/`. The Word file and
    the page are not concerned: they use the fonts of the reader's computer. This is checked when a PDF is built.

    Fails:
        # content/chapters/about.yaml
        chapter: about
        title: About Exampleshire
        text: Our carers' centre has a new garden 😀.

    Passes:
        # content/chapters/about.yaml
        chapter: about
        title: About Exampleshire
        text: Our carers' centre has a new garden.
    """
    return problems
