"""What an element of the tree holds: its words, its classes, and its blocks and runs of words in order."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from selfassess.document.vocabulary import INLINE


def text(element: etree._Element) -> str:
    """The words of an element, white space folded."""
    return " ".join("".join(map(str, element.itertext())).split())


def leads_in(element: etree._Element) -> bool:
    """Whether words lead to what follows them, so that the two stay on one page."""
    return element.tag == "p" and text(element).endswith(":") and element.find(".//img") is None


def classes(element: etree._Element) -> list[str]:
    return (element.get("class") or "").split()


def flow(element: etree._Element) -> Iterator[etree._Element | list[str | etree._Element]]:
    """What an element holds, in order: its blocks, and each run of words and inline elements as a list.

    Lists, cells and definitions may hold either; a writer makes one paragraph of each run.
    """
    run: list[str | etree._Element] = [element.text] if element.text else []
    for child in element:
        if child.tag in INLINE:
            run.append(child)
        else:
            if any(not isinstance(part, str) or part.strip() for part in run):
                yield run
            run = []
            yield child
        if child.tail:
            run.append(child.tail)
    if any(not isinstance(part, str) or part.strip() for part in run):
        yield run
