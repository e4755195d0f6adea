"""Drawings: the pictures, boxes and words in a shape, a group of shapes, an object or a picture of a program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from selfassess.read.word.word_names import (
    CHART,
    COMPATIBILITY,
    DECORATIVE,
    DIAGRAM,
    OLE,
    PIC,
    VML,
    WP,
    A,
    R,
    W,
    local,
)

GENERATED = r"""(?xs)
    \s*
    (?: Description [ ] automatically [ ] generated (?: [ ] with [ ] [\w ]+ [ ] confidence )?   # older versions of Word
      | AI-generated [ ] content [ ] may [ ] be [ ] incorrect\.?                            # newer ones
    )
    \s* $
"""


class Shown(Struct, frozen=True):
    """A picture by the relationship that it has; `is_linked` says that it is not in the file."""

    relation: str
    alt: str | None
    is_linked: bool = False


class BoxOf(Struct, frozen=True):
    """The story of a text box."""

    story: etree._Element


class Lettering(Struct, frozen=True):
    """Words that are drawn, a paragraph each."""

    words: str


class DiagramOf(Struct, frozen=True):
    """SmartArt, by the relationship to its words."""

    relation: str
    alt: str | None = None


class ChartOf(Struct, frozen=True):
    """A chart by its relationship."""

    relation: str
    alt: str | None = None


class ObjectOf(Struct, frozen=True):
    """Something of another program, whose name may be known, such as Excel.Sheet.12."""

    program: str


Piece = Shown | BoxOf | Lettering | DiagramOf | ChartOf | ObjectOf


def pieces(shape: etree._Element) -> Iterator[Piece]:
    """What a drawing holds, in order. A text box in it is not looked into."""
    waiting = [shape]
    while waiting:
        element = waiting.pop()
        name = local(element)
        if name == "txbxContent":
            yield BoxOf(element)
        elif name == "AlternateContent":
            chosen = choice(element)
            waiting.extend([chosen] if chosen is not None else [])
        elif element.tag == f"{A}p":
            words = "".join(each.text or "" for each in element.iter(f"{A}t"))
            yield from [Lettering(words)] if words.strip() else []
        else:
            yield from _piece(element, name)
            waiting.extend(reversed(element))


def shape_words(shape: etree._Element) -> str:
    """All the words in a drawing, also in its text boxes, with a blank between the runs."""
    words: list[str] = []
    waiting = [shape]
    while waiting:
        element = waiting.pop()
        if local(element) == "AlternateContent":
            chosen = choice(element)
            waiting.extend([chosen] if chosen is not None else [])
        elif element.tag in (f"{W}t", f"{W}delText", f"{A}t"):
            words.append(element.text or "")
        else:
            waiting.extend(reversed(element))
    return " ".join(words)


def _piece(element: etree._Element, name: str) -> Iterator[Piece]:
    if element.tag == f"{A}blip":
        inside, elsewhere = element.get(f"{R}embed", ""), element.get(f"{R}link", "")
        if inside or elsewhere:
            yield Shown(inside or elsewhere, _alt(element), not inside)
    elif element.tag == f"{VML}imagedata":
        relation = element.get(f"{R}id") or element.get(f"{R}pict") or element.get(f"{OLE}relid") or ""
        if relation or element.get("src"):
            yield Shown(relation, _vml_alt(element), not relation)
    elif element.tag == f"{VML}textpath" and element.get("string", "").strip():
        yield Lettering(element.get("string", ""))
    elif element.tag == f"{DIAGRAM}relIds":
        yield DiagramOf(element.get(f"{R}dm", ""), _alt(element))
    elif name == "chart" and element.get(f"{R}id") and (element.tag == f"{CHART}chart" or "chartex" in element.tag):
        yield ChartOf(element.get(f"{R}id", ""), _alt(element))
    elif element.tag == f"{OLE}OLEObject":
        yield ObjectOf(element.get("ProgID", ""))
    elif element.tag in (f"{W}control", f"{W}contentPart"):
        yield ObjectOf(name)


def choice(alternate: etree._Element) -> etree._Element | None:
    """The one form of a drawing that is read: the newer one, unless only the older has words or pictures."""
    forms = [*alternate.iterchildren(f"{COMPATIBILITY}Choice"), *alternate.iterchildren(f"{COMPATIBILITY}Fallback")]
    return next((form for form in forms if says_anything(form)), None)


def says_anything(form: etree._Element) -> bool:
    """Whether a form of a drawing or of words has anything that can be read."""
    names = {local(each) for each in form.iter(etree.Element)}
    return not names.isdisjoint(("t", "blip", "imagedata", "textpath", "relIds", "chart", "tab", "br", "sym"))


def _alt(element: etree._Element) -> str | None:
    """The alternative text of a picture or chart: its own, else that of the drawing that holds it."""
    for holder in element.iterancestors(f"{PIC}pic", f"{WP}inline", f"{WP}anchor"):
        if next(holder.iter(DECORATIVE), None) is not None:
            return ""
        named = next(holder.iter(f"{PIC}cNvPr" if holder.tag == f"{PIC}pic" else f"{WP}docPr"), None)
        words = _described(named)
        if words is not None:
            return words
    return None


def _vml_alt(data: etree._Element) -> str | None:
    shape = data.getparent()
    return _cleaned(shape.get("alt", "") or "") if shape is not None else None


def _described(named: etree._Element | None) -> str | None:
    return _cleaned(named.get("descr", "") or named.get("title", "")) if named is not None else None


def _cleaned(words: str) -> str | None:
    """Alternative text on one line, without what Office adds to what it made up itself."""
    return " ".join(re.sub(GENERATED, "", words).split()) or None
