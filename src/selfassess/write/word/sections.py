"""Sections of a Word file: the pages that are turned on their side, between those that are upright.

Pages are turned for a wide section of the document, or for a single wide table in an upright one.

What Word knows of a section is in its last paragraph; of the last section, at the end of the body. Each section names
its headers and footers, and only the first has a cover.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Protocol

from lxml import etree

from selfassess.write.word.ooxml import R, W, whole

LOWEST = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'  # a point, on a page that may be full
EMPTY = "<w:p/>"
PARAGRAPH_START, PARAGRAPH_END, PROPERTIES_END = "<w:p>", "</w:p>", "</w:pPr>"


class Body(Protocol):
    """The body as far as it is written; from `kept_from` on, what stays with what follows."""

    body: list[str]
    kept_from: int | None
    new_page: bool

    def end_with(self, markup: str) -> None: ...


class Sections:
    """Turns the page and turns it back; `last` is the layout of the last section, as reference.docx has it.

    `turned_edges` makes the headers and footers of turned pages, where there are any: see the module of that name.
    """

    def __init__(self, last: etree._Element, turned_edges: Callable[[], Mapping[str, str]]) -> None:
        self._last = last
        self._make_turned_edges = turned_edges
        self._turned_edges: Mapping[str, str] | None = None
        self._is_first = True
        self._end = -1  # of the body, where it ends with a page that is turned
        self._unended = EMPTY  # the last paragraph there, as it is where the page goes on

    @property
    def can_turn(self) -> bool:
        """Whether the pages are upright, so that they can be turned on their side."""
        page = self._last.find(f"{W}pgSz")
        return whole(page, "w") < whole(page, "h")

    @property
    def turned_width(self) -> int:
        """The width of the text on a page that is turned, in twentieths of a point."""
        page, margins = self._last.find(f"{W}pgSz"), self._last.find(f"{W}pgMar")
        return max(whole(page, "w"), whole(page, "h")) - whole(margins, "left") - whole(margins, "right")

    @property
    def turned_height(self) -> int:
        """The height of the text there."""
        page, margins = self._last.find(f"{W}pgSz"), self._last.find(f"{W}pgMar")
        return min(whole(page, "w"), whole(page, "h")) - whole(margins, "top") - whole(margins, "bottom")

    def turn(self, state: Body) -> None:
        """What follows is on a page that is turned, and with it the headings and words that stay with what follows."""
        at = len(state.body) if state.kept_from is None else state.kept_from
        if at == self._end:
            state.body[at - 1] = self._unended
            return
        if at == 0:
            return
        ended = _ended(state.body[at - 1], self._section())
        if ended:
            state.body[at - 1] = ended
        else:
            state.body.insert(at, _empty(self._section()))
        state.new_page = False

    def turn_back(self, state: Body) -> None:
        """What follows is on an upright page."""
        section = self._section(is_turned=True)
        ended = _ended(state.body[-1], section)
        self._unended = state.body.pop() if ended else EMPTY
        state.end_with(ended or _empty(section))
        self._end = len(state.body)

    def finish(self, state: Body) -> None:
        """The last section has no cover where there is another; where nothing follows a turned page, it is that one."""
        if self._is_first:
            return
        _without_cover(self._last)
        if self._end == len(state.body):
            state.body[-1] = _empty("") if self._unended == EMPTY else self._unended
            self._turn(self._last)

    def _section(self, *, is_turned: bool = False) -> str:
        section = deepcopy(self._last)
        if not self._is_first:
            _without_cover(section)
        if is_turned:
            self._turn(section)
        self._is_first = False
        section.tail = None
        return etree.tostring(section, encoding="unicode")

    def _turn(self, section: etree._Element) -> None:
        """Turns the page, whose headers and footers are then as wide as it is."""
        for page in section.findall(f"{W}pgSz"):
            width, height = page.get(f"{W}w", ""), page.get(f"{W}h", "")
            page.attrib.update({f"{W}w": height, f"{W}h": width, f"{W}orient": "landscape"})
        if self._turned_edges is None:
            self._turned_edges = self._make_turned_edges()
        for named in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
            name = named.get(f"{R}id", "")
            named.set(f"{R}id", self._turned_edges.get(name, name))


def _ended(paragraph: str, section: str) -> str:
    """A paragraph with which a section ends; empty where what is given is none."""
    if not (paragraph.startswith(PARAGRAPH_START) and paragraph.endswith(PARAGRAPH_END)):
        return ""
    return paragraph.replace(PROPERTIES_END, f"{section}{PROPERTIES_END}", 1)


def _empty(section: str) -> str:
    return f"<w:p><w:pPr>{LOWEST}{section}</w:pPr></w:p>"


def _without_cover(section: etree._Element) -> None:
    for name in ("titlePg", "pgNumType"):  # the cover, and a number that pages begin with
        for part in section.findall(f"{W}{name}"):
            section.remove(part)
