"""A finished Word file: nothing in it may act, fetch, or tell of anybody but its readers' council."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
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

PARTS = {
    *("[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/styles.xml"),
    *("word/numbering.xml", "word/settings.xml", "word/theme.xml", "word/fontTable.xml", "word/footnotes.xml"),
    *("word/_rels/document.xml.rels", "word/_rels/footnotes.xml.rels"),
    *(
        f"word/{name}"
        for kind in ("header", "footer")
        for page in ("first", "default", "even", "first-turned", "default-turned", "even-turned")
        for name in (f"{kind}-{page}.xml", f"_rels/{kind}-{page}.xml.rels")
    ),
}
MEDIA = r"word/media/(?:picture\d+|brand-[0-9a-f]+)\.(?:png|jpeg|emf|wmf)"
CHART = r"word/(?:charts/(?:chart\d+\.xml|_rels/chart\d+\.xml\.rels)|embeddings/figures\d+\.xlsx)"
KINDS = frozenset(
    (
        *("officeDocument", "core-properties", "styles", "numbering", "settings", "theme", "fontTable", "footnotes"),
        *("header", "footer", "image", "hyperlink", "chart", "package"),
    )
)
VENDOR = "application/vnd.openxmlformats-"
TYPES = frozenset(("application/xml", "image/png", "image/jpeg", "image/x-emf", "image/x-wmf")) | {
    *(f"{VENDOR}package.{kind}+xml" for kind in ("core-properties", "relationships")),
    f"{VENDOR}officedocument.theme+xml",
    f"{VENDOR}officedocument.drawingml.chart+xml",
    f"{VENDOR}officedocument.spreadsheetml.sheet",
    *(
        f"{VENDOR}officedocument.wordprocessingml.{kind}+xml"
        for kind in (
            *("document.main", "styles", "numbering", "settings", "fontTable", "footnotes", "header", "footer"),
        )
    ),
}
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
    "c": f"{DRAWING}chart",
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
TAG = re.compile(rb"<([\w:]+)")
OF_WORD = re.compile(rb"<w:(?![rpt](?:[ >]|Pr>|Style ))(\w+)")
"""The name of an element of Word's, but for the harmless ones that are most of a document."""
PROPERTIES = frozenset(
    b"dc:title dc:creator dc:language dcterms:created dcterms:modified "
    b"cp:coreProperties cp:lastModifiedBy cp:contentStatus cp:version".split()
)
ACTING = frozenset(
    b"object control altChunk subDoc contentPart movie dataBinding attachedTemplate mailMerge docVars frameset ocx "
    b"ins del delText delInstrText documentProtection writeProtection revisionView trackRevisions cellIns cellDel "
    b"cellMerge pPrChange rPrChange numberingChange printerSettings people person rsids rsid rsidRoot".split()
)
"""Elements that act or fetch, and those that tell who worked on a file, and how."""
ACTING_BEGINS = (b"moveFrom", b"moveTo", b"comment", b"perm", b"proof", b"customXml", b"smartTag", b"embed")
CHANGES = b"Change"
ATTRIBUTES = (b"w:rsid", b"r:link", b"r:pict", b" src=", b"href=")
FIELDS = re.compile(
    rb'<w:fldChar [^>]*?w:fldCharType="(\w+)"|<w:instrText[^>]*>([^<]*)|<w:fldSimple [^>]*?w:instr="([^"]*)"'
)
KEPT = frozenset(
    (
        *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "DATE", "TIME", "SAVEDATE", "CREATEDATE"),
        *("IF", "=", "SYMBOL", "ADVANCE", "HYPERLINK", "TOC", "PAGEREF", "NOTEREF", "REF", "SEQ"),
    )
)
LOOK = 64 * 1024
LINK = re.compile(r'HYPERLINK +"([^"]*)"')


def leaks(content: bytes, typed: Collection[str] | None) -> Iterator[Leak]:
    """Everything that must not go out in a Word file; `typed` are the addresses of the text, None for any."""
    parts = parts_of(content)
    yield from unknown_parts(parts, PARTS, rf"{MEDIA}|{CHART}")
    yield from relationships(parts, KINDS, link_fault)
    yield from _untyped(parts, typed)
    for name, part in parts.items():
        if "/media/" in name:
            yield from [Leak(pictures.WHAT, name)] if pictures.says_more(part) else []
        elif name.endswith(".xlsx"):
            yield from _workbook(name, part)
        elif name.endswith((".xml", ".rels")):
            yield from (_part if len(part) > LOOK else _part_of_look)(name, part)


def _workbook(name: str, content: bytes) -> Iterator[Leak]:
    """The workbook inside a chart."""
    from selfassess.outgoing.chart_data import chart_data_leaks

    try:
        yield from (Leak(leak.what, f"{name}, {leak.part}", leak.words) for leak in chart_data_leaks(content))
    except zipfile.BadZipFile:
        yield Leak("damage", name)


def _untyped(parts: Mapping[str, bytes], typed: Collection[str] | None) -> Iterator[Leak]:
    """Links of the text that nobody typed."""
    for name in ("word/_rels/document.xml.rels", "word/_rels/footnotes.xml.rels") if typed is not None else ():
        for row in re.findall(rb"<Relationship\s([^>]*External[^>]*)>", parts.get(name, b"")):
            target = attributes(row).get("Target", "")
            if target not in (typed or ()):
                yield Leak("a link that nobody typed", name, target)


@lru_cache(maxsize=32)  # the documents of a project share most of their small parts
def _part_of_look(name: str, part: bytes) -> tuple[Leak, ...]:
    return tuple(_part(name, part))


def _part(name: str, part: bytes) -> Iterator[Leak]:
    if name.startswith("word/") and not name.endswith(".rels"):
        yield from markup_leaks(name, part, SPACES)
        yield from _markup(name, part)
        return
    spaces = PACKAGE_SPACES if name.startswith("docProps/") else PACKAGE_LISTS[name.endswith(".rels")]
    yield from markup_leaks(name, part, spaces)
    if name.startswith("docProps/") and not PROPERTIES.issuperset(TAG.findall(part)):
        yield Leak("a property of the file that is not one of ours", name)
    if name.startswith("[Content"):
        for kind in re.findall(rb'ContentType="([^"]*)"', part):
            if kind.decode("utf-8", "replace") not in TYPES:
                yield Leak("a part of a type that no document of ours has", name, kind.decode("utf-8", "replace"))


def _markup(name: str, part: bytes) -> Iterator[Leak]:
    for element in sorted(filter(_acts, set(OF_WORD.findall(part)))):
        what = "something that acts or is fetched, or that tells who worked on it"
        yield Leak(what, name, f"w:{element.decode('ascii', 'replace')}")
    for attribute in ATTRIBUTES:
        # Words may say the same, and only then are the tags looked through.
        if attribute in part and re.search(rb"<[^>]*" + attribute, part) is not None:
            yield Leak(
                "a picture or shape that leads elsewhere, or a mark of who worked on it", name, attribute.decode()
            )
    if b"w:instr" in part:
        for said in instructions(part):
            yield from _field(name, said)


def _acts(element: bytes) -> bool:
    return element in ACTING or element.startswith(ACTING_BEGINS) or element.endswith(CHANGES)


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
