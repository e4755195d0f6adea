"""The package: the look of reference.docx, and the finished document as the bytes of a Word file."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree

from selfassess.document.addresses import escaped_address
from selfassess.write.word.look.container import CONTENT_TYPES
from selfassess.write.word.look.look import Edge, Look, Media
from selfassess.write.word.ooxml import CLOSING, OPENING, R, W
from selfassess.write.word.parts import OFFICE, PACKAGE, PROPERTIES, WORD, Part, content_types

COMPRESSION = 1
PACKED = ("word/media/", "word/embeddings/")
CHART_WORKBOOK = "rId1"
FOOTNOTES, THEME, IMAGE, LINK = "footnotes", "theme", "image", "hyperlink"
EDGE_TAGS = {"header": f"{W}headerReference", "footer": f"{W}footerReference"}


class Package:
    """What a document takes from a reference.docx, and adds to it."""

    def __init__(self, look: Look) -> None:
        self.problems = look.problems
        self.section = etree.fromstring(look.section)
        self._package = Part("", "")
        self._document = Part("word/document.xml", f"{WORD}.document.main+xml")
        self._package.lead("document", "officeDocument", self._document)
        self._roots = {kind: etree.fromstring(content) for kind, content in look.parts.items()}
        self.styles = self._roots["styles"]
        for kind, root in self._roots.items():
            if kind != FOOTNOTES:
                self._document.lead(kind, kind, _markup_part(kind, kind, root))
        self._shared: dict[str, Part] = {}
        self.edges: dict[str, etree._Element] = {}
        self._made_of: dict[str, tuple[str, Edge]] = {}
        self.headers_footers = [self._add_edge(number, *each) for number, each in enumerate(look.edges)]
        self._links: dict[str, str] = {}
        self._pictures: dict[bytes, str] = {}
        self._charts = 0

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
        part = Part(f"word/{FOOTNOTES}.xml", f"{WORD}.{FOOTNOTES}+xml", markup)
        self._document.lead(FOOTNOTES, FOOTNOTES, part)
        for address, name in links.items():
            part.lead(name, LINK, escaped_address(address))

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
        root = self.edges[name] = etree.fromstring(edge.markup)
        self._made_of[name] = (kind, edge)
        self._add_edge_part(name, root, kind, edge)
        return page, root

    def add_turned_edge(self, name: str, root: etree._Element) -> str:
        """The name of a further header or footer like another, for pages that are turned."""
        turned = f"{name}-turned"
        self._add_edge_part(turned, root, *self._made_of[name])
        return turned

    def _add_edge_part(self, name: str, root: etree._Element, kind: str, edge: Edge) -> None:
        part = _markup_part(name, kind, root)
        self._document.lead(name, kind, part)
        for link, address in edge.links.items():
            part.lead(link, LINK, address)
        for picture, media in edge.pictures.items():
            part.lead(picture, IMAGE, self._stored(media))

    def _stored(self, media: Media) -> Part:
        """A picture of a header or footer, called after its bytes, so that those which show the same share it."""
        mark = hashlib.sha256(media.content).hexdigest()[:12]
        name = f"word/media/brand-{mark}.{media.ending}"
        return self._shared.setdefault(name, Part(name, media.type, media.content))

    def link(self, address: str) -> str:
        """The relationship of an address."""
        if address not in self._links:
            name = self._links[address] = f"link{len(self._links) + 1}"
            self._document.lead(name, LINK, escaped_address(address))
        return self._links[address]

    def picture(self, content: bytes, kind: str) -> str:
        """The relationship of a picture; the same bytes are stored once."""
        mark = hashlib.sha256(content).digest()
        if mark not in self._pictures:
            name = self._pictures[mark] = f"picture{len(self._pictures) + 1}"
            self._document.lead(name, IMAGE, Part(f"word/media/{name}.{kind}", f"image/{kind}", content))
        return self._pictures[mark]

    def chart(self, markup: str, workbook: bytes) -> str:
        """The relationship of a chart, which leads to the workbook of its figures."""
        self._charts += 1
        name, file = f"chart{self._charts}", f"word/embeddings/figures{self._charts}.xlsx"
        part = Part(f"word/charts/{name}.xml", f"{OFFICE}.drawingml.chart+xml", markup)
        part.lead(CHART_WORKBOOK, "package", Part(file, f"{OFFICE}.spreadsheetml.sheet", workbook))
        self._document.lead(name, "chart", part)
        return name

    def to_bytes(self, body: str, properties: str) -> bytes:
        """The Word file. Its entries have no time, so that the same document makes the same bytes."""
        part = Part("docProps/core.xml", f"{PACKAGE}.core-properties+xml", properties)
        self._package.lead("properties", PROPERTIES, part)
        self._document.content = f"{OPENING}{body}{etree.tostring(self.section, encoding='unicode')}{CLOSING}"
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", compresslevel=COMPRESSION) as archive:
            for name, content in self._entries():
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_STORED if name.startswith(PACKED) else zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)
        return stream.getvalue()

    def _entries(self) -> Iterator[tuple[str, bytes | str]]:
        parts = self._package.all_parts
        yield CONTENT_TYPES, content_types({part.name: part.content_type for part in parts})
        for part in (self._package, *parts):
            yield from part.entries


def _markup_part(name: str, kind: str, root: etree._Element) -> Part:
    """A part that is serialised when the document is, since what is in it may still change."""
    return Part(f"word/{name}.xml", f"{OFFICE}.theme+xml" if kind == THEME else f"{WORD}.{kind}+xml", root)
