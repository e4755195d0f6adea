"""A finished web page: it runs nothing, fetches nothing, and leads only where somebody meant to."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from html import unescape

from selfassess.outgoing import pictures
from selfassess.outgoing.addresses import fault
from selfassess.outgoing.leak import Leak
from selfassess.outgoing.office import logins

INSIDE = re.compile(rb"<([^<]*)>")
"""All that can be inside a tag, however its values are quoted; of words, in which `<` and `>` are escaped, nothing."""
ACTS = re.compile(
    rb"^(?:script|iframe|frame|frameset|object|embed|applet|form|input|button|textarea|select|base|audio|video|source|track"
    rb"|svg|math|portal|template|slot|dialog|marquee|foreignobject|import|noscript|area|map|bgsound|layer|xml)\b"
    rb"|^link\b(?! rel=\"icon\" href=\"data:,\"$)",
    re.MULTILINE,
)
HANDLER = re.compile(rb"[\s\"'/]on[a-z]{3,30}\s*=")
REFRESH = re.compile(rb"http-equiv\s*=\s*[\"']?\s*(?:refresh|set-cookie)")
FETCHED = re.compile(
    rb"[\s\"'/](?:src|srcset|poster|data|background|action|formaction|ping|manifest|codebase|longdesc|lowsrc|dynsrc|usemap"
    rb"|srcdoc|xlink:href|archive|classid|profile)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))"
)
PICTURE = re.compile(rb"src=\"data:image/(?:png|jpeg);base64,([a-z0-9+/=]*)\"")
ADDRESS = re.compile(rb"href=\"[^\"]*\"")
LINK = re.compile(rb"href\s*=\s*(?:\"(?!#)([^\"]*)\"|'([^']*)'|([^\s>\"'][^\s>]*))")
SHEET = re.compile(rb"<style\b[^>]*>(.*?)(?:</style[^>]*>|\Z)", re.DOTALL)
ODD_SHEET = re.compile(rb"<style(?=[\s/>])(?!(?: (?:type|media)=\"[a-z0-9/ ,():-]*\")*>)[^<]{0,60}")
"""A style sheet whose tag says more than it needs to, so that nobody can be sure where it ends."""
STYLE = re.compile(rb"[\s\"'/]style\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"'][^\s>]*))")
STYLE_FETCHES = re.compile(
    rb"@import|expression\s*\(|(?<!-)behavior\s*:|-moz-binding|javascript:|image-set\s*\(|@namespace"
    rb"|url\(\s*[\"']?\s*(?!data:(?:image/(?:png|jpeg|gif|svg\+xml)|font/\w+|application/font-\w+)[;,]|#)"
    rb"|(?<![-\w])src\s*\(\s*[\"']"
)
STYLE_WORDS = (
    b"@import",
    b"@namespace",
    b"expression",
    b"behavior",
    b"binding",
    b"javascript",
    b"image-set",
    b"url(",
    b"src(",
)
BASE64 = re.compile(rb"[A-Za-z0-9+/=]*")
LONGEST = 2_000
ESCAPE = re.compile(rb"\\(?:([0-9a-f]{1,6})\s?|([^0-9a-f\n]))")


def leaks(content: bytes) -> Iterator[Leak]:
    """Everything that must not go out in a page. HTML makes no difference between capitals and small letters."""
    yield from _pictures(content)
    rest = PICTURE.sub(b"", content.lower())
    for odd in ODD_SHEET.findall(rest):
        yield Leak("a style that fetches or runs something", words=_text(odd))
    for sheet in SHEET.findall(rest):
        yield from _style(sheet)
    tags = b"\n".join(set(INSIDE.findall(rest)))  # within a style too: what looks like one may be the words of a title
    patterns = {
        ACTS: "a script, form, frame or other element that acts or fetches",
        HANDLER: "a script in an attribute",
        REFRESH: "a page that goes elsewhere by itself",
    }
    for pattern, what in patterns.items():
        for found in pattern.finditer(tags):
            yield Leak(what, words=_text(found[0].strip(b" \"'/")))
    for found in FETCHED.finditer(tags):
        yield Leak("something that is fetched from elsewhere", words=_text(_value(found)))
    yield from _links(tags)
    for found in STYLE.finditer(tags):
        yield from _style(unescape(_text(_value(found))).encode())
    yield from logins("", ADDRESS.sub(b"", rest))


def _links(tags: bytes) -> Iterator[Leak]:
    for address in {unescape(_text(_value(found))).strip() for found in LINK.finditer(tags)}:
        wrong = fault(address) if address and not address.startswith(("#", "data:,")) else ""
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


def _style(sheet: bytes) -> Iterator[Leak]:
    said = re.sub(rb"/\*.*?\*/", b"", sheet, flags=re.DOTALL) if b"/*" in sheet else sheet
    said = ESCAPE.sub(_unescaped, said) if b"\\" in said else said
    for found in STYLE_FETCHES.finditer(said) if any(word in said for word in STYLE_WORDS) else ():
        yield Leak(
            "a style that fetches or runs something",
            words=_text(said[found.start() :].partition(b"\n")[0][:60].strip()),
        )


def _unescaped(found: re.Match[bytes]) -> bytes:
    return chr(min(int(found[1], 16), 0x10FFFF)).lower().encode("utf-8", "replace") if found[1] else found[2]


def _value(found: re.Match[bytes]) -> bytes:
    """The words of the first group that took part."""
    return next((words for words in found.groups() if words is not None), b"")


def _text(content: bytes) -> str:
    return content[:LONGEST].decode("utf-8", "replace")
