"""What an item, a cell or a definition holds: its blocks, and each run of words as a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from selfassess.document.flow import flow
from selfassess.write.pdf import source
from selfassess.write.pdf.inlines import line
from selfassess.write.pdf.state import PdfState


def passage(element: etree._Element, state: PdfState) -> str:
    """Everything that an element holds, as content; words alone are no paragraph of their own."""
    parts = [*flow(element)]
    if len(parts) == 1 and isinstance(parts[0], list):
        return line(parts[0], element, state) or "[]"
    written = [
        _paragraph(line(part, element, state)) if isinstance(part, list) else state.block(part) for part in parts
    ]
    return source.block([each for each in written if each])


def _paragraph(words: str) -> str:
    return source.call("paragraph", '""', words) if words else ""


def blocks(elements: Sequence[etree._Element], state: PdfState) -> str:
    return source.block([each for each in map(state.block, elements) if each])
