"""Elements inside a paragraph taken out or put as words, with what is around them kept."""

from __future__ import annotations

from lxml import etree

from selfassess.importer.blocks import words_of


def above(element: etree._Element) -> etree._Element:
    """The element around this one; itself where there is none."""
    parent = element.getparent()
    return element if parent is None else parent


def text_before(element: etree._Element) -> str:
    """The words directly before an element, in its own parent."""
    before = element.getprevious()
    if before is not None:
        return (before.tail or "") or words_of(before)
    return above(element).text or ""


def is_in_brackets(element: etree._Element) -> bool:
    """Whether a bracket that opened before an element, in its own parent, is still open."""
    before = above(element).text or ""
    for sibling in element.itersiblings(preceding=True):
        before += words_of(sibling) + (sibling.tail or "")
    return before.count("(") > before.count(")") or before.count("[") > before.count("]")


def put_instead(element: etree._Element, words: str) -> None:
    """Puts words where an element is."""
    parent, before = above(element), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + words + (element.tail or "")
    else:
        parent.text = (parent.text or "") + words + (element.tail or "")
    parent.remove(element)


def unwrap(element: etree._Element) -> None:
    """Takes an element away and leaves what it holds."""
    if len(element):
        element.tag = "span"
        element.attrib.clear()
    else:
        put_instead(element, element.text or "")
