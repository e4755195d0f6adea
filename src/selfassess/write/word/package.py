"""The package: the look of reference.docx, and the finished document as the bytes of a Word file."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from selfassess.document.addresses import escaped_address
from selfassess.write.word.look.container import CONTENT_TYPES
from selfassess.write.word.look.look import Edge, Look, Media
from selfassess.write.word.ooxml import CLOSING, OPENING, R, W, quoted

COMPRESSION = 1
PACKED = ("word/media/", "word/embeddings/")
CHART_WORKBOOK = "rId1"
FOOTNOTES, THEME = "footnotes", "theme"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATIONS = RELATIONSHIP_TYPE.STYLES.rpartition("/")[0]
EDGE_TAGS = {"header": f"{W}headerReference", "footer": f"{W}footerReference"}


class MarkupPart(Part):
    """A part that is serialised when the document is, since what is in it may still change."""

    def __init__(self, name: str, kind: str, root: etree._Element) -> None:
        content_type = CONTENT_TYPE.OFC_THEME if kind == THEME else f"{WORD}.{kind}+xml"
        super().__init__(PackURI(f"/word/{name}.xml"), content_type)
        self._root = root

    @property
    def blob(self) -> bytes:
        return etree.tostring(self._root, encoding="UTF-8", standalone=True)


class Package:
    """What a document takes from a reference.docx, and adds to it."""

    def __init__(self, look: Look) -> None:
        self.problems = look.problems
        self.section = etree.fromstring(look.section)
        self._package = OpcPackage()
        self._document = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN)
        self._package.rels.add_relationship(RELATIONSHIP_TYPE.OFFICE_DOCUMENT, self._document, "document")
        self._roots = {kind: etree.fromstring(content) for kind, content in look.parts.items()}
        self.styles = self._roots["styles"]
        for kind, root in self._roots.items():
            if kind != FOOTNOTES:
                self._add(kind, kind, MarkupPart(kind, kind, root))
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
        part = Part(PackURI(f"/word/{FOOTNOTES}.xml"), CONTENT_TYPE.WML_FOOTNOTES, markup.encode())
        self._add(FOOTNOTES, FOOTNOTES, part)
        for address, name in links.items():
            _lead(part, name, escaped_address(address))

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
        part = MarkupPart(name, kind, root)
        self._add(name, kind, part)
        for link, address in edge.links.items():
            _lead(part, link, address)
        for picture, media in edge.pictures.items():
            part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, self._stored(media), picture)

    def _add(self, name: str, kind: str, part: Part) -> None:
        """A part that the document leads to under a name."""
        self._document.rels.add_relationship(f"{RELATIONS}/{kind}", part, name)

    def _stored(self, media: Media) -> Part:
        """A picture of a header or footer, called after its bytes, so that those which show the same share it."""
        mark = hashlib.sha256(media.content).hexdigest()[:12]
        name = f"/word/media/brand-{mark}.{media.ending}"
        return self._shared.setdefault(name, Part(PackURI(name), media.type, media.content))

    def link(self, address: str) -> str:
        """The relationship of an address."""
        if address not in self._links:
            name = self._links[address] = f"link{len(self._links) + 1}"
            _lead(self._document, name, escaped_address(address))
        return self._links[address]

    def picture(self, content: bytes, kind: str) -> str:
        """The relationship of a picture; the same bytes are stored once."""
        mark = hashlib.sha256(content).digest()
        if mark not in self._pictures:
            name = self._pictures[mark] = f"picture{len(self._pictures) + 1}"
            part = Part(PackURI(f"/word/media/{name}.{kind}"), f"image/{kind}", content)
            self._document.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, name)
        return self._pictures[mark]

    def chart(self, markup: str, workbook: bytes) -> str:
        """The relationship of a chart, which leads to the workbook of its figures."""
        self._charts += 1
        name, file = f"chart{self._charts}", f"/word/embeddings/figures{self._charts}.xlsx"
        part = Part(PackURI(f"/word/charts/{name}.xml"), CONTENT_TYPE.DML_CHART, markup.encode())
        figures = Part(PackURI(file), CONTENT_TYPE.SML_SHEET, workbook)
        part.rels.add_relationship(RELATIONSHIP_TYPE.PACKAGE, figures, CHART_WORKBOOK)
        self._document.rels.add_relationship(RELATIONSHIP_TYPE.CHART, part, name)
        return name

    def to_bytes(self, body: str, properties: str) -> bytes:
        """The Word file. Its entries have no time, so that the same document makes the same bytes."""
        part = Part(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, properties.encode())
        self._package.rels.add_relationship(RELATIONSHIP_TYPE.CORE_PROPERTIES, part, "properties")
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", compresslevel=COMPRESSION) as archive:
            for name, content in self._entries(body):
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_STORED if name.startswith(PACKED) else zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)
        return stream.getvalue()

    def _entries(self, body: str) -> Iterator[tuple[str, str | bytes]]:
        parts = [*self._package.iter_parts()]
        document = f"{OPENING}{body}{etree.tostring(self.section, encoding='unicode')}{CLOSING}"
        yield CONTENT_TYPES, _content_types(parts)
        yield "_rels/.rels", self._package.rels.xml
        for part in parts:
            yield part.partname.membername, document if part is self._document else part.blob
            if part.rels:
                yield part.partname.rels_uri.membername, part.rels.xml


def _lead(part: Part, name: str, address: str) -> None:
    """A link of a part to an address."""
    part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, name, True)


def _content_types(parts: list[Part]) -> str:
    rows = (f'<Override PartName="{part.partname}" ContentType="{quoted(part.content_type)}"/>' for part in parts)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(rows)}</Types>'
    )
