from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from selfassess.check.engine import Document
from selfassess.diagnostics import Place, Problem
from selfassess.document.flow import text

HIGHEST = 3


def heading_skipped(document: Document) -> Iterator[Problem]:
    """A heading that is two levels below the one before it.

    People who move through a document by its headings think that a heading is missing. Begin with `###`, and use
    `####` only below a `###`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          #### How to read this

          Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ### How to read this

          Words of welcome.
    """
    typed = _typed(document)
    before, typed_before = 1, (0, 0)
    for heading in document.tree.root.iter("h2", "h3", "h4", "h5", "h6"):
        level = int(str(heading.tag)[1])
        text_typed = typed.get(document.place(heading), (0, 0)) if typed else (0, 0)
        skipped = level - before - 1
        if text_typed[0] == typed_before[0]:
            skipped = max(skipped, text_typed[1] - typed_before[1] - 1)
        if skipped > 0:
            hint = f"Remove {skipped} of its # characters."
            yield Problem(_mark(document, heading), f"The heading “{text(heading)}” skips a level.", hint)
        before, typed_before = level, text_typed


def _mark(document: Document, heading: etree._Element) -> Place:
    """Where the # characters of a heading are; its words where a template wrote them."""
    place = document.place(heading)
    headings = (block for passage in document.project.passages for block in passage.blocks if block.is_heading)
    return next((block.heading_mark for block in headings if block.at(0) == place), place)


def _typed(document: Document) -> dict[Place, tuple[int, int]]:
    """Of each heading in prose, by its place, which text holds it and its level there.

    Below a statement several levels become the lowest of a document; where there is none, nobody needs them.
    """
    if next(document.tree.root.iter("h6"), None) is None:
        return {}
    return {
        block.at(0): (number, max(block.level, HIGHEST))
        for number, passage in enumerate(document.project.passages, start=1)
        for block in passage.blocks
        if block.is_heading
    }
