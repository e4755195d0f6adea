"""Pictures in the PDF: stored once each, as wide as they say of themselves or as was typed."""

from __future__ import annotations

import re

from lxml import etree

from selfassess.document.chart import Chart, alternative_text
from selfassess.document.chart_drawing import drawing
from selfassess.document.pictures.width import inches
from selfassess.write.pdf import source
from selfassess.write.pdf.state import PdfState

POINTS = 72
VIEW = re.compile(r'viewBox="([^"]+)"')


def picture(image: etree._Element, state: PdfState) -> str:
    """A picture no wider than its place; empty where there is none to show."""
    name = image.get("src", "")
    shown = state.resources.picture(name)
    if shown is None:
        return ""
    file = state.file(f".{shown.kind}", shown.content)
    typed = image.get("data-width", "")
    part, length = inches(typed, 1), inches(typed, 2)
    is_part = length != part  # of its place, which is twice as wide
    across, down = (pixels * POINTS / shown.per_inch for pixels in (shown.width, shown.height))
    wanted = f"{part * 100:.4f}%" if is_part else f"{part * POINTS or across:.4f}pt"
    return _shown(file, image.get("alt", ""), wanted, down / across)


def drawn(chart: Chart, state: PdfState) -> str:
    """A chart as wide as its place; its words are those that it is read aloud with."""
    svg = drawing(chart, state.tree.words, state.colours)
    file = state.file(".svg", svg.encode())
    _, _, width, height = map(float, VIEW.findall(svg)[0].split())
    return _shown(file, alternative_text(chart, state.tree.words), "100%", height / width)


def _shown(file: str, alt: str, wanted: str, shape: float) -> str:
    return source.call("picture", source.literal(f"/{file}"), source.literal(alt), wanted, f"{shape:.6f}")
