"""A finished Word file: nothing in it may act, fetch, or tell of anybody but its readers' council."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from html import unescape

from selfassess.outgoing import pictures
from selfassess.outgoing.leak import Leak
from selfassess.outgoing.office import (
    OFFICE,
    attributes,
    link_fault,
    markup_leaks,
    parts_of,
    relationships,
    unknown_parts,
)

PARTS = (
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml"
    r"|word/(?:document|styles|numbering|settings|theme|fontTable|footnotes|(?:header|footer)-(?:first|default|even))\.xml"
    r"|word/_rels/(?:document|footnotes|(?:header|footer)-(?:first|default|even))\.xml\.rels"
    r"|word/media/(?:picture\d+|brand-[0-9a-f]+)\.(?:png|jpeg|emf|wmf)"
)
KINDS = frozenset(
    (
        *("officeDocument", "core-properties", "styles", "numbering", "settings", "theme", "fontTable", "footnotes"),
        *("header", "footer", "image", "hyperlink"),
    )
)
TYPES = (
    r"application/vnd\.openxmlformats-officedocument\.(?:theme|wordprocessingml\."
    r"(?:document\.main|styles|numbering|settings|fontTable|footnotes|header|footer))\+xml"
    r"|application/vnd\.openxmlformats-package\.(?:core-properties|relationships)\+xml|application/xml"
    r"|image/(?:png|jpeg|x-emf|x-wmf)"
)
DRAWING, WORD, MICROSOFT = (
    f"{OFFICE}drawingml/2006/",
    f"{OFFICE}wordprocessingml/2006/main",
    "http://schemas.microsoft.com/office/",
)
SPACES = {
    "w": WORD,
    "r": f"{OFFICE}officeDocument/2006/relationships",
    "a": f"{DRAWING}main",
    "wp": f"{DRAWING}wordprocessingDrawing",
    "pic": f"{DRAWING}picture",
    "wp14": f"{MICROSOFT}word/2010/wordprocessingDrawing",
    "wps": f"{MICROSOFT}word/2010/wordprocessingShape",
    "wpg": f"{MICROSOFT}word/2010/wordprocessingGroup",
    "adec": f"{MICROSOFT}drawing/2017/decorative",
    "mc": f"{OFFICE}markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
PACKAGE_SPACES = {
    "cp": f"{OFFICE}package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
PACKAGE_LISTS = ({"": f"{OFFICE}package/2006/content-types"}, {"": f"{OFFICE}package/2006/relationships"})
PROPERTIES = rb"<(?!/?(?:dc:(?:title|creator|language)|dcterms:(?:created|modified)|\?xml" + (
    rb"|cp:(?:coreProperties|lastModifiedBy|contentStatus|version))[\s/>])"
)
ACTS = (
    rb"<w:(?:object|control|altChunk|subDoc|contentPart|movie|dataBinding|attachedTemplate|mailMerge|docVars|frameset|ocx"
    rb"|ins|del|delText|delInstrText|moveFrom\w*|moveTo\w*|comment\w*|perm\w*|rsids?|rsidRoot|proof\w*|documentProtection"
    rb"|writeProtection|revisionView|trackRevisions|cell(?:Ins|Del|Merge)|[rp]PrChange|(?:sect|tbl|tr|tc)\w*Change"
    rb"|numberingChange|customXml\w*|smartTag\w*|embed\w+|printerSettings|people|person)[\s/>]"
)
"""Elements that act or fetch, and those that tell who worked on a file, and how."""
ATTRIBUTES = (b"w:rsid", b"r:link", b"r:href", b"r:pict", b"o:href", b"o:althref", b" src=", b" href=")
FIELDS = re.compile(
    rb'<w:fldChar [^>]*?w:fldCharType="(\w+)"|<w:instrText[^>]*>([^<]*)|<w:fldSimple [^>]*?w:instr="([^"]*)"'
)
KEPT = frozenset(
    (
        *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "DATE", "TIME", "SAVEDATE", "CREATEDATE"),
        *("IF", "=", "SYMBOL", "ADVANCE", "HYPERLINK", "TOC", "PAGEREF", "NOTEREF"),
    )
)
LINK = re.compile(r'HYPERLINK +"([^"]*)"')


@cache
def _pattern(text: bytes) -> re.Pattern[bytes]:
    return re.compile(text)


def leaks(content: bytes, typed: Collection[str] | None) -> Iterator[Leak]:
    """Everything that must not go out in a Word file; `typed` are the addresses of the text, None for any."""
    parts = parts_of(content)
    yield from unknown_parts(parts, re.compile(PARTS))
    yield from relationships(parts, KINDS, link_fault)
    yield from _untyped(parts, typed)
    for name, part in parts.items():
        if "/media/" in name:
            yield from [Leak(pictures.WHAT, name)] if pictures.says_more(part) else []
        elif name.endswith((".xml", ".rels")):
            yield from _part(name, part)


def _untyped(parts: Mapping[str, bytes], typed: Collection[str] | None) -> Iterator[Leak]:
    """Links of the text that nobody typed."""
    for name in ("word/_rels/document.xml.rels", "word/_rels/footnotes.xml.rels") if typed is not None else ():
        for row in re.findall(rb"<Relationship\s([^>]*External[^>]*)>", parts.get(name, b"")):
            target = attributes(row).get("Target", "")
            if target not in (typed or ()):
                yield Leak("a link that nobody typed", name, target)


def _part(name: str, part: bytes) -> Iterator[Leak]:
    if name.startswith("word/") and not name.endswith(".rels"):
        yield from markup_leaks(name, part, SPACES)
        yield from _markup(name, part)
        return
    spaces = PACKAGE_SPACES if name.startswith("docProps/") else PACKAGE_LISTS[name.endswith(".rels")]
    yield from markup_leaks(name, part, spaces)
    if name.startswith("docProps/") and _pattern(PROPERTIES).search(part):
        yield Leak("a property of the file that is not one of ours", name)
    if name.startswith("[Content"):
        for kind in re.findall(rb'ContentType="([^"]*)"', part):
            if re.fullmatch(TYPES, kind.decode("utf-8", "replace")) is None:
                yield Leak("a part of a type that no document of ours has", name, kind.decode("utf-8", "replace"))


def _markup(name: str, part: bytes) -> Iterator[Leak]:
    found = _pattern(ACTS).search(part)
    if found is not None:
        yield Leak("something that acts or is fetched, or that tells who worked on it", name, found[0].decode("ascii"))
    for attribute in ATTRIBUTES:
        # Words may say the same, and only then are the tags looked through.
        if attribute in part and _pattern(rb"<[^>]*" + attribute).search(part) is not None:
            yield Leak(
                "a picture or shape that leads elsewhere, or a mark of who worked on it", name, attribute.decode()
            )
    if b"w:instr" in part:
        for said in instructions(part):
            yield from _field(name, said)


def instructions(part: bytes) -> Iterator[str]:
    """The instruction of each field, whichever runs it is in."""
    begun: list[list[bytes]] = []
    for mark, words, simple in FIELDS.findall(part):
        if mark == b"begin":
            begun.append([])
        elif mark in (b"separate", b"end"):
            yield from [_words(b"".join(begun[-1]))] if begun and begun[-1] else []
            begun = begun[:-1] if mark == b"end" else [*begun[:-1], []]
        elif words and begun:
            begun[-1].append(words)
        elif words or simple:
            yield _words(words or simple)
    yield from (_words(b"".join(said)) for said in begun if said)


def _words(said: bytes) -> str:
    return unescape(said.decode("utf-8", "replace")).strip()


def _field(name: str, said: str) -> Iterator[Leak]:
    found = re.match(r"=|[^\s\\\"]*", said)
    keyword = found[0].upper() if found is not None else ""
    if keyword not in KEPT:
        yield Leak(f"a field that acts, fetches or asks ({keyword[:20]})", name, said)
    link = LINK.match(said) if keyword == "HYPERLINK" else None
    if keyword == "HYPERLINK" and (link is None or link_fault("hyperlink", link[1])):
        yield Leak("a link that is not a web, email or telephone address", name, said)
