"""The title in a line of a header or footer that ends at the right edge, as with the number of the page.

A title that is too long for such a line would push its end to another line, so it is cut there.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from selfassess.document.letter_widths import width_of
from selfassess.write.word.headers_footers import TAG
from selfassess.write.word.ooxml import W, value, whole
from selfassess.write.word.stylesheet import Stylesheet

RIGHT = frozenset({"right", "end"})
CUT = "…"
LONGER = width_of("000 000")  # what the number of a page, and that of all pages, may still need
BETWEEN = width_of("  ")


def shorten_titles(parts: Iterable[etree._Element], stylesheet: Stylesheet) -> None:
    for paragraph in (each for part in parts for each in part.iter(f"{W}p")):
        room = _room(paragraph, stylesheet)
        title = _title(paragraph)
        if room and title is not None:
            _shorten(title, paragraph, room)


def _room(paragraph: etree._Element, stylesheet: Stylesheet) -> float:
    """How much a line up to the right edge holds, in thousandths of a letter; 0 where nothing is at that edge."""
    if paragraph.find(f".//{W}r/{W}tab") is None:
        return 0
    style = value(paragraph.find(f"{W}pPr/{W}pStyle"))
    own = [(value(stop), whole(stop, "pos")) for stop in paragraph.iterfind(f"{W}pPr/{W}tabs/{W}tab")]
    stops = [*own, *((side, place) for side, place, _ in stylesheet.tab_stops(style))]
    edge = max((place for side, place in stops if side in RIGHT), default=0)
    return edge * 1000 / (stylesheet.letters(style) * stylesheet.face)


def _title(paragraph: etree._Element) -> etree._Element | None:
    for control in paragraph.iter(f"{W}sdt"):
        if value(control.find(f"{W}sdtPr/{W}tag")) == f"{TAG}title":
            return next(control.iter(f"{W}t"), None)
    return None


def _shorten(title: etree._Element, paragraph: etree._Element, room: float) -> None:
    words = (title.text or "").split()
    line = "".join(str(each.text or "") for each in paragraph.iter(f"{W}t"))
    needed = width_of(line) + LONGER + BETWEEN - width_of(title.text or "")
    if needed + width_of(title.text or "") <= room:
        return
    while len(words) > 1 and needed + width_of(" ".join(words) + CUT) > room:
        words.pop()
    title.text = " ".join(words).rstrip(",:;") + CUT
