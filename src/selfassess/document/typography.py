"""Typographic marks: quotation marks, dashes and ellipses as printers set them, whatever was typed for them.

They are set once, on the tree, so that every writer shows the same. Code, addresses and names of files stay as typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree
from msgspec import Struct

from selfassess.document.marks_in_words import OBJECT, Edit, edited, edits, hidden, with_marks
from selfassess.document.vocabulary import INLINE

SPOKEN = {
    "a": ("title",),
    "aside": ("aria-label",),
    "img": ("alt", "title"),
    "meta": ("content",),
    "tr": ("data-series",),
}
KEPT = ("code", "pre")
QUOTED_ALIKE = ("en", "cy")  # the languages whose quotation marks are “ ” and ‘ ’


class Piece(Struct, frozen=True):
    """A text of the tree: of which element, whether before its first child or behind it, and how it is read."""

    element: etree._Element
    is_tail: bool
    text: str
    shown: str

    def write(self, text: str) -> None:
        if self.is_tail:
            self.element.tail = text
        else:
            self.element.text = text


def set_marks(root: etree._Element) -> None:
    """Sets the marks of a whole document."""
    for holder in dict.fromkeys(map(_holder, _typed_in(root))):
        for run in runs_of(holder):
            edit(run, edits("".join(piece.shown for piece in run)))
    for element in root.iter(*SPOKEN):
        for name in SPOKEN[str(element.tag)]:
            words = element.get(name)
            if words and _is_typed(words):
                element.set(name, with_marks(words, _is_quoted_alike(_language(element))))


def _typed_in(root: etree._Element) -> list[etree._Element]:
    """The elements of which a text has marks as they are typed."""
    found: list[etree._Element] = []
    for element in root.iter():
        if element.text and _is_typed(element.text) and element.tag not in KEPT:
            found.append(element)
        if element.tail and _is_typed(element.tail):
            found.append(next(element.iterancestors()))
    return found


def _is_typed(words: str) -> bool:
    return "'" in words or '"' in words or "--" in words or "..." in words


def _holder(element: etree._Element) -> etree._Element:
    """The element whose words a text is among: a paragraph, cell, heading or entry of a list."""
    while element.tag in INLINE:
        element = next(element.iterancestors())
    return element


def runs_of(holder: etree._Element) -> Iterator[list[Piece]]:
    """The texts of each run of words and inline elements; blocks part them."""
    run: list[Piece] = []
    for piece in _pieces(holder, _is_quoted_alike(_language(holder))):
        if piece is not None:
            run.append(piece)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _pieces(element: etree._Element, has_quotes: bool) -> Iterator[Piece | None]:
    """The texts of an element in order; None where a block parts them."""
    if element.tag == "br":
        yield Piece(element, False, "", "\n")
    elif element.tag == "img":
        yield Piece(element, False, "", OBJECT)
    elif element.text:
        is_kept = element.tag == "code" or element.get("class") == "file"
        text = str(element.text)
        yield Piece(element, False, text, OBJECT * len(text) if is_kept else text if has_quotes else hidden(text))
    for child in element:
        if child.tag in INLINE:
            language = child.get("lang")
            yield from _pieces(child, has_quotes if language is None else _is_quoted_alike(language))
        else:
            yield None
        if child.tail:
            yield Piece(child, True, str(child.tail), str(child.tail) if has_quotes else hidden(str(child.tail)))


def edit(run: list[Piece], found: Sequence[Edit]) -> None:
    """Makes these changes in words that inline elements may divide."""
    start = 0
    for piece in run:
        end = start + len(piece.shown)
        inside = [(at - start, to - start, mark) for at, to, mark in found if start <= at and to <= end]
        if inside:
            piece.write(edited(piece.text, inside))
        start = end


def _language(element: etree._Element) -> str:
    return next((str(said) for one in (element, *element.iterancestors()) if (said := one.get("lang"))), "en")


def _is_quoted_alike(language: str) -> bool:
    return language.partition("-")[0].lower() in QUOTED_ALIKE
