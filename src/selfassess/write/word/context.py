"""What every element of a Word document is written with: the state of the writer, and what surrounds the element."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from selfassess.document.language import Language
from selfassess.write.word import ooxml
from selfassess.write.word.bookmarks import Bookmarks
from selfassess.write.word.directions import SILENT, Speech
from selfassess.write.word.footnotes import Footnotes
from selfassess.write.word.numbering import Numbering
from selfassess.write.word.package import Package
from selfassess.write.word.pictures import Pictures
from selfassess.write.word.sections import Sections
from selfassess.write.word.styles import Styles, Within
from selfassess.write.word.stylesheet import Stylesheet

NOTHING, PARAGRAPH, TABLE = "", "paragraph", "table"
BELOW_TABLE = 160  # twentieths of a point
SWAPPED = {"left": "right", "right": "left"}  # to Word, left is the side where lines begin


class Context(Struct, frozen=True):
    """What surrounds an element: the elements it is within, the width it has, and the lists and cells around it.

    `available_width` and `left` are twentieths of a point. `left` is how far a list item has moved its insides in,
    `depth` the number of lists around. Paragraphs to `keep` stay on the page of what follows, those that
    are `whole` are on one page. Below a `gap` begins no page, whatever the style says. The `stops`
    are the markup of tab stops that the style has otherwise. A page that `is_turned` lies on its side already.
    """

    available_width: int
    within: Within = frozenset()
    left: int = 0
    depth: int = 0
    justify: str = ""
    speech: Speech = SILENT
    keep: bool = False
    whole: bool = False
    gap: int = 0
    stops: str = ""
    outline: int = 0
    is_turned: bool = False


class Hold(Struct, frozen=True):
    """What is said of a part that the end of a section stays together with: see `Context`."""

    keep: bool
    whole: bool


class WriterState(Struct):
    """The body as far as it is written, and what every element draws on.

    `pages` are those that headings are on, by their ids, as far as anybody has counted.
    `last` is what was written last in the body or cell at hand: nothing, a paragraph or a table. The body ends with
    paragraphs that stay with what follows from the number `kept_from` on, if with any. The chapter at hand has `begun`
    so far down a page, as far as anybody can say. What is `held` stays on the last page of its section.
    """

    blocks: Mapping[str, Block]
    stylesheet: Stylesheet
    styles: Styles
    bookmarks: Bookmarks
    numbering: Numbering
    package: Package
    pictures: Pictures
    footnotes: Footnotes
    words: Language
    sections: Sections
    page_height: int
    pages: Mapping[str, int]
    has_speech: bool = False
    body: list[str] = field(default_factory=list)
    new_page: bool = False
    last: str = NOTHING
    kept_from: int | None = None
    begun: float = 0.0
    held: dict[etree._Element, Hold] = field(default_factory=dict)

    def block(self, element: etree._Element, context: Context) -> None:
        self.bookmarks.meet(element)
        self.blocks[element.tag](element, self.holding(element, context), self)

    def holding(self, element: etree._Element, context: Context) -> Context:
        """The context of an element that may have to stay with others."""
        hold = self.held.get(element) if self.held else None
        if hold is None:
            return context
        return replace(context, keep=context.keep or hold.keep, whole=context.whole or hold.whole)

    def entered(self, element: etree._Element, context: Context) -> Context:
        """The context of what is inside an element."""
        within = self.styles.enter(element.tag, element.get("class", ""), context.within)
        if self.has_speech:
            context = self.spoken(element, context)
        return context if within is context.within else replace(context, within=within)

    def spoken(self, element: etree._Element, context: Context) -> Context:
        """The context of words in an element that says their language or direction."""
        speech = context.speech.inside(element)
        return context if speech is context.speech else replace(context, speech=speech)

    def style(self, element: etree._Element, context: Context) -> str:
        return self.styles.of(element.tag, element.get("class", ""), context.within)

    def paragraph(self, style: str, content: str, context: Context, number: tuple[int, int] | None = None) -> None:
        """Ends a paragraph: what was met before it can be linked to, and a page that must begin begins with it."""
        marked = self.bookmarks.placed() + content
        left = 0 if number else context.left
        if not context.keep and not self.stylesheet.keeps(style):
            self.kept_from = None
        elif self.kept_from is None:
            self.kept_from = len(self.body)
        backwards = context.speech.backwards
        side = SWAPPED.get(context.justify, context.justify) if backwards else context.justify
        way = f"{self.stylesheet.mirrored_border(style)}{context.stops}<w:bidi/>" if backwards else context.stops
        kept = context.keep, context.whole
        starts = True if self.new_page else False if context.gap else None
        above = context.gap or self._below_table(style)
        written = ooxml.paragraph(style, marked, number, left, side, starts, way, *kept, above, context.outline)
        self.body.append(written)
        self.new_page = False
        self.last = PARAGRAPH

    def _below_table(self, style: str) -> int:
        """The gap above words below a table, which has none of its own; 0 where their style has enough."""
        return BELOW_TABLE if self.last == TABLE and self.stylesheet.spacing(style).before < BELOW_TABLE else 0

    def end_with(self, markup: str, last: str = PARAGRAPH) -> None:
        """Ends a table, or a paragraph that is no element's; nothing before it stays with what follows."""
        self.body.append(markup)
        self.last, self.kept_from = last, None


Block = Callable[[etree._Element, Context, WriterState], None]
