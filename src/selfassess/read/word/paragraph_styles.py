"""What a style says of a paragraph as a whole: its list, how far it is set in, and what it is for."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from selfassess.read.word.framed_text import read_frame
from selfassess.read.word.run_look import shade
from selfassess.read.word.style_chain import Outline, Styles
from selfassess.read.word.word_names import W, is_on, number, value

KINDS = {
    "title": "title",
    "quote": "quote",
    "quotation": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "caption": "caption",
    "figure caption": "caption",
    "picture caption": "caption",
    "table caption": "caption",
    "toc heading": "contents",
    "contents heading": "contents",
    **{f"toc {level}": "contents" for level in range(1, 10)},
    "table of figures": "contents",
    "table of authorities": "contents",
}


class Indent(Struct, frozen=True):
    """How far a paragraph is set in, in twentieths of a point; None where nothing is said. `hangs`: line 1 less."""

    left: int | None = None
    hangs: bool | None = None


class StyleOf(Struct, frozen=True):
    """What a paragraph has from its style."""

    outline: Outline = Outline()
    kind: str = ""
    list: str | None = None
    list_level: int | None = None
    indent: Indent = Indent()
    begins_page: bool = False
    frame: str = ""
    background: str | None = None


class ParagraphStyles:
    """What each style of a file says of its paragraphs."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._known: dict[str, StyleOf] = {}

    def of(self, style: str) -> StyleOf:
        found = self._known.get(style)
        if found is None:
            found = self._known[style] = self._read(style)
        return found

    def _read(self, style: str) -> StyleOf:
        kind, listed, level, left, hangs = "", None, None, None, None
        begins_page: bool | None = None
        frame: str | None = None
        background: str | None = None
        for each in self._styles.chain(style):
            kind = kind or KINDS.get(each.name, "")
            properties = each.paragraph
            numbering = properties.find(f"{W}numPr") if properties is not None else None
            listed = listed if listed is not None else value(numbering, "numId")
            level = level if level is not None else number(value(numbering, "ilvl"))
            indent = read_indent(properties)
            left = indent.left if left is None else left
            hangs = indent.hangs if hangs is None else hangs
            frame = read_frame(properties) if frame is None else frame
            background = read_shade(properties) if background is None else background
            breaks = properties.find(f"{W}pageBreakBefore") if properties is not None else None
            begins_page = is_on(breaks) if begins_page is None and breaks is not None else begins_page
        outline = self._styles.outline(style)
        return StyleOf(outline, kind, listed, level, Indent(left, hangs), bool(begins_page), frame or "", background)


def read_shade(properties: etree._Element | None) -> str | None:
    """The colour behind a paragraph, empty for none; None where its properties say nothing of it."""
    found = properties.find(f"{W}shd") if properties is not None else None
    return shade(found) if found is not None else None


def read_indent(properties: etree._Element | None) -> Indent:
    """What the properties of a paragraph say of how far it is set in."""
    found = properties.find(f"{W}ind") if properties is not None else None
    if found is None:
        return Indent()
    left = number(found.get(f"{W}left", found.get(f"{W}start")))
    hanging, first = number(found.get(f"{W}hanging")), number(found.get(f"{W}firstLine"))
    hangs = None if hanging is None and first is None else bool(hanging and hanging > 0) or bool(first and first < 0)
    return Indent(left, hangs)
