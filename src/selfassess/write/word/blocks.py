"""The blocks of a document: one function for each."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from selfassess.document.tree import flow
from selfassess.write.word import ooxml
from selfassess.write.word.contents import contents
from selfassess.write.word.context import Block, Here, Writing
from selfassess.write.word.inlines import paragraph, parts_of, passage
from selfassess.write.word.lists import ordered, unordered
from selfassess.write.word.numbering import counts
from selfassess.write.word.tables import table


def _inside(element: etree._Element, here: Here, writing: Writing) -> None:
    """An element that only holds others."""
    here = writing.entered(element, here)
    for child in element:
        writing.block(child, here)


def _cover(header: etree._Element, here: Here, writing: Writing) -> None:
    """What follows the cover begins a new page."""
    _inside(header, here, writing)
    writing.new_page = bool(writing.body)


def _paragraph(element: etree._Element, here: Here, writing: Writing) -> None:
    paragraph(writing.style(element, here), parts_of(element), writing.entered(element, here), writing)


def _heading(heading: etree._Element, here: Here, writing: Writing) -> None:
    """Its number is Word's own; where Word would count otherwise, the number stands before the words."""
    style, inside = writing.style(heading, here), writing.entered(heading, here)
    shown = heading.get("data-number", "")
    scheme, wanted = counts(shown)
    depth = int(heading.tag[1]) - 2
    listed = writing.sheet.list_number(writing.styles.of("section", scheme, here.within))
    counted = writing.numbering.heading(listed, wanted) if len(wanted) == depth + 1 else 0
    number = (counted, depth) if counted else ooxml.NO_NUMBER if writing.sheet.outlined(style) else None
    opening = ooxml.run(f"{shown}{ooxml.WIDE_SPACE}") if shown and not counted else ""
    paragraph(style, parts_of(heading), inside, writing, number, opening)


def _passage(element: etree._Element, here: Here, writing: Writing) -> None:
    passage(flow(element), writing.style(element, here), writing.entered(element, here), writing)


def _figure(figure: etree._Element, here: Here, writing: Writing) -> None:
    """Each picture is a paragraph, and so is what is written under it."""
    style, here = writing.style(figure, here), writing.entered(figure, here)
    for part in figure:
        if part.tag == "img":
            paragraph(style, [part], here, writing)
        else:
            writing.block(part, here)


def _verbatim(block: etree._Element, here: Here, writing: Writing) -> None:
    """Line by line in one paragraph, so that the block stays one box."""
    lines = (block.text or "").removesuffix("\n").split("\n")
    runs = (ooxml.TAB.join(map(ooxml.run, line.split("\t"))) for line in lines)
    writing.paragraph(writing.style(block, here), ooxml.BREAK.join(runs), here)


def _rule(rule: etree._Element, here: Here, writing: Writing) -> None:
    writing.paragraph(writing.style(rule, here), "", here)


BLOCKS: Mapping[str, Block] = {
    "header": _cover,
    "nav": contents,
    "main": _inside,
    "section": _inside,
    "aside": _inside,
    "blockquote": _inside,
    "h1": _paragraph,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), _heading),
    "p": _paragraph,
    "ul": unordered,
    "ol": ordered,
    "dl": _inside,
    "dt": _paragraph,
    "dd": _passage,
    "table": table,
    "figure": _figure,
    "figcaption": _paragraph,
    "pre": _verbatim,
    "hr": _rule,
}
