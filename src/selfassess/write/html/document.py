"""The HTML page: a document tree set into the brand's page, in one file that fetches nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from html import escape
from string import Template

from lxml import etree

from selfassess.diagnostics import Place, Problem, Result
from selfassess.document.flow import text
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.near_words import did_you_mean
from selfassess.write.brand import PAGE, Brand
from selfassess.write.html.conduct import CONDUCT
from selfassess.write.html.elements import WRITERS, PageState
from selfassess.write.html.evidence_filter import add_filter
from selfassess.write.html.own_links import add_own_links

COVER = ("council", "edition", "date", "status")
NOTES = (
    *("data-at", "data-of", "data-number", "data-short", "data-width", "data-audience"),
    *("data-series", "data-value", "data-year"),
)
VOID = frozenset({"br", "col", "hr", "img", "input"})


def write_html(tree: Tree, brand: Brand, resources: Resources) -> Result[Mapping[str, bytes]]:
    """The document as a page.

    The brand's page is a `string.Template`. What it may place: the parts `style`, `cover`, `contents` and `main`,
    and the plain words of `_words`. A placeholder of any other name stays as it is typed.
    """
    words = _words(tree)
    body = deepcopy(_part(tree.root, "body"))
    for part in body:
        _amend(part, PageState(resources, tree.words, words["heading"]))
    main = _part(body, "main")
    rules = add_filter(main, tree.words)
    add_own_links(main, tree.outline, tree.words)
    placed = {name: escape(value) for name, value in words.items()}
    style = f"{CONDUCT}{rules}{brand.page_style}"
    placed["style"] = style.replace("</", "<\\/")  # to CSS the same; to HTML no end of the style
    placed["cover"] = _inside(_part(body, "header"))
    placed["contents"] = "".join(map(_markup, _part(body, "nav").iterchildren("ol")))
    placed["main"] = _inside(main)
    page = Template(brand.page)
    problems = tuple(_unknown(brand.page, name, placed) for name in page.get_identifiers() if name not in placed)
    return Result({f"{tree.name}.html": page.safe_substitute(placed).encode()}, problems)


def _unknown(page: str, name: str, known: Iterable[str]) -> Problem:
    at = next(found.start() for found in re.finditer(rf"\$\{{?{name}\b", page))
    place = Place(PAGE, page.count("\n", 0, at) + 1, at - page.rfind("\n", 0, at))
    hint = did_you_mean(name, known) or f"Type one of these after the $: {', '.join(known)}."
    return Problem(place, f"“${name}” means nothing here, and is shown as it is typed.", hint, rule="brand-faulty")


def _words(tree: Tree) -> dict[str, str]:
    """The words that the document says of itself, on its cover or else in its head, and those of the page around it."""
    root = tree.root
    head = {meta.get("name"): meta.get("content") for meta in root.iterfind("head/meta")}
    cover = {paragraph.get("class"): text(paragraph) for paragraph in root.iterfind("body/header/p")}
    words = {name: cover.get(name) or head.get(name) or "" for name in COVER}
    title = text(_part(root, "head/title"))
    return {
        **words,
        "date": tree.words.date_shown(words["date"]),
        "lang": root.get("lang") or "",
        "title": title,
        "heading": text(_part(root, "body/header/h1")) or title,
        "contents_heading": text(_part(root, "body/nav/h2")),
        "stage": _part(root, "body").get("class") or "",
        "skip_link": tree.words.skip_link,
        "status_label": tree.words.status_label,
    }


def _part(root: etree._Element, path: str) -> etree._Element:
    """A part of the document, empty where the document has none."""
    part = root.find(path)
    return etree.Element("absent") if part is None else part


def _amend(part: etree._Element, state: PageState) -> None:
    for element in [*part.iter()]:
        WRITERS[element.tag](element, state)
        if not len(element) and element.text is None and element.tag not in VOID:
            element.text = ""  # keeps `<td></td>` from being written `<td/>`, which HTML reads as never closed
    etree.strip_attributes(part, *NOTES)


def _inside(element: etree._Element) -> str:
    return escape(element.text or "", quote=False) + "".join(map(_markup, element))


def _markup(element: etree._Element) -> str:
    return str(etree.tostring(element, encoding="unicode"))
