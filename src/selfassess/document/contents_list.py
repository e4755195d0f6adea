"""The contents of a document, as lists of links: as deep as fits on one page."""

from __future__ import annotations

from lxml import etree

from selfassess.document.language import Language
from selfassess.document.outline import APPENDIX, CHAPTER, PART, Heading, Outline

DEPTH = {CHAPTER: 2, PART: 3, APPENDIX: 2}
"""The lowest heading that is listed: of chapters the first, of parts their statements too."""
DEPTH_WITHOUT_NUMBERS = 2


def fill_contents(root: etree._Element, outline: Outline, words: Language) -> None:
    nav = root.find("body/nav")
    if nav is None:
        return
    lists = [etree.SubElement(nav, "ol", {"class": "toc"})]
    for heading in outline.headings:
        if heading.level > (DEPTH_WITHOUT_NUMBERS if heading.number is None else DEPTH[heading.number.scheme]):
            continue
        depth = heading.level - 1
        del lists[depth:]
        while len(lists) < depth:
            last = lists[-1][-1] if len(lists[-1]) else etree.SubElement(lists[-1], "li")
            lists.append(etree.SubElement(last, "ol", {"class": "toc"}))
        _list(heading, etree.SubElement(lists[-1], "li"), words)


def _list(heading: Heading, entry: etree._Element, words: Language) -> None:
    link = etree.SubElement(entry, "a", {"href": f"#{heading.id}"})
    title = words.not_written_title.format(heading.title) if heading.is_unwritten else heading.title
    if heading.label:
        number = etree.SubElement(link, "span", {"class": "number"})
        number.text, number.tail = heading.label, f" {title}"
    else:
        link.text = title
