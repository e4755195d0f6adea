"""Headers and footers of pages that are turned on their side: what is at the right edge of a page is at theirs too.

Word keeps a tab stop where it is, however wide the page, so turned pages have headers and footers of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from selfassess.write.word.ooxml import W, value, whole
from selfassess.write.word.package import Package
from selfassess.write.word.stylesheet import Stylesheet

SHIFTS = {"right": 1.0, "end": 1.0, "center": 0.5}  # of what a page is wider, for stops of these kinds
BEFORE_TABS = {f"{W}{name}" for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr")} | {
    f"{W}{name}" for name in ("widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd")
}


def turned_edges(package: Package, stylesheet: Stylesheet, upright: int, turned: int) -> Mapping[str, str]:
    """The names of headers and footers that turned pages have others for, each with the name of the other.

    `upright` and `turned` are the widths of the text on both kinds of page, in twentieths of a point.
    """
    names = {}
    for name, root in package.edges.items():
        wider = deepcopy(root)
        moved = [_move_stops(paragraph, stylesheet, turned - upright) for paragraph in wider.iter(f"{W}p")]
        tables = [*wider.iter(f"{W}tbl")]
        for table in tables:
            _stretch(table, turned / max(upright, 1))
        if any(moved) or tables:
            names[name] = package.add_turned_edge(name, wider)
    return names


def _move_stops(paragraph: etree._Element, stylesheet: Stylesheet, more: int) -> bool:
    """Whether any tab stop of a paragraph has moved with the edge of the page, by so much or half of it."""
    properties = paragraph.find(f"{W}pPr")
    style = "" if properties is None else value(properties.find(f"{W}pStyle"))
    stops = {place: (side, leader) for side, place, leader in stylesheet.tab_stops(style)}
    own = None if properties is None else properties.find(f"{W}tabs")
    for stop in () if own is None else own:
        stops[whole(stop, "pos")] = (value(stop), value(stop, "leader"))
    moving = {place: stop for place, stop in stops.items() if stop[0] in SHIFTS}
    if not moving or properties is None:
        return False
    if own is None:
        own = etree.Element(f"{W}tabs")
        at = sum(each.tag in BEFORE_TABS for each in properties)
        properties.insert(at, own)
    for stop in [stop for stop in own if whole(stop, "pos") in moving]:
        own.remove(stop)
    for place, (side, leader) in moving.items():
        etree.SubElement(own, f"{W}tab", {f"{W}val": "clear", f"{W}pos": str(place)})
        said = {f"{W}leader": leader} if leader else {}
        at = place + int(more * SHIFTS[side])
        etree.SubElement(own, f"{W}tab", {f"{W}val": side, **said, f"{W}pos": str(at)})
    return True


def _stretch(table: etree._Element, by: float) -> None:
    for width in table.iter(f"{W}tblW", f"{W}gridCol", f"{W}tcW"):
        if value(width, "type") in ("", "dxa"):
            width.set(f"{W}w", str(round(whole(width, "w") * by)))
