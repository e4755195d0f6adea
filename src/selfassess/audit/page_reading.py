"""A web page as an audit sees it, whoever wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from lxml import etree

from selfassess.audit.audited import (
    PAGE,
    AuditedFile,
    AuditedHeading,
    AuditedLink,
    AuditedPicture,
    AuditedTable,
    ContentsEntry,
    Gap,
    Line,
    Piece,
)
from selfassess.audit.page_headings import is_strong, only_by_look
from selfassess.audit.page_looks import PageLooks
from selfassess.audit.page_places import PagePlaces
from selfassess.audit.page_source import page_source
from selfassess.audit.page_tables import table_of_page
from selfassess.audit.page_words import BLOCKS, BREAK, UNSEEN, is_hidden, own_pieces, own_text, spoken
from selfassess.audit.trail import Trail
from selfassess.audit.typed_lists import with_marks
from selfassess.diagnostics import Place

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
KINDS = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("td", "th"), "cell"),
    **dict.fromkeys(("caption", "figcaption", "summary", "legend"), "caption"),
    **dict.fromkeys(("pre",), "code"),
}
CONTENTS = r"\b(?:toc|contents?|doc-toc|table-of-contents)\b"
NO_PICTURE = ("presentation", "none")
FEWEST_BREAKS = 3
"""How many line breaks one after another are there for the space that they take."""


def read_page(name: str, data: bytes) -> AuditedFile:
    """A page as its readers meet it. Raises UnauditableError."""
    source, root = page_source(data)
    return PageAudit(name, root, PagePlaces(source)).file()


class PageAudit:
    """Walks through the elements of one page."""

    def __init__(self, name: str, root: etree._Element, places: PagePlaces) -> None:
        self._name, self._root, self._places = name, root, places
        self._looks = PageLooks(root)
        self._ids = {each.get("id") or "": each for each in root.iter(etree.Element) if each.get("id")}
        self._above = ""
        self._trail = Trail()
        self._lines: list[Line] = []
        self._strong: set[int] = set()
        self._headed: dict[str, str] = {}
        self._headings: list[AuditedHeading] = []
        self._pictures: list[AuditedPicture] = []
        self._tables: list[AuditedTable] = []
        self._links: list[AuditedLink] = []
        self._gaps: list[Gap] = []
        self._contents: list[ContentsEntry] = []

    def file(self) -> AuditedFile:
        for element, is_seen in self._elements():
            place = self._place(element)
            if is_seen:
                self._see(element, place)
            self._headed.update({name: str(self._trail)} if (name := element.get("id")) else {})
        names = {each.get("name") or "" for each in self._root.iter("a", "map")}
        title = self._root.find(".//title")
        return AuditedFile(
            PAGE,
            Place(self._name),
            " ".join((title.text or "").split()) if title is not None else "",
            self._root.get("lang") or self._root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
            sum(len(line.words.split()) for line in self._lines),
            with_marks(self._lines),
            sorted(
                [*self._headings, *only_by_look(self._lines, self._strong)],
                key=lambda each: (each.place.line, each.place.column),
            ),
            self._pictures,
            self._tables,
            self._links,
            {**dict.fromkeys((*self._ids, *names, "top"), ""), **self._headed},
            self._gaps,
            self._contents,
        )

    def _elements(self) -> Iterator[tuple[etree._Element, bool]]:
        """Every element in the order of the page, and whether anybody meets it."""
        hidden: etree._Element | None = None
        for event, element in etree.iterwalk(self._root, events=("start", "end")):
            if event == "end":
                hidden = None if element is hidden else hidden
                continue
            if hidden is None and (element.tag in UNSEEN or is_hidden(element)):
                hidden = element
                yield element, element.tag in ("svg", "iframe", "button") and not is_hidden(element)
            else:
                yield element, hidden is None

    def _place(self, element: etree._Element) -> Place:
        line, column = self._places.next(element)
        under = f", under “{self._above}”" if self._above else ""
        return Place(self._name, line, column, f"line {line}{under}")

    def _see(self, element: etree._Element, place: Place) -> None:
        tag = str(element.tag)
        if tag in BLOCKS:
            self._block(element, tag, place)
        if tag == "table":
            self._tables.append(table_of_page(element, place))
        elif tag == "a" and element.get("href") is not None:
            shows = next(element.iter("img"), None) is not None
            target = (element.get("href") or "").strip()
            words = spoken(element, self._ids)
            self._links.append(AuditedLink(place, words, target, shows))
            if target.startswith("#") and words and _is_contents(element):
                self._contents.append(ContentsEntry(place, words, target))
        elif tag == "img" or (tag == "input" and element.get("type") == "image"):
            self._picture(element, place)
        elif tag == "svg" and element.get("role") == "img":
            words = spoken(element, self._ids)
            self._pictures.append(AuditedPicture(place, words or None, kind="picture"))

    def _block(self, element: etree._Element, tag: str, place: Place) -> None:
        words = " ".join(own_text(element).split())
        role = element.get("role") or ""
        if tag in HEADINGS and role in ("", "heading"):
            self._heading(element, int(tag[1]), place)
        elif role == "heading":
            level = element.get("aria-level") or "2"
            self._heading(element, int(level) if re.fullmatch("[1-9]", level) else 2, place)
        elif words:
            self._strong.update([len(self._lines)] if is_strong(element) else [])
            self._said(element, place, words)
        elif tag == "p" and not len(element):
            self._blank(place)
        self._breaks(element, place)

    def _said(self, element: etree._Element, place: Place, words: str) -> None:
        """The words of a block: one line, or a line for each after a break where these are a list."""
        kind, pieces = _kind(element), self._pieces(element)
        lines = own_text(element)
        parts = [Line(place, " ".join(part.split()), kind) for part in lines.split(BREAK) if part.strip()]
        if len(parts) > 1 and sum(bool(part.mark) for part in with_marks(parts)) > 1:
            self._lines.extend(parts)
        else:
            self._lines.append(Line(place, words, kind, pieces))

    def _heading(self, element: etree._Element, level: int, place: Place) -> None:
        words = spoken(element, self._ids)
        self._above = words or self._above
        self._trail.under(level, words)
        place = Place(place.file, place.line, place.column, f"line {place.line}")
        self._headings.append(AuditedHeading(place, words, level))
        if words:
            self._lines.append(Line(place, words, "heading", self._pieces(element)))

    def _pieces(self, element: etree._Element) -> tuple[Piece, ...]:
        found = ((words, self._looks.of(holder)) for words, holder in own_pieces(element) if words.strip())
        return tuple(Piece(words, look.colour, look.background, look.size, look.is_bold) for words, look in found)

    def _blank(self, place: Place) -> None:
        self._gaps.append(Gap(place, 1))

    def _breaks(self, element: etree._Element, place: Place) -> None:
        """Line breaks with nothing between them."""
        run = longest = 0
        for words, _ in own_pieces(element):
            run = run + 1 if words == BREAK else 0 if words.strip() else run
            longest = max(longest, run)
        if longest >= FEWEST_BREAKS:
            self._gaps.append(Gap(place, longest))

    def _picture(self, element: etree._Element, place: Place) -> None:
        alt = element.get("alt")
        name = _file_name(element.get("src") or "")
        label = element.get("aria-label") or ""
        said = label or alt
        if said is None and (element.get("role") in NO_PICTURE):
            said = ""
        if said is None and element.get("title"):
            said = element.get("title")
        link = next(element.iterancestors("a"), None) if said == "" else None
        alone = link is not None and link.get("href") is not None and not spoken(link, self._ids)
        does = "link" if alone else "button" if element.tag == "input" and not said else ""
        self._pictures.append(AuditedPicture(place, said, name, "picture", does))


def _file_name(address: str) -> str:
    """The name of the file of a picture; empty where the picture is in the page itself."""
    return "" if address.startswith("data:") else PurePosixPath(unquote(address[:2000].partition("?")[0])).name


def _kind(element: etree._Element) -> str:
    around = next((each for each in (element, *element.iterancestors()) if each.tag in KINDS), None)
    return KINDS[str(around.tag)] if around is not None else "text"


def _is_contents(link: etree._Element) -> bool:
    """Whether a link is one of a list of contents."""
    for around in link.iterancestors("nav", "ul", "ol", "div", "aside", "table"):
        named = f"{around.get('class') or ''} {around.get('id') or ''} {around.get('role') or ''}".lower()
        if re.search(CONTENTS, named):
            return True
        if around.tag == "nav":
            return all((each.get("href") or "").startswith("#") for each in around.iter("a"))
    return False
