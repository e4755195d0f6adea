"""What is among words, as pieces of a line: one function for each element, or `_words`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from lxml import etree
from msgspec import Struct

from selfassess.document.flow import classes, is_footnote, refers_to_note, text
from selfassess.document.language import Language
from selfassess.document.resources import Resources
from selfassess.write.text.lines import BREAK, Piece, added

ALARM = "\u26a0 "
PLAIN = ("mailto:", "tel:", "https://", "http://")


class TextState(Struct, frozen=True):
    """What the elements of a text draw on."""

    resources: Resources
    words: Language


def pieces_of(element: etree._Element, state: TextState) -> Iterator[Piece]:
    """The pieces of all that an element holds."""
    yield from pieces_in([element.text or "", *_parts(element)], state)


def pieces_in(run: Iterable[str | etree._Element], state: TextState) -> Iterator[Piece]:
    """The pieces of words and inline elements. What follows an element is in the run itself."""
    for part in run:
        if isinstance(part, str):
            yield Piece(part)
        else:
            yield from INLINES[str(part.tag)](part, state)


def _parts(element: etree._Element) -> Iterator[str | etree._Element]:
    for child in element:
        yield child
        yield child.tail or ""


def _words(element: etree._Element, state: TextState) -> Iterator[Piece]:
    return pieces_of(element, state)


def _link(link: etree._Element, state: TextState) -> Iterator[Piece]:
    """An address follows the words that lead out of the document, unless they are the address."""
    if refers_to_note(link):
        yield added(f" ({state.words.note.format(text(link))})")
        return
    href = link.get("href") or ""
    if "unresolved" in classes(link):
        yield added(ALARM)
    yield from pieces_of(link, state)
    if href and not href.startswith("#") and _bare(href) not in (_bare(text(link)), ""):
        yield added(f" ({href.removeprefix('mailto:').removeprefix('tel:')})")
    for note in filter(is_footnote, link.iter("span")):
        yield from _note(note, state)


def _bare(address: str) -> str:
    for scheme in PLAIN:
        address = address.removeprefix(scheme)
    return address.rstrip("/").lower()


def _span(span: etree._Element, state: TextState) -> Iterator[Piece]:
    """Words; a footnote is where the text refers to it, but after a link that it is in."""
    if is_footnote(span):
        yield from _note(span, state) if next(span.iterancestors("a"), None) is None else ()
        return
    if "unresolved" in classes(span):
        yield added(ALARM)
    yield from pieces_of(span, state)


def _note(span: etree._Element, state: TextState) -> Iterator[Piece]:
    """The words of a note under its number, which further references name; one within another has none."""
    number = span.get("data-number")
    yield added(f" ({state.words.note.format(number)}: " if number else " (")
    yield from pieces_of(span, state)
    yield added(")")


def _picture(picture: etree._Element, state: TextState) -> Iterator[Piece]:
    """What the picture shows; one that no document can show leaves the words that it leaves everywhere."""
    source, alt = picture.get("src") or "", picture.get("alt") or ""
    if state.resources.picture(source) is None:
        yield Piece(state.words.missing(source, alt))
    elif alt:
        yield added(f" {state.words.picture_in_words.format(alt)} ")


def _break(_element: etree._Element, _state: TextState) -> Iterator[Piece]:
    yield added(BREAK)


Inline = Callable[[etree._Element, TextState], Iterator[Piece]]

INLINES: Mapping[str, Inline] = {
    **dict.fromkeys(("strong", "em", "s", "sub", "sup", "code"), _words),
    "a": _link,
    "span": _span,
    "img": _picture,
    "br": _break,
}
