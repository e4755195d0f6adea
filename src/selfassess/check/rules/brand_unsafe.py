from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def brand_unsafe(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A file of the brand with something that runs, or fetches something, on the computers of readers.

    In `reference.docx` these are macros, add-ins, controls and embedded objects, a template on a web site, a mail
    merge, pictures that are linked and not inserted, and fields such as DDE, INCLUDETEXT or MACROBUTTON. In `page.html`
    and `page.css` they are scripts, forms, frames, and fonts, pictures or styles from elsewhere. Delete what the
    message names. It would reach everybody who opens a document, so no document is written. This is checked when
    documents are built.

    Fails:
        # templates/brand/page.css
        @import url("https://fonts.exampleshire.example/exampleshire.css");

    Passes:
        # templates/brand/page.css
        body { font-family: Arial, sans-serif; }
    """
    return problems
