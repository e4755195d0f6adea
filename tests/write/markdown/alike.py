"""What a tree says, apart from what no reader sees and no Markdown holds, so that two trees can be compared.

White space has no marks, and several spaces are one. Whether entries of a list are apart by a blank line is no
difference, nor is whether a heading is bold. References and bare addresses are words: prose makes links of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from lxml import etree

from selfassess.document.flow import flow, is_footnote
from selfassess.model.citation import GROUP
from selfassess.prose.bare_address import ADDRESS, target_of
from selfassess.render.inline_markup import SAFE, WEB
from selfassess.write.markdown.characters import SPACES, typeable

MARKS = ("strong", "em", "s", "sub", "sup", "code")
Said = list[Any]


def said_by(elements: Iterable[etree._Element]) -> Said:
    """What blocks say, with their headings counted from the highest."""
    blocks = [block for element in elements for block in _block(element, Notes())]
    levels = [block[1] for block in blocks if block[0] == "heading"]
    return [("heading", block[1] - min(levels), block[2]) if block[0] == "heading" else block for block in blocks]


class Notes:
    """The notes of a text by their ids."""

    def __init__(self) -> None:
        self.names: dict[str, int] = {}

    def number(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names))


def _block(element: etree._Element, notes: Notes) -> Said:
    tag = str(element.tag)
    if tag in ("ul", "ol"):
        entries = _entries(element, notes)
        return [(tag, element.get("type"), element.get("class"), entries)] if entries else []
    if tag == "table":
        return [("table", *_table(element, notes))]
    if tag == "pre":
        return [("pre", (element.text or "").removesuffix("\n"))] if (element.text or "").strip() else []
    if tag == "hr":
        return [("hr",)]
    if tag[0] == "h":
        words = words_of([element], notes, bare={"strong"})
        return [("heading", int(tag[1]), words)] if words else []
    if tag == "figure":
        caption = element.find("figcaption")
        shown = _picture(element[0])
        return [("figure", shown, [] if caption is None else words_of([caption], notes))]
    if tag == "blockquote":
        held = _held(element, notes)
        return [("quotation", held)] if held else []
    return _held(element, notes)


def _held(element: etree._Element, notes: Notes) -> Said:
    held: Said = []
    for part in flow(element):
        if not isinstance(part, list):
            held += _block(part, notes)
        elif words := words_of(part, notes):
            pictures = [word for word in words if word[0] == "picture"]
            only = all(word[0] in ("picture", " ") for word in words)
            held += [("figure", word[1], []) for word in pictures] if pictures and only else [("words", words)]
    return held


def _entries(element: etree._Element, notes: Notes) -> Said:
    entries: Said = []
    number = int(element.get("start", "1")) - 1
    for item in element:
        number = int(item.get("value", number + 1))
        held = _held(item, notes)
        entries += [(number if element.tag == "ol" else 0, held)] if held else []
    return entries


def _table(element: etree._Element, notes: Notes) -> tuple[Said, Said]:
    caption = element.find("caption")
    words = [] if caption is None else words_of([caption], notes)
    rows = [[words_of([cell], notes, bare=_shown_bold(cell)) for cell in row] for row in element.findall("*/tr")]
    return words, rows


def _shown_bold(cell: etree._Element) -> set[Any]:
    return {"strong"} if cell.tag == "th" or cell.getprevious() is None else set()


def _picture(image: etree._Element) -> tuple[str, str, str]:
    return image.get("src", ""), " ".join(typeable(image.get("alt", "")).split()), image.get("data-width", "")


def words_of(parts: Iterable[str | etree._Element], notes: Notes, bare: Iterable[Any] = ()) -> Said:
    """Each character with its marks, and each thing that is no character; white space has no marks."""
    said: Said = []
    for part in parts:
        if isinstance(part, str):
            said += _characters(part, frozenset())
        elif part.tag in ("p", "th", "td", "li", "caption", "figcaption") or part.tag[0] == "h":
            said += _inside(part, frozenset(), notes)
        else:
            said += _inline(part, frozenset(), notes)
    said = [(word[0], word[1] - frozenset(bare)) if len(word[0]) == 1 else word for word in said]
    return _settled(_without_marks_in_groups(said))


def _without_marks_in_groups(said: Said) -> Said:
    words = "".join(word[0] if len(word[0]) == 1 and "code" not in word[1] else "(" for word in said)
    for match in GROUP.finditer(words):
        said[match.start() : match.end()] = _characters(match[0], frozenset())
    return said


def _settled(said: Said) -> Said:
    settled: Said = []
    for word in said:
        last = settled[-1][0] if settled else " "
        if (word[0] == " " and last == " ") or (word[0].isspace() and last == "break"):
            continue
        if word[0] == "(" and len(settled) > 1 and last == " " and settled[-2][0] in ("note", "again"):
            settled.pop()
        while word[0] == "break" and settled and settled[-1][0].isspace():
            settled.pop()
        settled.append(word)
    while settled and (settled[-1][0] == "break" or settled[-1][0].isspace()):
        settled.pop()
    while settled and (settled[0][0] == "break" or settled[0][0].isspace()):
        settled.pop(0)
    return settled


def _inside(element: etree._Element, marks: frozenset[Any], notes: Notes) -> Said:
    said = _characters(element.text or "", marks)
    for child in element:
        said += _inline(child, marks, notes)
        said += _characters(child.tail or "", marks)
    return said


def _characters(text: str, marks: frozenset[Any]) -> Said:
    return [(char, frozenset() if char in SPACES else marks) for char in typeable(text)]


def _inline(element: etree._Element, marks: frozenset[Any], notes: Notes) -> Said:
    tag = str(element.tag)
    if tag == "br":
        return [("break", frozenset())]
    if tag == "img":
        return [("picture", _picture(element))]
    if is_footnote(element):
        words = words_of([*_raw(element)], notes)
        return [("note", notes.number(element.get("id", "")), words)] if words else []
    if tag == "a":
        return _link(element, marks, notes)
    said: frozenset[Any] = frozenset({tag}) if tag in MARKS else frozenset()
    if element.get("lang"):
        said = frozenset[Any]({("lang", element.get("lang"))})
    return _inside(element, marks | said, notes)


def _raw(element: etree._Element) -> Iterable[str | etree._Element]:
    yield element.text or ""
    for child in element:
        yield child
        yield child.tail or ""


def _link(element: etree._Element, marks: frozenset[Any], notes: Notes) -> Said:
    if element.get("class") == "noteref":
        return [("again", notes.number(element.get("href", "").removeprefix("#")))]
    words, href = "".join(map(str, element.itertext())), element.get("href", "")
    is_bare = re.fullmatch(ADDRESS, words) is not None and href in (
        target_of(words),
        quote(target_of(words), safe=SAFE),
    )
    if element.get("class") == "cite" or is_bare or any(isinstance(mark, tuple) and mark[0] == "a" for mark in marks):
        return _inside(element, marks, notes)
    target = quote(href, safe=SAFE) if href.lower().startswith(WEB) else f"#{href.removeprefix('#')}"
    link = ("a", target, typeable(element.get("title", "")).strip())
    said = _inside(element, marks | {link}, notes)
    outside = [word for word in said if word[0] in ("note", "again")]
    inside = [word for word in said if word[0] not in ("note", "again")]
    last = max((at for at, word in enumerate(inside, 1) if not word[0].isspace()), default=len(inside))
    return [*inside[:last], *outside, *inside[last:]]
