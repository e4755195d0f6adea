"""What an element holds among its words, as Markdown can hold it.

Words of one look that follow each other are one; white space is at no end of marked words, since a mark of Markdown
stands at a letter; nothing is marked twice, and a link holds no other link and no note.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from lxml import etree
from msgspec import Struct

from selfassess.document.flow import classes, is_footnote
from selfassess.write.markdown.characters import SPACES, typeable

MARKS = ("strong", "em", "s", "sub", "sup")
LEAVES = ("br", "code", "img")
LINK, LANGUAGE, NOTE, NOTE_AGAIN, BOX = "a", "language", "note", "note_again", "box"
SHOWN = ("code", "img", NOTE, NOTE_AGAIN, BOX)
Raw: TypeAlias = "str | etree._Element"
Part: TypeAlias = "str | Inline"


class Inline(Struct, frozen=True):
    """An element among words: what kind of notation it needs, and what is in it."""

    kind: str
    element: etree._Element
    parts: tuple[Part, ...] = ()


def parts_of(element: etree._Element) -> list[Part]:
    return tidied(inside(element))


def tidied(raw: Iterable[Raw], around: frozenset[str] = frozenset()) -> list[Part]:
    """These words and elements, without white space and line breaks at their ends."""
    parts = joined(_opened(raw, around))
    while parts and (_is_break(parts[0]) or (isinstance(parts[0], str) and not parts[0].strip())):
        del parts[0]
    while parts and (_is_break(parts[-1]) or (isinstance(parts[-1], str) and not parts[-1].strip())):
        del parts[-1]
    if parts and isinstance(parts[0], str):
        parts[0] = parts[0].lstrip()
    if parts and isinstance(parts[-1], str):
        parts[-1] = parts[-1].rstrip()
    return parts


def inside(element: etree._Element) -> Iterator[Raw]:
    """The words and elements that an element holds, in order."""
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def words_of(parts: Iterable[Part]) -> str:
    """The words alone."""
    return "".join(part if isinstance(part, str) else words_of(part.parts) for part in parts)


def _opened(raw: Iterable[Raw], around: frozenset[str]) -> list[Part]:
    parts: list[Part] = []
    for piece in raw:
        parts += [typeable(piece)] if isinstance(piece, str) else _of_element(piece, around)
    return parts


def _of_element(element: etree._Element, around: frozenset[str]) -> list[Part]:
    kind = _kind(element)
    if kind == "code":
        words = typeable("".join(map(str, element.itertext())))
        before, core, behind = lifted([words])
        return [before, *([Inline(kind, element, tuple(core))] if core else []), behind]
    if kind == NOTE and not parts_of(element):
        return []
    if kind in SHOWN or kind == "br":
        return [Inline(kind, element)]
    inner = joined(_opened(inside(element), around | {kind}))
    if not kind or kind in around:
        return inner
    if _is_blank(inner):
        leads_on = not inner and kind == LINK and element.get("href", "").startswith("#")
        return [Inline(kind, element)] if leads_on else inner
    notes: list[Part] = []
    if kind == LINK:
        inner = joined(_without_notes(inner, notes))
    before, inner, behind = lifted(inner)
    return [before, *(inner if _is_blank(inner) else [Inline(kind, element, tuple(inner))]), *notes, behind]


def _kind(element: etree._Element) -> str:
    """The notation that an element needs; empty for one that only holds words."""
    tag = str(element.tag)
    if tag in MARKS or tag in LEAVES:
        return tag
    if tag == "a":
        is_again = "noteref" in classes(element)
        return NOTE_AGAIN if is_again else LINK if element.get("href") else ""
    if is_footnote(element):
        return NOTE
    if "box" in classes(element):
        return BOX
    return LANGUAGE if element.get("lang") or element.get("dir") else ""


def _without_notes(parts: Iterable[Part], notes: list[Part]) -> Iterator[Part]:
    """The words of a link; its notes lead elsewhere and follow it."""
    for part in parts:
        if isinstance(part, str):
            yield part
        elif part.kind in (NOTE, NOTE_AGAIN):
            notes.append(part)
        elif part.parts:
            before, inner, behind = lifted(joined(_without_notes(part.parts, notes)))
            yield before
            yield from inner if _is_blank(inner) else [Inline(part.kind, part.element, tuple(inner))]
            yield behind
        else:
            yield part


def lifted(parts: Sequence[Part]) -> tuple[str, list[Part], str]:
    """White space at the beginning, what is between, and white space at the end."""
    core, before, behind = [*parts], "", ""
    if core and isinstance(core[0], str):
        words = core[0].lstrip(SPACES)
        before = core[0][: len(core[0]) - len(words)]
        core[:1] = [words] if words else []
    if core and isinstance(core[-1], str):
        words = core[-1].rstrip(SPACES)
        behind = core[-1][len(words) :]
        core[-1:] = [words] if words else []
    return before, core, behind


def joined(parts: Iterable[Part]) -> list[Part]:
    """Neighbours that look alike as one; marks that only a space parts are one mark."""
    joined: list[Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if isinstance(part, str):
            if last is not None and _is_break(last):
                part = part.lstrip()
            if isinstance(last, str):
                joined[-1] = typeable(last + part)
            elif part:
                joined.append(part)
            continue
        if _is_break(part) and isinstance(last, str):
            joined[-1:] = [last.rstrip()] if last.strip() else []
        before = joined[-2] if len(joined) > 1 else None
        if part.kind in (*MARKS, "code") and isinstance(last, Inline) and last.kind == part.kind:
            joined[-1] = _one_mark(last, "", part)
        elif part.kind in MARKS and last == " " and isinstance(before, Inline) and before.kind == part.kind:
            joined[-2:] = [_one_mark(before, " ", part)]
        else:
            joined.append(part)
    return joined


def _one_mark(first: Inline, between: str, second: Inline) -> Inline:
    return Inline(first.kind, first.element, tuple(joined([*first.parts, between, *second.parts])))


def _is_blank(parts: Sequence[Part]) -> bool:
    """Whether there is nothing to mark."""
    words = "".join(part for part in parts if isinstance(part, str))
    inner = [part for part in parts if isinstance(part, Inline)]
    return not words.strip() and all(part.kind not in SHOWN and _is_blank(part.parts) for part in inner)


def _is_break(part: Part) -> bool:
    return isinstance(part, Inline) and part.kind == "br"
