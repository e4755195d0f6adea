"""The package: the look of reference.docx, and the finished document as the bytes of a Word file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from lxml import etree

from selfassess.document.addresses import escaped_address
from selfassess.write.word.look.look import Edge, Look, Media
from selfassess.write.word.ooxml import CLOSING, OPENING, R, W
from selfassess.write.word.opc import (
    CORE_PROPERTIES,
    HYPERLINK,
    IMAGE,
    OFFICE,
    OFFICE_DOCUMENT,
    TYPES,
    PackagePart,
    zipped,
)

FOOTNOTES, THEME = "footnotes", "theme"
MARKUP = f"{TYPES}-officedocument.wordprocessingml"
THEME_TYPE, PROPERTIES_TYPE = f"{TYPES}-officedocument.theme+xml", f"{TYPES}-package.core-properties+xml"
EDGE_TAGS = {"header": f"{W}headerReference", "footer": f"{W}footerReference"}


class Package:
    """What a document takes from a reference.docx, and adds to it."""

    def __init__(self, look: Look) -> None:
        self.problems = look.problems
        self.section = etree.fromstring(look.section)
        self._package = PackagePart()
        self._document = _markup_part("document", "document.main")
        self._package.lead("document", OFFICE_DOCUMENT, self._document)
        self._roots = {kind: etree.fromstring(content) for kind, content in look.parts.items()}
        self.styles = self._roots["styles"]
        for kind, root in self._roots.items():
            if kind != FOOTNOTES:
                self._add(kind, kind, _markup_part(kind, kind, root))
        self._shared: dict[str, PackagePart] = {}
        self.headers_footers = [self._add_edge(number, *each) for number, each in enumerate(look.edges)]
        self._links: dict[str, str] = {}
        self._pictures: dict[bytes, str] = {}

    @property
    def numbering(self) -> etree._Element | None:
        return self._roots.get("numbering")

    @property
    def footnotes(self) -> etree._Element | None:
        """What reference.docx has for notes."""
        return self._roots.get(FOOTNOTES)

    def set_footnotes(self, markup: str, links: Mapping[str, str]) -> None:
        """The notes of the document, and the addresses that they lead to."""
        if not markup:
            return
        part = _markup_part(FOOTNOTES, FOOTNOTES, markup)
        self._add(FOOTNOTES, FOOTNOTES, part)
        for address, name in links.items():
            part.lead(name, HYPERLINK, escaped_address(address))

    @property
    def pages(self) -> set[str]:
        """The kinds of page that have headers and footers of their own."""
        settings = self._roots.get("settings")
        has_first = self.section.find(f"{W}titlePg") is not None
        has_even = settings is not None and settings.find(f"{W}evenAndOddHeaders") is not None
        return {"default", *(["first"] if has_first else []), *(["even"] if has_even else [])}

    def _add_edge(self, number: int, kind: str, page: str, edge: Edge) -> tuple[str, etree._Element]:
        """A header or footer, which the layout of the page names; the kind of page that it is on, and its root."""
        name = f"{kind}-{page}"
        named = etree.Element(EDGE_TAGS[kind], {f"{W}type": page, f"{R}id": name})
        self.section.insert(number, named)
        root = etree.fromstring(edge.markup)
        part = _markup_part(name, kind, root)
        self._add(name, kind, part)
        for link, address in edge.links.items():
            part.lead(link, HYPERLINK, address)
        for picture, media in edge.pictures.items():
            part.lead(picture, IMAGE, self._stored(media))
        return page, root

    def _add(self, name: str, kind: str, part: PackagePart) -> None:
        """A part that the document leads to under a name."""
        self._document.lead(name, f"{OFFICE}/{kind}", part)

    def _stored(self, media: Media) -> PackagePart:
        """A picture of a header or footer, called after its bytes, so that those which show the same share it."""
        mark = hashlib.sha256(media.content).hexdigest()[:12]
        name = f"word/media/brand-{mark}.{media.ending}"
        return self._shared.setdefault(name, PackagePart(name, media.type, media.content))

    def link(self, address: str) -> str:
        """The relationship of an address."""
        if address not in self._links:
            name = self._links[address] = f"link{len(self._links) + 1}"
            self._document.lead(name, HYPERLINK, escaped_address(address))
        return self._links[address]

    def picture(self, content: bytes, kind: str) -> str:
        """The relationship of a picture; the same bytes are stored once."""
        mark = hashlib.sha256(content).digest()
        if mark not in self._pictures:
            name = self._pictures[mark] = f"picture{len(self._pictures) + 1}"
            part = PackagePart(f"word/media/{name}.{kind}", f"image/{kind}", content)
            self._document.lead(name, IMAGE, part)
        return self._pictures[mark]

    def to_bytes(self, body: str, properties: str) -> bytes:
        """The Word file."""
        self._document.content = f"{OPENING}{body}{etree.tostring(self.section, encoding='unicode')}{CLOSING}"
        part = PackagePart("docProps/core.xml", PROPERTIES_TYPE, properties)
        self._package.lead("properties", CORE_PROPERTIES, part)
        return zipped(self._package)


def _markup_part(name: str, kind: str, content: str | etree._Element = "") -> PackagePart:
    """A part of Word's own."""
    return PackagePart(f"word/{name}.xml", THEME_TYPE if kind == THEME else f"{MARKUP}.{kind}+xml", content)
