from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic
from selfassess.tree import text

from ..engine import Document


def heading_skipped(document: Document) -> Iterator[Diagnostic]:
    """A heading two levels below the one before it.

    People who move through a document by its headings take it that something is missing between.
    Begin with `###`, and use `####` only below a `###`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          #### How to read this

          Words.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ### How to read this

          Words.
    """
    before = 1
    for heading in document.tree.root.iter("h2", "h3", "h4", "h5", "h6"):
        level = int(str(heading.tag)[1])
        if level > before + 1:
            hint = f"Take out {level - before - 1} of the # signs before it."
            yield Diagnostic(document.place(heading), f"The heading “{text(heading)}” skips a level.", hint)
        before = level
