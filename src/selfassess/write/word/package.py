"""The package: the look of reference.docx, and the finished document as the bytes of a Word file."""

from __future__ import annotations

import hashlib
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree
from msgspec import Struct

from selfassess.document.addresses import escaped_address
from selfassess.write.word.look.container import CONTENT_TYPES
from selfassess.write.word.look.edges import Edge
from selfassess.write.word.look.media import Media
from selfassess.write.word.look.reader import read_look
from selfassess.write.word.ooxml import CLOSING, OPENING, R, W, quoted

COMPRESSION = 1
DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
VENDOR = "application/vnd.openxmlformats-"
WORD = f"{VENDOR}officedocument.wordprocessingml"
CORE = f"{PACKAGE}/relationships/metadata/core-properties"
DOCUMENT, FOOTNOTES, THEME = "officeDocument", "footnotes", "theme"
CONTENT = {
    DOCUMENT: f"{WORD}.document.main+xml",
    THEME: f"{VENDOR}officedocument.theme+xml",
    CORE: f"{VENDOR}package.core-properties+xml",
    **{
        kind: f"{WORD}.{kind}+xml"
        for kind in ("styles", "numbering", "settings", "fontTable", FOOTNOTES, "header", "footer")
    },
}
EDGE_TAGS = {"header": f"{W}headerReference", "footer": f"{W}footerReference"}


class Relation(Struct, frozen=True):
    """What a part leads to: another part, or an address."""

    id: str
    kind: str
    target: Part | str


class Part(Struct):
    """A part of the finished file; what is still to change is kept as its root."""

    name: str
    type: str
    content: bytes = b""
    root: etree._Element | None = None
    relations: list[Relation] = []

    @property
    def folder(self) -> str:
        return posixpath.dirname(self.name)

    def to_bytes(self) -> bytes:
        if self.root is None:
            return self.content
        return etree.tostring(self.root, encoding="UTF-8", standalone=True)

    def add(self, name: str, kind: str, target: Part | str) -> None:
        self.relations.append(Relation(name, kind, target))


class Package:
    """What a document takes from a reference.docx, and adds to it."""

    def __init__(self, reference: bytes) -> None:
        """Raises ReferenceDocxError."""
        look = read_look(reference)
        self.problems = look.problems
        self.section = etree.fromstring(look.section)
        self._top = Part("", "")
        self._document = Part("word/document.xml", CONTENT[DOCUMENT])
        self._top.add("document", DOCUMENT, self._document)
        self._roots = {kind: etree.fromstring(content) for kind, content in look.parts.items()}
        self.styles = self._roots["styles"]
        for kind, root in self._roots.items():
            if kind != FOOTNOTES:
                self._document.add(kind, kind, Part(f"word/{kind}.xml", CONTENT[kind], root=root))
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
        part = Part(f"word/{FOOTNOTES}.xml", CONTENT[FOOTNOTES], markup.encode())
        self._document.add(FOOTNOTES, FOOTNOTES, part)
        for address, name in links.items():
            part.add(name, "hyperlink", escaped_address(address))

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
        part = Part(f"word/{name}.xml", CONTENT[kind], root=etree.fromstring(edge.markup))
        self._document.add(name, kind, part)
        for link, address in edge.links.items():
            part.add(link, "hyperlink", address)
        for picture, media in edge.pictures.items():
            part.add(picture, "image", _stored(media))
        assert part.root is not None
        return page, part.root

    def link(self, address: str) -> str:
        """The relationship of an address."""
        if address not in self._links:
            name = self._links[address] = f"link{len(self._links) + 1}"
            self._document.add(name, "hyperlink", escaped_address(address))
        return self._links[address]

    def picture(self, content: bytes, kind: str) -> str:
        """The relationship of a picture; the same bytes are stored once."""
        mark = hashlib.sha256(content).digest()
        if mark not in self._pictures:
            name = self._pictures[mark] = f"picture{len(self._pictures) + 1}"
            self._document.add(name, "image", Part(f"word/media/{name}.{kind}", f"image/{kind}", content))
        return self._pictures[mark]

    def to_bytes(self, body: str, properties: str) -> bytes:
        """The Word file. Its entries have no time, so that the same document makes the same bytes."""
        section = etree.tostring(self.section, encoding="unicode")
        self._document.content = f"{OPENING}{body}{section}{CLOSING}".encode()
        self._top.add("properties", CORE, Part("docProps/core.xml", CONTENT[CORE], properties.encode()))
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", compresslevel=COMPRESSION) as archive:
            for name, content in self._entries():
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_STORED if "/media/" in name else zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)
        return stream.getvalue()

    def _entries(self) -> Iterator[tuple[str, bytes]]:
        parts = [*_reached(self._top, set())]
        yield CONTENT_TYPES, _content_types(parts)
        yield "_rels/.rels", _relationships(self._top)
        for part in parts:
            yield part.name, part.to_bytes()
            if part.relations:
                folder, file = posixpath.split(part.name)
                yield f"{folder}/_rels/{file}.rels", _relationships(part)


def _stored(media: Media) -> Part:
    """A picture of a header or footer, called after its bytes, so that those which show the same share it."""
    mark = hashlib.sha256(media.content).hexdigest()[:12]
    return Part(f"word/media/brand-{mark}.{media.ending}", media.type, media.content)


def _reached(part: Part, names: set[str]) -> Iterator[Part]:
    """Every part that this one leads to, and what those lead to, each once."""
    for relation in part.relations:
        reached = relation.target
        if isinstance(reached, Part) and reached.name not in names:
            names.add(reached.name)
            yield reached
            yield from _reached(reached, names)


def _content_types(parts: list[Part]) -> bytes:
    rows = (f'<Override PartName="/{part.name}" ContentType="{quoted(part.type)}"/>' for part in parts)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{VENDOR}package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(rows)}</Types>'
    ).encode()


def _relationships(part: Part) -> bytes:
    return (
        f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{"".join(_rows(part))}</Relationships>'.encode()
    )


def _rows(part: Part) -> Iterator[str]:
    for each in part.relations:
        kind = each.kind if ":" in each.kind else f"{OFFICE}/{each.kind}"
        if isinstance(each.target, Part):
            target, mode = posixpath.relpath(each.target.name, part.folder or "."), ""
        else:
            target, mode = quoted(each.target), ' TargetMode="External"'
        yield f'<Relationship Id="{each.id}" Type="{kind}" Target="{target}"{mode}/>'
