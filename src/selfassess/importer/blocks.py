"""The blocks of a Word file in a row, each with what it could be a heading of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree
from msgspec import Struct

from selfassess.document.vocabulary import HEADINGS

LONGEST_HEADING = 25
FIGURE = re.compile(
    r"""
      \b\d+\s+in\s+(?:every\s+)?\d+\b             # 4 in 5
    | \(\s*\d+(?:\.\d+)?\s*%\s*\)                 # (78%)
    | \b\d+(?:\.\d+)?\s*%                         # 78%
    | \bscores?\b.{0,90}\b\d+(?:\.\d+)?\b         # scores for … were 18.9
    | \b\d+(?:\.\d+)?\s+out\s+of\s+\d+\b          # 18.9 out of 24
    """,
    re.VERBOSE | re.IGNORECASE,
)
BEGINS_WITH_FIGURE = re.compile(r"\d+\s+in\s+\d+\b|\d{1,3}(?:\.\d+)?\s*%")
LONGEST_FIGURE = 220
APART = frozenset({"br", "p", "li", "td", "th", "tr", "caption", "figcaption", *HEADINGS})


class Block(Struct, frozen=True):
    """An element that stands by itself, the numbers of its paragraphs, its words, and its level as a heading, or 0.

    `box` counts the boxes that were opened; 0 stands for none.
    """

    element: etree._Element
    words: str
    numbers: tuple[int, ...]
    level: int = 0
    box: int = 0

    @property
    def tag(self) -> str:
        return str(self.element.tag)

    @property
    def is_list(self) -> bool:
        return self.tag in ("ul", "ol")

    @property
    def is_short(self) -> bool:
        return 0 < len(self.words.split()) <= LONGEST_HEADING


def blocks_of(elements: Iterable[etree._Element]) -> list[Block]:
    return [_block(element) for element in elements]


def words_of(element: etree._Element) -> str:
    """The words of an element on one line; what stands in different blocks or lines is parted by a space."""
    return " ".join("".join(_pieces(element)).split())


def lines_of(element: etree._Element) -> list[str]:
    """The words of an element in lines, as its breaks and blocks part them."""
    marked = "".join("\n" if piece == " " else piece.replace("\n", " ") for piece in _pieces(element))
    return [line for each in marked.split("\n") if (line := " ".join(each.split()))]


def numbers_of(element: etree._Element) -> tuple[int, ...]:
    """The numbers of the paragraphs that an element is made of, in order, each once."""
    found = (each.get("data-at") for each in element.iter())
    return tuple(dict.fromkeys(int(number) for number in found if number is not None and number.isdecimal()))


def gives_figures(block: Block) -> bool:
    """Whether a block is a list or table of performance figures: short rows, of which most hold a figure."""
    if block.tag == "ul":
        rows = [words_of(row) for row in block.element]
    elif block.tag == "table":
        rows = [words_of(row) for row in block.element.iter("tr") if row.find("td") is not None]
    elif block.tag == "p":
        return BEGINS_WITH_FIGURE.match(block.words) is not None and len(block.words) < LONGEST_FIGURE
    else:
        return False
    found = sum(FIGURE.search(row) is not None for row in rows)
    is_brief = sum(map(len, rows)) <= LONGEST_FIGURE * max(len(rows), 1)
    return bool(rows) and is_brief and found * 3 >= len(rows) * 2


def figure_list(block: Block) -> Block:
    """A table of figures without headings as the list that the sector writes: “4 in 5 (78%) people …”."""
    table = block.element
    if block.tag != "table" or table.find("thead") is not None:
        return block
    rows = [[cell for cell in row if words_of(cell)] for row in table.iter("tr")]
    if max(map(len, rows), default=0) > 3:
        return block
    ul = etree.Element("ul")
    for cells in rows:
        li = etree.SubElement(ul, "li")
        for cell in cells:
            _add_words(li, cell)
    return _block(ul)


def _add_words(li: etree._Element, cell: etree._Element) -> None:
    """The words of a cell at the end of an item; a span remembers which paragraph each is."""
    parts = [*cell] if any(child.tag in ("p", "ul", "ol") for child in cell) else [cell]
    for part in parts:
        if len(li):
            li[-1].tail = " "
        span = etree.SubElement(li, "span", {"data-at": part.get("data-at") or cell.get("data-at") or ""})
        span.text = part.text
        span.extend([*part])


def _block(element: etree._Element) -> Block:
    level = int(str(element.tag)[1]) if element.tag in HEADINGS else 0
    return Block(element, words_of(element), numbers_of(element), level)


def _pieces(element: etree._Element) -> Iterator[str]:
    for event, node in etree.iterwalk(element, ("start", "end")):
        if event == "start":
            yield " " if node.tag in APART else ""
            yield node.text or ""
        elif node is not element:
            yield " " if node.tag in APART else ""
            yield node.tail or ""
