"""The HTML page: a document tree set into the brand's page, in one file that fetches nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from html import escape
from string import Template

from lxml import etree
from msgspec import Struct

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
    *("data-at", "data-of", "data-number", "data-called", "data-short", "data-width", "data-audience"),
    *("data-series", "data-value", "data-year"),
)
VOID = frozenset({"br", "col", "hr", "img", "input"})


class Prepared(Struct, frozen=True):
    """A document as browsers need it: its plain words, its body, and the rules of style that are its own."""

    words: Mapping[str, str]
    body: etree._Element
    rules: str


def write_html(tree: Tree, brand: Brand, resources: Resources) -> Result[Mapping[str, bytes]]:
    """The document as a page.

    The brand's page is a `string.Template`. What it may place: the parts `style`, `cover`, `contents` and `main`,
    and the plain words of `_words`. A placeholder of any other name stays as it is typed.
    """
    made = prepared(tree, resources)
    placed = {name: escape(value) for name, value in made.words.items()}
    style = f"{made.rules}{brand.page_style}"
    placed["style"] = style.replace("</", "<\\/")  # to CSS the same; to HTML no end of the style
    placed["cover"] = inside(part_of(made.body, "header"))
    placed["contents"] = "".join(map(markup, part_of(made.body, "nav").iterchildren("ol")))
    placed["main"] = inside(part_of(made.body, "main"))
    page = Template(brand.page).safe_substitute(placed)
    return Result({f"{tree.name}.html": page.encode()}, unknown(PAGE, brand.page, placed))


def prepared(tree: Tree, resources: Resources, files: dict[str, bytes] | None = None) -> Prepared:
    """A document for browsers. With `files`, pictures are put there and not into the page."""
    words = _words(tree)
    body = deepcopy(part_of(tree.root, "body"))
    for part in body:
        _amend(part, PageState(resources, tree.words, words["heading"], files))
    main = part_of(body, "main")
    for number, section in enumerate(body.findall("section")):  # the page at a glance comes first
        main.insert(number, section)
    rules = add_filter(main, tree.words)
    add_own_links(main, tree.outline, tree.words)
    return Prepared(words, body, f"{CONDUCT}{rules}")


def unknown(file: str, frame: str, known: Iterable[str]) -> tuple[Problem, ...]:
    """Placeholders of a frame that mean nothing."""
    return tuple(_unknown(file, frame, name, known) for name in Template(frame).get_identifiers() if name not in known)


def _unknown(file: str, page: str, name: str, known: Iterable[str]) -> Problem:
    at = next(found.start() for found in re.finditer(rf"\$\{{?{name}\b", page))
    place = Place(file, page.count("\n", 0, at) + 1, at - page.rfind("\n", 0, at))
    hint = did_you_mean(name, known) or f"Type one of these after the $: {', '.join(known)}."
    return Problem(place, f"“${name}” means nothing here, and is shown as it is typed.", hint, rule="brand-faulty")


def _words(tree: Tree) -> dict[str, str]:
    """The words that the document says of itself, on its cover or else in its head, and those of the page around it."""
    root = tree.root
    head = {meta.get("name"): meta.get("content") for meta in root.iterfind("head/meta")}
    cover = {paragraph.get("class"): text(paragraph) for paragraph in root.iterfind("body/header/p")}
    words = {name: cover.get(name) or head.get(name) or "" for name in COVER}
    if words["edition"] and "edition" not in cover:
        words["edition"] = f"{tree.words.edition} {words['edition']}"
    words["status"] = tree.words.status_shown(words["status"])
    title = text(part_of(root, "head/title"))
    return {
        **words,
        "date": tree.words.date_shown(words["date"]),
        "lang": root.get("lang") or "",
        "title": title,
        "heading": text(part_of(root, "body/header/h1")) or title,
        "contents_heading": text(part_of(root, "body/nav/h2")) or tree.words.contents,
        "stage": part_of(root, "body").get("class") or "",
        "skip_link": tree.words.skip_link,
        "status_label": tree.words.status_label,
    }


def part_of(root: etree._Element, path: str) -> etree._Element:
    """A part of the document, empty where the document has none."""
    part = root.find(path)
    return etree.Element("absent") if part is None else part


def _amend(part: etree._Element, state: PageState) -> None:
    for element in [*part.iter()]:
        WRITERS[element.tag](element, state)
        if not len(element) and element.text is None and element.tag not in VOID:
            element.text = ""  # keeps `<td></td>` from being written `<td/>`, which HTML reads as never closed
    etree.strip_attributes(part, *NOTES)


def inside(element: etree._Element) -> str:
    return escape(element.text or "", quote=False) + "".join(map(markup, element))


def markup(element: etree._Element) -> str:
    return str(etree.tostring(element, encoding="unicode"))
