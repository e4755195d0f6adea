"""The styles that reference.docx defines, by the names that Word shows for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from selfassess.write.word.ooxml import TabStop, W, quoted, value, whole

OFF = ("0", "false", "off")
SINGLE = 240  # the spacing of lines without any more between them
USUAL_SIZE = 20  # half points, where a file says nothing
FACES = {
    "arial": 1.0,
    "helvetica": 1.0,
    "liberation sans": 1.0,
    "calibri": 0.95,
    "carlito": 0.95,
    "times new roman": 0.95,
}
WIDE = 1.15
# LibreOffice tags a paragraph in a PDF with the name of its style, so none may be called as a PDF calls other things.
# A council's file made before these names changed has the earlier ones.
EARLIER = {
    "Side Note": "Note",
    "Quotation": "Quote",
    "Code Block": "Code",
    "Picture Block": "Figure",
    "Picture Caption": "Figure Caption",
}
OTHER_NAME = {each.casefold(): other.casefold() for pair in EARLIER.items() for each, other in (pair, pair[::-1])}


class Spacing(Struct, frozen=True):
    """Above and below a paragraph, in twentieths of a point; and between its lines, 1 where they are spaced singly."""

    before: int
    after: int
    line: float


class Stylesheet:
    """A question about a style is answered by it or by the nearest style that it is based on."""

    def __init__(self, part: etree._Element) -> None:
        self._defined = {value(style, "styleId"): style for style in part.iter(f"{W}style")}
        defined = self._defined.items()
        names = {style_id: (value(style, "type"), value(style.find(f"{W}name"))) for style_id, style in defined}
        self._names = list(names.values())
        self._ids = {(kind, name.casefold()): style_id for style_id, (kind, name) in names.items()}
        self._lists: dict[str, int] = {}
        self._insets: dict[str, int] = {}
        self._letters: dict[str, int] = {}
        self._keeps: dict[str, bool] = {}
        self._spacings: dict[str, Spacing] = {}
        self._usual_spacing = part.findall(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}spacing")
        self._defaults = part.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")

    def named(self, kind: str, name: str) -> str:
        """The id of the style that Word shows under a name, or under its earlier or later one; empty without any."""
        name = name.casefold()
        return self._ids.get((kind, name)) or self._ids.get((kind, OTHER_NAME.get(name, "")), "")

    def names(self, kind: str) -> list[str]:
        return [name for known, name in self._names if known == kind]

    def list_number(self, style: str) -> int:
        """The number of the list that paragraphs of a style are in; 0 where they are in none."""
        if style not in self._lists:
            self._lists[style] = whole(next(self.said(style, f"{W}pPr/{W}numPr/{W}numId"), None))
        return self._lists[style]

    def is_outlined(self, style: str) -> bool:
        """Whether Word treats a paragraph as a heading, which may count in a list of its own accord."""
        return next(self.said(style, f"{W}pPr/{W}outlineLvl"), None) is not None

    def inset(self, style: str) -> int:
        """How much narrower than its page a paragraph is, in twentieths of a point."""
        if style not in self._insets:
            indent = next(self.said(style, f"{W}pPr/{W}ind"), None)
            self._insets[style] = whole(indent, "left") + whole(indent, "right")
        return self._insets[style]

    def keeps(self, style: str) -> bool:
        """Whether a paragraph stays on the page of what follows it."""
        if style not in self._keeps:
            keep = next(self.said(style, f"{W}pPr/{W}keepNext"), None)
            self._keeps[style] = keep is not None and value(keep) not in OFF
        return self._keeps[style]

    def begins_page(self, style: str) -> bool:
        """Whether a paragraph is the first of a page."""
        breaks = next(self.said(style, f"{W}pPr/{W}pageBreakBefore"), None)
        return breaks is not None and value(breaks) not in OFF

    def spacing(self, style: str) -> Spacing:
        """The space around a paragraph and between its lines; each of the three from the nearest style that says it."""
        if style not in self._spacings:
            said = [*self.said(style, f"{W}pPr/{W}spacing"), *self._usual_spacing]
            nearest = {
                name: next((whole(each, name) for each in said if value(each, name)), 0)
                for name in ("before", "after", "line")
            }
            self._spacings[style] = Spacing(nearest["before"], nearest["after"], (nearest["line"] or SINGLE) / SINGLE)
        return self._spacings[style]

    def letters(self, style: str) -> int:
        """The height of the letters of a paragraph, in twentieths of a point."""
        if style not in self._letters:
            usual = None if self._defaults is None else self._defaults.find(f"{W}sz")
            self._letters[style] = 10 * (whole(next(self.said(style, f"{W}rPr/{W}sz"), usual)) or USUAL_SIZE)
        return self._letters[style]

    def colour(self, style: str) -> str:
        """The colour of the words of a paragraph, as six digits; empty where it is the usual one."""
        usual = None if self._defaults is None else self._defaults.find(f"{W}color")
        said = value(next(self.said(style, f"{W}rPr/{W}color"), usual))
        return said.upper() if re.fullmatch("[0-9A-Fa-f]{6}", said) else ""

    def font(self, style: str) -> str:
        """The font of the words of a paragraph, which may be one of the theme; empty where nobody says."""
        usual = None if self._defaults is None else self._defaults.find(f"{W}rFonts")
        fonts = next(self.said(style, f"{W}rPr/{W}rFonts"), usual)
        themed = value(fonts, "asciiTheme")
        return value(fonts, "ascii") or ("+mj-lt" if themed.startswith("major") else "+mn-lt" if themed else "")

    @property
    def face(self) -> float:
        """How wide the letters of the text are beside those of Arial; a face that is not known may be wide."""
        fonts = None if self._defaults is None else self._defaults.find(f"{W}rFonts")
        return FACES.get(value(fonts, "ascii").casefold(), WIDE)

    def mirrored_border(self, style: str) -> str:
        """The border of a paragraph that has one at its left, moved to its right; empty for any other paragraph."""
        sides = next(self.said(style, f"{W}pPr/{W}pBdr"), None)
        left = None if sides is None else sides.find(f"{W}left")
        if sides is None or left is None or sides.find(f"{W}right") is not None:
            return ""
        look = "".join(f' w:{etree.QName(str(name)).localname}="{quoted(str(said))}"' for name, said in left.items())
        return f'<w:pBdr><w:left w:val="nil"/><w:right{look}/></w:pBdr>'

    def tab_stops(self, style: str) -> list[TabStop]:
        """The tab stops of a paragraph, of which the nearest style that says any of a place has the say."""
        said = [stop for stops in self.said(style, f"{W}pPr/{W}tabs") for stop in stops]
        nearest = {whole(stop, "pos"): stop for stop in reversed(said)}
        shown = ((value(stop), place, value(stop, "leader")) for place, stop in sorted(nearest.items()))
        return [stop for stop in shown if stop[0] != "clear"]

    def name(self, style: str) -> str:
        """The name that Word shows for the style with an id."""
        return value(self._defined[style].find(f"{W}name")) if style in self._defined else ""

    def padding(self, style: str) -> int:
        """How much of the width of its cells a table keeps free, in twentieths of a point."""
        sides = next(self.said(style, f"{W}tblPr/{W}tblCellMar"), None)
        return 0 if sides is None else sum(whole(sides.find(f"{W}{side}"), "w") for side in ("left", "right"))

    def said(self, style: str, path: str) -> Iterator[etree._Element]:
        """What a style, and then each style that it is based on, says at a path."""
        visited: set[str] = set()
        while style in self._defined and style not in visited:
            visited.add(style)
            yield from self._defined[style].iterfind(path)
            style = value(self._defined[style].find(f"{W}basedOn"))
