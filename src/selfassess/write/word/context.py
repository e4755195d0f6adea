"""One Word document while it is being written, and the place in it where the pen is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from selfassess.write.word import ooxml
from selfassess.write.word.bookmarks import Anchors
from selfassess.write.word.numbering import Numbering
from selfassess.write.word.package import Package
from selfassess.write.word.pictures import Pictures
from selfassess.write.word.selectors import Within
from selfassess.write.word.styles import Styles
from selfassess.write.word.stylesheet import Sheet


class Here(NamedTuple):
    """What surrounds an element: what it stands in, the width it has, and the lists and cells it is inside of.

    `room` and `left` are twentieths of a point. `left` is how far a list item has moved its insides in.
    """

    room: int
    within: Within = frozenset()
    left: int = 0
    depth: int = 0
    justify: str = ""


@dataclass(slots=True)
class Writing:
    """The body as far as it is written, and what every element draws on."""

    blocks: Mapping[str, Block]
    sheet: Sheet
    styles: Styles
    anchors: Anchors
    numbering: Numbering
    package: Package
    pictures: Pictures
    body: list[str] = field(default_factory=list)
    new_page: bool = False

    def block(self, element: etree._Element, here: Here) -> None:
        self.anchors.meet(element)
        self.blocks[element.tag](element, here, self)

    def entered(self, element: etree._Element, here: Here) -> Here:
        within = self.styles.enter(element.tag, element.get("class", ""), here.within)
        return here if within is here.within else here._replace(within=within)

    def style(self, element: etree._Element, here: Here) -> str:
        return self.styles.of(element.tag, element.get("class", ""), here.within)

    def paragraph(self, style: str, content: str, here: Here, number: tuple[int, int] | None = None) -> None:
        """Ends a paragraph: what was met before it can be linked to, and a page that must begin begins with it."""
        marked = self.anchors.placed() + content
        left = 0 if number else here.left
        self.body.append(
            ooxml.paragraph(style, marked, number=number, left=left, justify=here.justify, new_page=self.new_page)
        )
        self.new_page = False


Block = Callable[[etree._Element, Here, Writing], None]
