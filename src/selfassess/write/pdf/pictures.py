"""Pictures in the PDF: stored once each, as wide as they say of themselves or as was typed."""

from __future__ import annotations

from lxml import etree

from selfassess.document.pictures.width import inches
from selfassess.write.pdf import source
from selfassess.write.pdf.state import PdfState

POINTS = 72
FOLDER = "pictures"


def picture(image: etree._Element, state: PdfState) -> str:
    """A picture no wider than its place; empty where there is none to show."""
    name = image.get("src", "")
    shown = state.resources.picture(name)
    if shown is None:
        return ""
    file = state.pictures.setdefault(name, f"/{FOLDER}/{len(state.pictures) + 1}.{shown.kind}")
    typed = image.get("data-width", "")
    part, length = inches(typed, 1), inches(typed, 2)
    is_part = length != part  # of its place, which is twice as wide
    across, down = (pixels * POINTS / shown.per_inch for pixels in (shown.width, shown.height))
    wanted = f"{part * 100:.4f}%" if is_part else f"{part * POINTS or across:.4f}pt"
    return source.call(
        "picture", source.literal(file), source.literal(image.get("alt", "")), wanted, f"{down / across:.6f}"
    )
