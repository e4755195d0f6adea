"""The Word file: a document tree laid out with the named styles of a council's reference.docx."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from selfassess.diagnostics import Problem
from selfassess.document.tree import Tree


def write(tree: Tree, reference: Path, styles: Mapping[str, str], pictures: Path) -> tuple[bytes, list[Problem]]:
    """The document as a Word file, and each style that `reference` lacks.

    `styles` maps elements to named styles, as in templates/brand/styles.yaml; `pictures` is the folder that
    pictures are named from. OSError where `reference` cannot be read or is no Word file.
    """
    from selfassess.write.word.document import written

    return written(tree, reference, styles, pictures)
