"""A finished web page: it runs nothing, fetches nothing, and leads only where somebody meant to."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from html import unescape

from selfassess.outgoing import pictures
from selfassess.outgoing.addresses import fault
from selfassess.outgoing.leak import Leak
from selfassess.outgoing.office import logins

ELEMENT = re.compile(rb"[a-z][a-z0-9]*")
ATTRIBUTE = re.compile(rb"[a-z][a-z:-]*")
PARTED = bytes.maketrans(b"\t\n\r\f\v\"'/", b" " * 8)
"""What may stand before the name of an attribute, as spaces."""
ACTING = frozenset(
    b"script iframe frame frameset object embed applet form input button textarea select base audio video source track "
    b"svg math portal template slot dialog marquee foreignobject import noscript area map bgsound layer xml".split()
)
FETCHING = frozenset(
    b"src srcset poster data background action formaction ping manifest codebase longdesc lowsrc dynsrc usemap srcdoc "
    b"xlink:href archive classid profile".split()
)
ICON = b'link rel="icon" href="data:,"'
SHEET_FILE = b'link rel="stylesheet" href="style.css"'
PICTURE_FILE = re.compile(rb"src=\"pictures/picture-\d+\.(?:png|jpeg)\"")
PAGE_FILE = re.compile(r"[a-z0-9-]+\.html(?:#\S*)?")
"""What a page of a site has beside it: its style sheet, its pictures, and other pages."""
BUTTON = rb'input type="radio" name="page\.show" id="page\.show-\d+" autocomplete="off"(?: checked="")?/?'
"""The one control that a page may have: it chooses rows of a table, by style alone, and is in no form."""
REFRESH = rb"http-equiv\s*=\s*[\"']?\s*(?:refresh|set-cookie)"
FETCHED = rb"[\s\"'/]%b\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))"
PICTURE = re.compile(rb"src=\"data:image/(?:png|jpeg);base64,([a-z0-9+/=]*)\"")
DRAWING = re.compile(
    rb"""
    <svg( [^<>]*)>                    # a drawing
    (?:
        [^<]                          # in which there are words
      | </?(?:title|desc|g|text)(?: [^<>]*)?>
      | <(?:rect|path|circle) [^<>]*/>
    )*+
    </svg>
    """,
    re.VERBOSE,
)
"""A drawing of charts, which holds shapes and words."""
DRAWN = re.compile(
    rb"""
    (?:
        xmlns="http://www\.w3\.org/2000/svg"
      | (?:
            id|class|role|aria-(?:labelledby|hidden)|viewbox|direction|font-(?:size|weight)|fill|stroke(?:-width|-dasharray)?
          | d|x|y|r|c[xy]|width|height|text-anchor|display
        )="[^"<>&:()]*"               # nothing that leads anywhere
    )
    """,
    re.VERBOSE,
)
ADDRESS = re.compile(rb"href=\"[^\"]*\"")
LINK = re.compile(rb"href\s*=\s*(?:\"(?!#)([^\"]*)\"|'([^']*)'|([^\s>\"'][^\s>]*))")
SHEET = re.compile(rb"<style\b[^>]*>([^<]*+(?:<(?!/style[\s/>])[^<]*+)*+)")
ODD_SHEET = re.compile(rb"<style(?=[\s/>])(?!(?: (?:type|media)=\"[a-z0-9/ ,():-]*\")*>)[^<]{0,60}")
"""A style sheet whose tag says more than it needs to, so that nobody can be sure where it ends."""
STYLE = rb"[\s\"'/]style\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"'][^\s>]*))"
STYLE_FETCHES = {
    b"@import": rb"@import",
    b"@namespace": rb"@namespace",
    b"expression": rb"expression\s*\(",
    b"behavior": rb"(?<!-)behavior\s*:",
    b"-moz-binding": rb"-moz-binding",
    b"javascript": rb"javascript:",
    b"image-set": rb"image-set\s*\(",
    b"url(": (rb"url\(\s*[\"']?\s*(?!data:(?:image/(?:png|jpeg|gif|svg\+xml)|font/\w+|application/font-\w+)[;,]|#)"),
    b"src": rb"(?<![-\w])src\s*\(\s*[\"']",
}
"""What fetches or runs something in a style, by what it begins with."""
BASE64 = re.compile(rb"[A-Za-z0-9+/=]*")
LONGEST = 2_000
ESCAPE = rb"\\(?:([0-9a-f]{1,6})\s?|([^0-9a-f\n]))"


def leaks(content: bytes, *, is_of_site: bool = False) -> Iterator[Leak]:
    """Everything that must not go out in a page. HTML makes no difference between capitals and small letters.

    A page of a site has files beside it.
    """
    yield from _pictures(content)
    rest = PICTURE.sub(b"", content.lower())
    rest = PICTURE_FILE.sub(b"", rest).replace(b"<%b>" % SHEET_FILE, b"") if is_of_site else rest
    rest = DRAWING.sub(_undrawn, rest) if b"<svg" in rest else rest
    for odd in ODD_SHEET.findall(rest):
        yield Leak("a style that fetches or runs something", words=_text(odd))
    for sheet in SHEET.findall(rest):
        yield from _style(sheet)
    inside = _inside(rest)  # a style too: what looks like one may be the words of a title
    tags = b"\n".join(inside)
    names = _names(tags)
    yield from _acting(inside, tags, names)
    yield from _links(tags, is_of_site)
    for found in re.finditer(STYLE, tags) if b"style" in names else ():
        yield from _style(unescape(_text(_value(found))).encode())
    yield from logins("", ADDRESS.sub(b"", rest))


def _undrawn(found: re.Match[bytes]) -> bytes:
    """The words of a drawing; one that has anything but shapes stays as it is, and is reported."""
    said = [DRAWN.sub(b"", tag.partition(b" ")[2]) for tag in re.findall(rb"<([^<>]*)>", found[0])]
    return re.sub(rb"<[^<>]*>", b" ", found[0]) if not b"".join(said).strip(b" /") else found[0]


def style_leaks(content: bytes) -> Iterator[Leak]:
    """Everything that must not go out in a style sheet."""
    yield from _style(content.lower())


def _inside(page: bytes) -> set[bytes]:
    """All that can be in tags, however their values are quoted; of words, in which `<` and `>` are escaped, nothing."""
    return {piece.rpartition(b">")[0] for piece in page.split(b"<")[1:]}


def _names(tags: bytes) -> set[bytes]:
    """Whatever may be the name of an attribute, also among the words of another: it stands before a `=`."""
    before = tags.translate(PARTED).split(b"=")[:-1]
    return {*filter(ATTRIBUTE.fullmatch, {words.rstrip(b" ").rpartition(b" ")[2] for words in before})}


def _acting(inside: Collection[bytes], tags: bytes, names: Collection[bytes]) -> Iterator[Leak]:
    """Elements and attributes that act or fetch; `names` are those of all attributes."""
    elements = {found[0] for found in map(ELEMENT.match, inside) if found is not None}
    odd = [b"link"] if b"link" in elements and any(tag.startswith(b"link") and tag != ICON for tag in inside) else []
    buttons = (re.fullmatch(BUTTON, tag) is not None for tag in inside if tag.startswith(b"input"))
    ours = {b"input"} if b"input" in elements and all(buttons) else set()
    for element in [*sorted(elements & ACTING - ours), *odd]:
        yield Leak("a script, form, frame or other element that acts or fetches", words=_text(element))
    for name in sorted(names):
        if name.startswith(b"on") and len(name) > 4:
            yield Leak("a script in an attribute", words=_text(name))
        elif name in FETCHING:
            for found in re.finditer(FETCHED % re.escape(name), tags):
                yield Leak("something that is fetched from elsewhere", words=_text(_value(found)))
    if b"http-equiv" in names and re.search(REFRESH, tags):
        yield Leak("a page that goes elsewhere by itself", words="http-equiv")


def _links(tags: bytes, is_of_site: bool) -> Iterator[Leak]:
    for address in {unescape(_text(_value(found))).strip() for found in LINK.finditer(tags)}:
        is_inner = address.startswith(("#", "data:,")) or (is_of_site and PAGE_FILE.fullmatch(address))
        wrong = fault(address) if address and not is_inner else ""
        if wrong:
            yield Leak(wrong, words=address)


def _pictures(content: bytes) -> Iterator[Leak]:
    """Pictures are in the page itself, and say only what they show."""
    for start in (found.end() for found in re.finditer(rb"(?i);base64,", content)):
        end = BASE64.match(content, start)
        coded = end[0] if end is not None else b""
        try:
            says_more = pictures.says_more(base64.b64decode(coded))
        except binascii.Error:
            says_more = True
        if says_more:
            yield Leak(pictures.WHAT)


@lru_cache(maxsize=4)  # the documents of a project have one style sheet
def _style(sheet: bytes) -> tuple[Leak, ...]:
    said = re.sub(rb"/\*.*?\*/", b"", sheet, flags=re.DOTALL) if b"/*" in sheet else sheet
    said = re.sub(ESCAPE, _unescaped, said) if b"\\" in said else said
    fetching = (found for begin, pattern in STYLE_FETCHES.items() for found in _beginning(begin, pattern, said))
    words = (_text(said[found.start() :].partition(b"\n")[0][:60].strip()) for found in fetching)
    return tuple(Leak("a style that fetches or runs something", words=each) for each in words)


def _beginning(begin: bytes, pattern: bytes, said: bytes) -> Iterator[re.Match[bytes]]:
    """Where a pattern that begins with these letters is found: they are looked for first, which is quick."""
    at = said.find(begin)
    while at >= 0:
        found = re.compile(pattern).match(said, at)
        yield from [found] if found is not None else []
        at = said.find(begin, at + 1)


def _unescaped(found: re.Match[bytes]) -> bytes:
    return chr(min(int(found[1], 16), 0x10FFFF)).lower().encode("utf-8", "replace") if found[1] else found[2]


def _value(found: re.Match[bytes]) -> bytes:
    """The words of the first group that took part."""
    return next((words for words in found.groups() if words is not None), b"")


def _text(content: bytes) -> str:
    return content[:LONGEST].decode("utf-8", "replace")
