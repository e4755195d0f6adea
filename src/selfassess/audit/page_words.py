"""What people see and hear of the elements of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

UNSEEN = frozenset(
    (
        "script", "style", "template", "noscript", "head", "title", "meta", "link", "param", "source", "track",
        "datalist", "object", "iframe", "canvas", "audio", "video", "map", "svg", "math", "select", "textarea",
        "button",
    )
)  # fmt: skip
"""Elements whose words are not those of the page."""
BLOCKS = frozenset(
    (
        "html", "body", "main", "article", "section", "aside", "nav", "header", "footer", "div", "p", "h1", "h2", "h3",
        "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "th",
        "td", "figure", "figcaption", "blockquote", "pre", "address", "details", "summary", "form", "fieldset",
        "legend", "center", "hr",
    )
)  # fmt: skip
BREAK = "\N{LINE SEPARATOR}"


def is_hidden(element: etree._Element) -> bool:
    """Whether nobody meets an element: not those who see, or not those who listen."""
    style = (element.get("style") or "").replace(" ", "").lower()
    is_out = "display:none" in style or "visibility:hidden" in style
    return element.get("hidden") is not None or element.get("aria-hidden") == "true" or is_out


def own_text(block: etree._Element) -> str:
    """The words of a block without those of blocks in it; a line break is one in the words."""
    return "".join(words for words, _ in own_pieces(block))


def own_pieces(block: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """The words of a block without those of blocks in it, each piece with the element that it is in."""
    if block.text:
        yield block.text, block
    waiting = [(each, False) for each in reversed(block)]
    while waiting:
        child, is_over = waiting.pop()
        if is_over:
            if child.tail:
                yield child.tail, _parent(child)
            continue
        waiting.append((child, True))
        if child.tag == "br":
            yield BREAK, child
        elif child.tag not in UNSEEN | BLOCKS and not is_hidden(child):
            if child.text:
                yield child.text, child
            waiting.extend((each, False) for each in reversed(child))


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    return element if parent is None else parent


def spoken(element: etree._Element, ids: Mapping[str, etree._Element]) -> str:
    """What a screen reader says of a link, picture or field: its label, else its words and pictures, else its title."""
    labels = (element.get("aria-labelledby") or "").split()
    named = " ".join(_inside(ids[each]) for each in labels if each in ids)
    inside, title = _inside(element), element.get("title") or ""
    shown = title if title and not re.search(r"\w", inside) else inside
    return " ".join((named or element.get("aria-label") or shown).split())


def _inside(element: etree._Element) -> str:
    """All the words in an element, with the alternative text of its pictures."""
    words: list[str] = []
    for each in element.iter(etree.Element):
        words.append(_alternative(each))
        words.append(each.text or "" if str(each.tag) not in ("script", "style") else "")
        words.append((each.tail or "") if each is not element else "")
    return " ".join("".join(words).split())


def _alternative(element: etree._Element) -> str:
    return f" {element.get('alt') or ''} " if element.tag in ("img", "area", "input") else ""
