"""The words inside a paragraph: one function for each inline element, and the code that they become."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from lxml import etree
from msgspec import Struct, field

from selfassess.document.addresses import escaped_address
from selfassess.document.flow import classes, is_footnote, refers_to_note
from selfassess.write.pdf import source
from selfassess.write.pdf.pictures import picture
from selfassess.write.pdf.state import PdfState, spoken

TOGETHER = "together"
WHITE_SPACE = re.compile(r"[ \t\r\n]+")

Part = str | etree._Element


class Line(Struct):
    """The code of one paragraph as far as it is written, its white space folded as a browser folds it."""

    state: PdfState
    parts: list[str] = field(default_factory=list)
    at_start: bool = True
    is_linked: bool = False
    is_struck: bool = False
    is_note: bool = False

    def words(self, words: str | None, element: etree._Element) -> None:
        folded = WHITE_SPACE.sub(" ", words or "")
        folded = folded.removeprefix(" ") if self.at_start else folded
        if folded:
            self.parts.append(self.state.words(folded, element))
            self.at_start = folded.endswith(" ")

    def inside(self, element: etree._Element) -> None:
        self.words(element.text, element)
        for child in element:
            self.inline(child)
            self.words(child.tail, element)

    def inline(self, element: etree._Element) -> None:
        if not self.is_note and not self.is_linked and not is_numbered_note(element):
            self.state.meet(element)
        outer, self.parts = self.parts, []
        INLINES[str(element.tag)](element, self)
        written, self.parts = self.parts, outer
        if written:
            anchors = self.state.anchors()
            self.parts += [anchors] if anchors else []
            self.parts.append(spoken(element, source.block(written)))

    def within(self, name: str, element: etree._Element, *arguments: str) -> None:
        """The insides of an element as the last argument of a function."""
        outer, self.parts = self.parts, []
        self.inside(element)
        written, self.parts = self.parts, outer
        if written:
            self.parts.append(source.call(name, *arguments, source.block(written)))

    def place(self, holder: etree._Element) -> None:
        """Gives what is inside an element its places here, before it."""
        for element in holder.iterdescendants():
            if not is_numbered_note(element):
                self.state.meet(element)
        anchors = self.state.anchors()
        self.parts += [anchors] if anchors else []

    def code(self) -> str:
        """The whole paragraph; empty where it has no words."""
        return source.block(self.parts) if self.parts else ""


def line(parts: Iterable[Part], holder: etree._Element, state: PdfState) -> str:
    """Words and inline elements as content, with the places of what was met before; empty where there are no words."""
    written = Line(state)
    anchors = [*state.waiting]
    state.waiting.clear()
    for part in parts:
        if isinstance(part, str):
            written.words(part, holder)
        else:
            written.inline(part)
    if not written.parts:
        state.waiting[:0] = anchors
        return ""
    inside, state.waiting = state.waiting, anchors
    written.parts.insert(0, state.anchors())
    state.waiting = inside
    return written.code()


def parts_of(element: etree._Element) -> Iterable[Part]:
    """The words and the inline elements that an element holds, in order."""
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def is_numbered_note(element: etree._Element) -> bool:
    return is_footnote(element) and element.get("data-number") is not None


def _kind(element: etree._Element) -> str:
    return source.literal(element.get("class", ""))


def _link(link: etree._Element, written: Line) -> None:
    """A link that leads nowhere stays as words, and looks it; there is no link inside a link.

    PDF/UA refuses words that are both underlined and struck out, so struck links have a kind of their own.
    """
    address, state = link.get("href", ""), written.state
    if refers_to_note(link) and address[1:] in state.notes and not written.is_note:
        written.parts.append(source.call("noted-again", source.literal(address[1:])))
        written.at_start = False
        return
    leads = address[1:] in state.known if address.startswith("#") else bool(address)
    if not leads or "unresolved" in classes(link):
        written.within("words", link, source.literal("unresolved"))
        return
    speaks = len(link) or (link.text or "").strip()
    if written.is_linked or not speaks:
        written.within("words", link, _kind(link))
        return
    if not written.is_note:
        written.place(link)  # or a link that leads into itself would lead nowhere
    written.is_linked = True
    kind = "struck" if written.is_struck or next(link.iter("s"), None) is not None else link.get("class", "")
    if address.startswith("#"):
        written.within("leads-to", link, source.literal(kind), source.literal(address[1:]))
    else:
        written.within("leads-out", link, source.literal(kind), source.literal(escaped_address(address)))
    written.is_linked = False


def _picture(image: etree._Element, written: Line) -> None:
    drawn = picture(image, written.state)
    if drawn and not written.is_note:
        written.parts.append(source.call("box", drawn))
        written.at_start = False
        return
    alt = image.get("alt", "")
    outer, written.parts = written.parts, []
    written.words(alt if drawn else written.state.tree.words.missing(image.get("src", ""), alt), image)
    shown, written.parts = written.parts, outer
    if shown:
        kind = "" if drawn else "unresolved"
        written.parts.append(source.call("words", source.literal(kind), source.block(shown)))


def _span(span: etree._Element, written: Line) -> None:
    """A footnote is its number here and its words at the foot of the page; it counts as the tree does."""
    if TOGETHER in classes(span):
        written.within("box", span)
        return
    if not is_numbered_note(span):
        written.within("words", span, _kind(span))
        return
    state = written.state
    name = span.get("id")
    label = source.literal(name) if name else "none"
    state.placed.update([name] if name else [])
    note = Line(state, is_linked=written.is_linked, is_note=True)
    note.inside(span)
    if not written.is_linked:
        written.place(span)
    number = source.literal(span.get("data-number", ""))
    written.parts.append(source.call("noted", number, label, note.code() or "[]"))
    written.at_start = False


def _break(_element: etree._Element, written: Line) -> None:
    written.parts.append("linebreak()")
    written.at_start = True


def _code(code: etree._Element, written: Line) -> None:
    folded = WHITE_SPACE.sub(" ", "".join(map(str, code.itertext())))
    if folded:
        written.parts.append(source.call("raw", written.state.verbatim(folded, code)))
        written.at_start = False


def _struck(element: etree._Element, written: Line) -> None:
    outer, written.is_struck = written.is_struck, True
    written.within("strike", element) if not outer else written.inside(element)
    written.is_struck = outer


def _called(name: str) -> Callable[[etree._Element, Line], None]:
    return lambda element, written: written.within(name, element)


INLINES: dict[str, Callable[[etree._Element, Line], None]] = {
    "a": _link,
    "br": _break,
    "code": _code,
    "em": _called("emph"),
    "img": _picture,
    "s": _struck,
    "span": _span,
    "strong": _called("strong"),
    "sub": _called("sub"),
    "sup": _called("super"),
}
