"""The document as plain text, in UTF-8 with the mark by which Windows and browsers know that."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.diagnostics import Result
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.brand import Brand
from selfassess.write.text.blocks import content
from selfassess.write.text.inlines import TextState
from selfassess.write.text.lines import Lines, written


def write_text(tree: Tree, brand: Brand, resources: Resources) -> Result[Mapping[str, bytes]]:
    """The words of the document in their order, one paragraph a line; lines are as long as they are.

    Programs that show text fold them to their reader's window, and a screen reader stops at no end of a line that is
    not the end of a paragraph.
    """
    return Result({f"{tree.name}.txt": written(text_lines(tree, resources)).encode("utf-8-sig", "replace")})


def text_lines(tree: Tree, resources: Resources) -> Lines:
    body = tree.root.find("body")
    return [] if body is None else content(body, TextState(resources, tree.words))
