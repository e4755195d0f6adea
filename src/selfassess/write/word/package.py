"""The package: reference.docx opened, and the finished document as the bytes of a Word file."""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from lzma import LZMAError

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package as WordPackage
from docx.parts.document import DocumentPart
from lxml import etree

from selfassess.document.addresses import escaped_address
from selfassess.write.word.ooxml import CLOSING, OPENING, R, W, quoted, value

KEPT = frozenset({"endnotes", "fontTable", "footer", "footnotes", "header", "numbering", "settings", "styles", "theme"})
OFFICE_DOCUMENT = "/officeDocument"
LOOKS = frozenset(
    (
        "autoHyphenation", "characterSpacingControl", "clrSchemeMapping", "compat", "consecutiveHyphenLimit",
        "decimalSymbol", "defaultTabStop", "doNotHyphenateCaps", "endnotePr", "evenAndOddHeaders", "footnotePr",
        "gutterAtTop", "hyphenationZone", "listSeparator", "mathPr", "mirrorMargins", "themeFontLang", "zoom",
    )
)  # fmt: skip
"""Settings that say how a document looks. All others say who works on it, and how."""
COMPRESSION = 1
UNREADABLE = (  # whatever python-docx and the zip raise for a damaged file
    *(zipfile.BadZipFile, zlib.error, LZMAError, struct.error, EOFError, OSError, RuntimeError, etree.LxmlError),
    *(ArithmeticError, AttributeError, LookupError, TypeError, ValueError),
)
NAME = "reference.docx"


class ReferenceDocxError(Exception):
    """A reference.docx that is no Word file, or lacks what every document needs."""


class Package:
    """A reference.docx without its words: what is left is how a document looks."""

    def __init__(self, reference: bytes) -> None:
        """Raises ReferenceDocxError."""
        try:
            self._open(reference)
        except UNREADABLE as error:
            raise ReferenceDocxError(f"{NAME} is not a Word file") from error
        self._links: dict[str, str] = {}
        self._pictures: dict[bytes, str] = {}

    def _open(self, reference: bytes) -> None:
        self._package = WordPackage.open(BytesIO(reference))
        document = self._package.main_document_part
        if not isinstance(document, DocumentPart):
            raise ReferenceDocxError(f"{NAME} is not a Word document")
        self._document = document
        section, styles = document.element.find(f"{W}body/{W}sectPr"), next(self._roots("styles"), None)
        if section is None or styles is None:
            raise ReferenceDocxError(f"{NAME} has no page layout or no styles")
        self.section, self.styles = section, styles
        for name, relation in [*document.rels.items()]:
            if relation.reltype.rpartition("/")[2] not in KEPT:
                del document.rels[name]
        self._forget_its_author()

    @property
    def numbering(self) -> etree._Element | None:
        return next(self._roots("numbering"), None)

    @property
    def footnotes(self) -> etree._Element | None:
        """What reference.docx has for notes; python-docx knows nothing of this part and keeps its bytes."""
        relations = self._document.rels.values()
        parts = (each.target_part for each in relations if each.reltype == RELATIONSHIP_TYPE.FOOTNOTES)
        part = next(parts, None)
        return None if part is None else etree.fromstring(part.blob)

    def set_footnotes(self, markup: str, links: Mapping[str, str]) -> None:
        """The notes of the document, in the place of those that reference.docx was saved with."""
        for name, relation in [*self._document.rels.items()]:
            if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
                del self._document.rels[name]
        if not markup:
            return
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, markup.encode())
        self._document.rels.add_relationship(RELATIONSHIP_TYPE.FOOTNOTES, part, "footnotes")
        for address, name in links.items():
            part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, escaped_address(address), name, True)

    @property
    def pages(self) -> set[str]:
        """The kinds of page that have headers and footers of their own."""
        settings = next(self._roots("settings"), None)
        has_first = self.section.find(f"{W}titlePg") is not None
        has_even = settings is not None and settings.find(f"{W}evenAndOddHeaders") is not None
        return {"default", *(["first"] if has_first else []), *(["even"] if has_even else [])}

    @property
    def headers_footers(self) -> Iterator[tuple[str, etree._Element]]:
        """Each header and footer, with the kind of page that it is on."""
        for reference in self.section.iter(f"{W}headerReference", f"{W}footerReference"):
            part = self._document.related_parts.get(reference.get(f"{R}id", ""))
            if isinstance(part, XmlPart):
                yield value(reference, "type"), part.element

    def _forget_its_author(self) -> None:
        """Takes out what is not look: properties, protection, tracked changes, and where its template is."""
        for name, relation in [*self._package.rels.items()]:
            if not relation.reltype.endswith(OFFICE_DOCUMENT):
                del self._package.rels[name]
        for settings in self._roots("settings"):
            for setting in [*settings]:
                if etree.QName(setting).localname not in LOOKS:
                    settings.remove(setting)
        for relation in self._document.rels.values():
            if relation.reltype.endswith("/settings") and not relation.is_external:
                relation.target_part.rels.clear()

    def _roots(self, kind: str) -> Iterator[etree._Element]:
        for relation in self._document.rels.values():
            part = None if relation.is_external else relation.target_part
            if isinstance(part, XmlPart) and relation.reltype.endswith(f"/{kind}"):
                yield part.element

    def link(self, address: str) -> str:
        """The relationship of an address."""
        if address not in self._links:
            name = self._links[address] = f"link{len(self._links) + 1}"
            self._document.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, escaped_address(address), name, True)
        return self._links[address]

    def picture(self, content: bytes, kind: str) -> str:
        """The relationship of a picture; the same bytes are stored once."""
        mark = hashlib.sha256(content).digest()
        if mark not in self._pictures:
            name = self._pictures[mark] = f"picture{len(self._pictures) + 1}"
            part = Part(PackURI(f"/word/media/{name}.{kind}"), f"image/{kind}", content)
            self._document.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, name)
        return self._pictures[mark]

    def to_bytes(self, body: str, properties: str) -> bytes:
        """The Word file. Its entries have no time, so that the same document makes the same bytes."""
        self._set_properties(properties)
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", compresslevel=COMPRESSION) as archive:
            for name, content in self._entries(body):
                entry = zipfile.ZipInfo(name)
                entry.compress_type = zipfile.ZIP_STORED if "/media/" in name else zipfile.ZIP_DEFLATED
                archive.writestr(entry, content)
        return stream.getvalue()

    def _entries(self, body: str) -> Iterator[tuple[str, str | bytes]]:
        parts = [*self._package.iter_parts()]
        document = f"{OPENING}{body}{etree.tostring(self.section, encoding='unicode')}{CLOSING}"
        yield "[Content_Types].xml", _content_types(parts)
        yield "_rels/.rels", self._package.rels.xml
        for part in parts:
            yield part.partname.membername, document if part is self._document else part.blob
            if part.rels:
                yield part.partname.rels_uri.membername, part.rels.xml

    def _set_properties(self, properties: str) -> None:
        """Adds the document's own properties."""
        part = Part(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, properties.encode())
        self._package.rels.add_relationship(RELATIONSHIP_TYPE.CORE_PROPERTIES, part, "properties")


def _content_types(parts: list[Part]) -> str:
    rows = (f'<Override PartName="{part.partname}" ContentType="{quoted(part.content_type)}"/>' for part in parts)
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(rows)}</Types>'
    )
