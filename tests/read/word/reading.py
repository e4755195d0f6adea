"""What tests ask of a Word file that was read."""

from __future__ import annotations

import re

from lxml import etree

from selfassess.document.flow import is_footnote, text
from selfassess.read.word import WordFile, read_word
from tests.read.word.samples import word_file

IN_TREE = frozenset({"body", "table", "box", "footnote", "endnote"})


def tree(file: WordFile) -> str:
    """The tree without the numbers of its paragraphs."""
    main = etree.tostring(file.main, encoding="unicode")
    return re.sub(r' data-at="\d+"|^<main/?>|</main>$', "", main).replace("<br/>\n", "<br/>")


def markup(body: str) -> str:
    """The tree of a body."""
    return tree(read_word(word_file(body)))


def misplaced(file: WordFile) -> list[int]:
    """The paragraphs that are not in the tree just once with their own words."""
    said: dict[int, list[str]] = {}
    for element in file.main.iter():
        if element.get("data-at"):
            said.setdefault(int(element.get("data-at", "")), []).append(_own(element))
    return [
        each.number
        for each in file.paragraphs
        if each.part in IN_TREE
        and "".join("".join(said.get(each.number, [])).split())
        != "".join(each.words.split()).removeprefix("".join(each.mark.split()))
    ]


def _own(element: etree._Element) -> str:
    """The words of an element without those of other paragraphs in it."""
    own = [element.text or ""]
    for child in element:
        is_other = child.get("data-at") is not None or child.tag in ("p", "ul", "ol", "aside") or is_footnote(child)
        own += ["" if is_other else text(child), child.tail or ""]
    return "".join(own)
