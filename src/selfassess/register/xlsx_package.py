"""An Excel workbook as a file: a zip of XML parts, which may come from anywhere and is opened with care."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError

from lxml import etree
from msgspec import Struct

from selfassess.register.worksheet import UnreadableFileError

MOST_BYTES_UNPACKED = 256 * 1024 * 1024
"""The most bytes that the parts of a workbook which are read may have together once unpacked."""
OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of Excel before 2007, and one with a password, begins."""
DECLARATIONS = (b"<!DOCTYPE", b"<\0!\0D\0O\0C", b"<!ENTITY")
"""How entities are declared, in UTF-8 and UTF-16; they can unfold to any size."""
DAMAGED = (  # what the zip and the XML of a damaged file raise, and numbers that are not valid
    *(zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, RuntimeError, NotImplementedError),
    *(etree.XMLSyntaxError, ValueError, OverflowError, IndexError),
)
SAVE_AGAIN = "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)."


class Relation(Struct, frozen=True):
    """What a part refers to: the kind, as in `worksheet`, and the name of the part, or the address, it leads to."""

    kind: str
    target: str


class XlsxPackage:
    """The parts of a workbook; UnreadableFileError if one may not be read, an error of DAMAGED if one cannot."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(OLD_EXCEL):
            message = "This is an old Excel file, or one that is locked with a password."
            raise UnreadableFileError(message, SAVE_AGAIN)
        self._bytes_left = MOST_BYTES_UNPACKED
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except DAMAGED:
            raise UnreadableFileError("This file is not an Excel workbook.", SAVE_AGAIN) from None

    def part(self, name: str) -> bytes:
        """The contents of a part; empty if there is no such part."""
        if name not in self._archive.NameToInfo:
            return b""
        self._bytes_left -= self._archive.NameToInfo[name].file_size
        if self._bytes_left < 0:
            message = f"This workbook unpacks to more than {MOST_BYTES_UNPACKED // 1024 // 1024} MB."
            raise UnreadableFileError(message, "Copy the rows of the register into a new workbook, and import that.")
        content = self._archive.read(name)
        if any(declaration in content for declaration in DECLARATIONS):
            message = "This workbook contains a declaration that no spreadsheet program writes."
            raise UnreadableFileError(message, SAVE_AGAIN)
        return content

    def root(self, name: str) -> etree._Element | None:
        """The XML of a part."""
        content = self.part(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return etree.fromstring(content, parser) if content else None

    def elements(self, name: str, tags: tuple[str, ...]) -> Iterator[etree._Element]:
        """Each element of a part that has one of these names, one after the other; no more than one is kept."""
        content = self.part(name)
        if not content:
            return
        named = [f"{{*}}{tag}" for tag in tags]
        options = {"resolve_entities": False, "no_network": True, "load_dtd": False}
        for _, element in etree.iterparse(BytesIO(content), tag=named, **options):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part refers to, by id."""
        folder, file = posixpath.split(name)
        root = self.root(f"{folder}/_rels/{file}.rels".removeprefix("/"))
        relations = {}
        for relation in root.iterchildren() if root is not None else ():
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).removeprefix("/")
            kind = relation.get("Type", "").rpartition("/")[2]
            relations[relation.get("Id", "")] = Relation(kind, target)
        return relations
