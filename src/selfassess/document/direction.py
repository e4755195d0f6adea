"""Which way words run, and where a document says their language.

Words in Arabic, Hebrew, Urdu and their like run from right to left, whether or not anybody said so: otherwise brackets
and full stops stand on the wrong side.
"""

from __future__ import annotations

import re

from lxml import etree

from selfassess.document.flow import text
from selfassess.document.vocabulary import HEADINGS, INLINE

RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"  # Hebrew, Arabic and their neighbours
BACKWARDS = f"[{RIGHT_TO_LEFT}]"
FIRST_BYTES = bytes([*range(0xD6, 0xE0), 0xE0, 0xEF])  # of these characters in UTF-8
OTHER_BYTES = bytes(byte for byte in range(256) if byte not in FIRST_BYTES)
HOLDERS = frozenset(("p", "li", "dt", "dd", "th", "td", "caption", "figcaption", *HEADINGS))
ALIKE = {"ul": "li", "ol": "li", "blockquote": "p", "table": "thead"}  # run as all of these in them do
FOREIGN = 5  # a Latin letter weighs a fifth: an English name does not turn a sentence round, an English sentence does
LTR, RTL = "ltr", "rtl"
WORDY = HOLDERS | INLINE - {"br", "code", "img"}
NUMBER = r"(£?\d(?:[\d.,]*\d)?(?:(?:[-–/:]\d(?:[\d.,]*\d)?)+%?|%)|£\d(?:[\d.,]*\d)?)"
SAID = etree.XPath("boolean(/html/body//@lang | /html/body//@dir)")


def may_run_backwards(encoded: bytes) -> bool:
    """Whether a text in UTF-8 may hold letters that run from right to left; quick, and certain only where it is not."""
    return bool(encoded.translate(None, OTHER_BYTES))


def direction_of_words(words: str) -> str:
    """Which way a paragraph of these words runs; empty where they have no letters."""
    letters = [character for character in words if character.isalpha()]
    if not letters:
        return ""
    backwards = len(re.findall(BACKWARDS, "".join(letters)))
    return RTL if re.match(BACKWARDS, letters[0]) and backwards * FOREIGN >= len(letters) - backwards else LTR


def hoist_languages(root: etree._Element) -> None:
    """What is said of all words of a paragraph, cell or entry is said of that itself."""
    for span in dict.fromkeys([*root.iterfind("body//span[@lang]"), *root.iterfind("body//span[@dir]")]):
        holder = next(span.iterancestors())
        is_whole = len(holder) == 1 and not (holder.text or "").strip() and not (span.tail or "").strip()
        if is_whole and holder.tag in HOLDERS and not span.get("class") and holder.get("lang") is None:
            for name in ("lang", "dir"):
                if span.get(name) is not None:
                    holder.set(name, span.get(name, ""))
            holder.text = span.text
            holder[:] = [*span]


def set_directions(root: etree._Element, backwards: bool) -> None:
    """Says of each element that runs another way than what is around it; `backwards` is whether any may."""
    if not backwards and not SAID(root):
        return
    _set_contents(root)
    for part in root.iterfind("body/*"):
        if part.tag != "nav":
            _set(part, LTR)


def _set(element: etree._Element, around: str) -> None:
    direction = element.get("dir") or _direction(element) or around
    if direction != around:
        element.set("dir", direction)
    for child in element:
        _set(child, direction)
    if direction == RTL and element.tag in WORDY:
        for number, words in enumerate([element.text, *(child.tail for child in element)][::-1]):
            if words and re.search(NUMBER, words):
                _keep_numbers(element, len(element) - number, words)


def _keep_numbers(element: etree._Element, at: int, words: str) -> None:
    """Numbers keep their order in words before the child at a place, where Unicode would turn 2025-26 round."""
    before, *parts = re.split(NUMBER, words)
    if at:
        element[at - 1].tail = before
    else:
        element.text = before
    for number, after in zip(parts[::2], parts[1::2], strict=True):
        span = etree.Element("span", {"dir": LTR})
        span.text, span.tail = number, after
        element.insert(at, span)
        at += 1


def _direction(element: etree._Element) -> str:
    """Which way an element runs by its language and its words; empty where that depends on what is around it."""
    tag, language = str(element.tag), element.get("lang")
    if language is not None and element.get("dir") is None:
        from selfassess.document.languages import direction_of

        return RTL if direction_of(language) == RTL else direction_of_words(text(element))
    if tag in ALIKE:
        ways = {direction_of_words(_own_words(part)) for part in element.iterchildren(ALIKE[tag])} - {""}
        return RTL if ways == {RTL} else ""
    return direction_of_words(_own_words(element)) if tag in HOLDERS else ""


def _own_words(element: etree._Element) -> str:
    """The words of an element without those of blocks in it; of rows all words."""
    if element.tag not in HOLDERS:
        return text(element)
    parts = [element.text or ""]
    for child in element:
        parts += [text(child) if child.tag in INLINE else "", child.tail or ""]
    return " ".join(parts)


def _set_contents(root: etree._Element) -> None:
    """The entries of the contents are in the languages of their headings."""
    links = [*root.iterfind("body/nav//a")]
    ids = {element.get("id"): element for element in root.iterfind("body/main//*[@id]")} if links else {}
    for link in links:
        heading = ids.get(link.get("href", "")[1:])
        language = "" if heading is None else _language(heading)
        title = (link[-1].tail or "").strip() if len(link) else ""
        direction = RTL if direction_of_words(title) == RTL else ""
        if title and (language or direction):
            link[-1].tail = " "
            said = {name: value for name, value in (("lang", language), ("dir", direction)) if value}
            etree.SubElement(link, "span", said).text = title


def _language(element: etree._Element) -> str:
    """What is said of the language of an element below the whole document."""
    around = (each.get("lang", "") for each in (element, *element.iterancestors()) if each.tag != "html")
    return next(filter(None, around), "")
