from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def brand_contrast(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A colour of your own brand that is too pale for its background.

    People who see less well, and everybody in sunlight or on a poor print, cannot read such words. The law asks for a
    contrast of at least 4.5 to 1, or 3 to 1 for large letters: 18 point, or bold from 14 point (WCAG 2.2, level AA).
    The lines around fields and the mark of the keyboard need 3 to 1. These are compared: the colours at the top of your
    `page.css`, and each Word style of your `reference.docx` that a document uses, on the ground where it is used.
    This is checked when documents are built. `selfassess brand --list` shows the contrast of every style and colour.

    Fails:
        # templates/brand/page.css
        :root { --paper: #ffffff; --ink: #9a9a9a; }

    Passes:
        # templates/brand/page.css
        :root { --paper: #ffffff; --ink: #4a4a4a; }
    """
    return problems
