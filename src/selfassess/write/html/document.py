"""The HTML page: a document tree set into the brand's page, in one file that fetches nothing."""

from __future__ import annotations

from copy import deepcopy
from html import escape
from pathlib import Path
from string import Template

from lxml import etree

from selfassess.document.tree import Tree, text
from selfassess.write.html.elements import WRITERS, Reading

COVER = ("council", "edition", "date", "status")
UNSEEN = ("data-at", "data-of", "data-number")
VOID = frozenset({"br", "col", "hr", "img"})


def write(tree: Tree, page: str, style: str, pictures: Path) -> bytes:
    """The document as a page: `page` arranges it, `style` dresses it, `pictures` holds what its pictures name.

    `page` is a `string.Template`. What it may place: the parts `style`, `cover`, `contents` and `main`,
    and the plain words of `_words`. A placeholder of any other name stays as it is typed.
    """
    words = _words(tree.root)
    body = deepcopy(_part(tree.root, "body"))
    for part in body:
        _amend(part, Reading(pictures, words["heading"]))
    placed = {name: escape(value) for name, value in words.items()}
    placed["style"] = _inlined(style)
    placed["cover"] = _inside(_part(body, "header"))
    placed["contents"] = "".join(map(_markup, _part(body, "nav").iterchildren("ol")))
    placed["main"] = _inside(_part(body, "main"))
    return Template(page).safe_substitute(placed).encode()


def _words(root: etree._Element) -> dict[str, str]:
    """The words that the document says of itself: on its cover, or else in its head."""
    head = {meta.get("name"): meta.get("content") for meta in root.iterfind("head/meta")}
    cover = {paragraph.get("class"): text(paragraph) for paragraph in root.iterfind("body/header/p")}
    words = {name: cover.get(name) or head.get(name) or "" for name in COVER}
    title = text(_part(root, "head/title"))
    return {
        **words,
        "lang": root.get("lang") or "",
        "title": title,
        "heading": text(_part(root, "body/header/h1")) or title,
        "contents_heading": text(_part(root, "body/nav/h2")),
        "stage": _part(root, "body").get("class") or "",
    }


def _part(root: etree._Element, path: str) -> etree._Element:
    """A part of the document, empty where the document has none."""
    found = root.find(path)
    return etree.Element("absent") if found is None else found


def _amend(part: etree._Element, reading: Reading) -> None:
    for element in [*part.iter()]:
        WRITERS[element.tag](element, reading)
        if not len(element) and element.text is None and element.tag not in VOID:
            element.text = ""  # keeps `<td></td>` from being written `<td/>`, which HTML reads as never closed
    etree.strip_attributes(part, *UNSEEN)


def _inside(element: etree._Element) -> str:
    return escape(element.text or "", quote=False) + "".join(map(_markup, element))


def _markup(element: etree._Element) -> str:
    return str(etree.tostring(element, encoding="unicode"))


def _inlined(style: str) -> str:
    """Style that cannot end its own element: in CSS, `<\\/style` and `</style` are the same words."""
    return style.replace("</", "<\\/")
