"""The words inside a paragraph: one function for each inline element."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from selfassess.write.word import ooxml
from selfassess.write.word.context import Here, Writing
from selfassess.write.word.runs import Face, Line
from selfassess.write.word.selectors import Within

Part = str | etree._Element


def paragraph(
    style: str,
    parts: Iterable[Part],
    here: Here,
    writing: Writing,
    number: tuple[int, int] | None = None,
    opening: str = "",
) -> None:
    """Writes words and inline elements as one paragraph; without any, and without a number, there is none."""
    line, face = Line(writing), Face(here.within, here.room - here.left - writing.sheet.inset(style))
    for part in parts:
        if isinstance(part, str):
            line.words(part, "")
        else:
            inline(part, face, line)
    content = line.content()
    if content or number:
        writing.paragraph(style, opening + content, here, number)


def passage(parts: Iterable[list[Part] | etree._Element], style: str, here: Here, writing: Writing) -> None:
    """Writes what an item, a cell or a definition holds: its blocks, and each run of words as a paragraph."""
    for part in parts:
        if isinstance(part, list):
            paragraph(style, part, here, writing)
        else:
            writing.block(part, here)


def parts_of(element: etree._Element) -> Iterator[Part]:
    """The words and the inline elements that an element holds, in order."""
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def inline(element: etree._Element, face: Face, line: Line) -> None:
    if element.get("id") is not None:
        line.writing.anchors.meet(element)
        line.mark(line.writing.anchors.placed())
    INLINES[element.tag](element, face, line)


def _inside(element: etree._Element, face: Face, line: Line) -> None:
    look = face.look()
    if element.text:
        line.words(element.text, look)
    for child in element:
        inline(child, face, line)
        if child.tail:
            line.words(child.tail, look)


def _dressed(element: etree._Element, face: Face, line: Line, cls: str | None = None) -> None:
    cls = element.get("class", "") if cls is None else cls
    style = line.writing.styles.of(element.tag, cls, face.within)
    _inside(element, face._replace(within=_within(element, face, line), dress=style or face.dress), line)


def _strong(element: etree._Element, face: Face, line: Line) -> None:
    style = line.writing.styles.of("strong", "", face.within)
    _inside(element, face._replace(within=_within(element, face, line), strong=style), line)


def _em(element: etree._Element, face: Face, line: Line) -> None:
    style = line.writing.styles.of("em", "", face.within)
    _inside(element, face._replace(within=_within(element, face, line), em=style), line)


def _within(element: etree._Element, face: Face, line: Line) -> Within:
    return line.writing.styles.enter(element.tag, element.get("class", ""), face.within)


def _link(link: etree._Element, face: Face, line: Line) -> None:
    """A link that leads nowhere stays as words, and looks it. Word knows no link inside a link."""
    target = _target(link.get("href", ""), line.writing)
    if not target:
        _dressed(link, face, line, "unresolved")
    elif face.linked or not (len(link) or (link.text or "").strip()):
        _dressed(link, face, line)
    else:
        line.mark(ooxml.link(target, link.get("title", "")))
        _dressed(link, face._replace(linked=True), line)
        line.mark(ooxml.LINK_END)


def _target(address: str, writing: Writing) -> str:
    """Where a link leads, as Word says it; empty where that is nowhere."""
    if not address.startswith("#"):
        return f'r:id="{writing.package.link(address)}"' if address else ""
    name = writing.anchors.name(address[1:])
    return f'w:anchor="{name}"' if name else ""


def _break(_element: etree._Element, _face: Face, line: Line) -> None:
    line.mark(ooxml.BREAK, bare=True)


def _picture(picture: etree._Element, face: Face, line: Line) -> None:
    source, shows = picture.get("src", ""), picture.get("alt", "")
    drawn = line.writing.pictures.drawn(source, shows, picture.get("title", ""), face.room)
    if drawn:
        line.mark(drawn, bare=False)
        return
    style = line.writing.styles.of("img", "", face.within)
    missing = f"{shows} ({source})" if shows else source
    line.words(f"[Picture missing: {missing}]", ooxml.dressed(style))


INLINES: dict[str, Callable[[etree._Element, Face, Line], None]] = {
    "a": _link,
    "br": _break,
    "code": _dressed,
    "em": _em,
    "img": _picture,
    "span": _dressed,
    "strong": _strong,
}
