"""How each element of the document tree stands in the page: one function per element, or `_as_it_stands`.

The vocabulary is HTML already, so most elements need nothing. The functions amend the writer's own
copy of the tree; the tree itself is never touched.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from selfassess.document.tree import classes, text
from selfassess.write.html.pictures import data_address


@dataclass(slots=True)
class Reading:
    """How far the page is read: the folder of its pictures, and the heading that was met last."""

    pictures: Path
    heading: str


def _as_it_stands(_element: etree._Element, _reading: Reading) -> None:
    """The element is already what a page needs."""


def _heading(heading: etree._Element, reading: Reading) -> None:
    """The number stands before the words; all that follows is under this heading."""
    reading.heading = text(heading)
    number = heading.get("data-number")
    if number is None:
        return
    span = etree.Element("span", {"class": "number"})
    span.text, span.tail = number, f" {(heading.text or '').lstrip()}"
    heading.text = None
    heading.insert(0, span)


def _table(table: etree._Element, reading: Reading) -> None:
    """A table scrolls in a box of its own, which the keyboard can reach (WCAG 1.4.10 and 2.1.1).

    The box is a group, since sixty tables as regions would be sixty landmarks.
    """
    caption = table.find("caption")
    name = reading.heading if caption is None else text(caption)
    box = etree.Element("div", {"class": "scroll", "role": "group", "aria-label": name, "tabindex": "0"})
    table.addprevious(box)
    box.tail, table.tail = table.tail, None
    box.append(table)


def _header_cell(cell: etree._Element, _reading: Reading) -> None:
    """A header says whether it heads a column or a row."""
    if cell.get("scope") is None:
        cell.set("scope", "col" if next(cell.iterancestors("thead", "tbody")).tag == "thead" else "row")


def _link(link: etree._Element, _reading: Reading) -> None:
    """A link stays words where it leads nowhere, has none of its own, or stands inside another."""
    leads = bool(link.get("href")) and "unresolved" not in classes(link)
    speaks = len(link) or (link.text or "").strip()
    if leads and speaks and next(link.iterancestors("a"), None) is None:
        return
    link.tag = "span"
    for name in ("href", "title"):
        link.attrib.pop(name, "")
    if not leads:
        link.set("class", "unresolved")


def _picture(picture: etree._Element, reading: Reading) -> None:
    """A picture travels inside the page; one that cannot leaves words in its place.

    Without an `alt`, a screen reader would read its address aloud.
    """
    source = picture.get("src") or ""
    address = data_address(reading.pictures, source)
    if address is not None:
        picture.set("src", address)
        picture.set("alt", picture.get("alt") or "")
        return
    picture.tag = "span"
    shows = picture.get("alt")
    picture.text = f"[Picture missing: {shows} ({source})]" if shows else f"[Picture missing: {source}]"
    for name in ("src", "alt", "title"):
        picture.attrib.pop(name, "")
    picture.set("class", "missing")


def _verbatim(block: etree._Element, _reading: Reading) -> None:
    """HTML drops a line break that opens a `pre`, so one that is meant is doubled."""
    if block.text and block.text.startswith("\n"):
        block.text = f"\n{block.text}"


Writer = Callable[[etree._Element, Reading], None]

WRITERS: dict[str, Writer] = {
    "html": _as_it_stands,
    "head": _as_it_stands,
    "title": _as_it_stands,
    "meta": _as_it_stands,
    "body": _as_it_stands,
    "header": _as_it_stands,
    "nav": _as_it_stands,
    "main": _as_it_stands,
    "section": _as_it_stands,
    "h1": _heading,
    "h2": _heading,
    "h3": _heading,
    "h4": _heading,
    "h5": _heading,
    "h6": _heading,
    "p": _as_it_stands,
    "ul": _as_it_stands,
    "ol": _as_it_stands,
    "li": _as_it_stands,
    "dl": _as_it_stands,
    "dt": _as_it_stands,
    "dd": _as_it_stands,
    "table": _table,
    "caption": _as_it_stands,
    "colgroup": _as_it_stands,
    "col": _as_it_stands,
    "thead": _as_it_stands,
    "tbody": _as_it_stands,
    "tr": _as_it_stands,
    "th": _header_cell,
    "td": _as_it_stands,
    "figure": _as_it_stands,
    "figcaption": _as_it_stands,
    "aside": _as_it_stands,
    "blockquote": _as_it_stands,
    "pre": _verbatim,
    "hr": _as_it_stands,
    "a": _link,
    "strong": _as_it_stands,
    "em": _as_it_stands,
    "code": _as_it_stands,
    "span": _as_it_stands,
    "br": _as_it_stands,
    "img": _picture,
}
