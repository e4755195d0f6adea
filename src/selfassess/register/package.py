"""An Excel workbook as a file: a zip of parts, which may come from anywhere and is opened with care."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError

from lxml import etree

from selfassess.register.sheet import RefusedError

LARGEST = 256 * 1024 * 1024
"""The most bytes that the parts of a workbook which are read may have together once unpacked."""
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DECLARATIONS = (b"<!DOCTYPE", b"<\0!\0D\0O\0C", b"<!ENTITY")
BROKEN = (  # what the zip and the XML of a damaged file raise, and numbers that are none
    *(zipfile.BadZipFile, zlib.error, LZMAError, EOFError, OSError, RuntimeError, NotImplementedError),
    *(etree.XMLSyntaxError, ValueError, OverflowError, IndexError),
)
SAVE_ANEW = "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)."


class Package:
    """The parts of a workbook; RefusedError wherever one cannot be read."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(OLD):
            raise RefusedError("This is an old Excel file, or one that is locked with a password.", SAVE_ANEW)
        self._left = LARGEST
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except BROKEN:
            raise RefusedError("This file is no Excel workbook.", SAVE_ANEW) from None

    def part(self, name: str) -> bytes:
        """The contents of a part; none where there is no such part."""
        if name not in self._archive.NameToInfo:
            return b""
        self._left -= self._archive.NameToInfo[name].file_size
        if self._left < 0:
            hint = "Copy the rows of the register into a new workbook, and import that."
            raise RefusedError(f"This workbook unpacks to more than {LARGEST // 1024 // 1024} MB.", hint)
        content = self._archive.read(name)
        if any(each in content for each in DECLARATIONS):
            raise RefusedError("This workbook holds a declaration that no spreadsheet program writes.", SAVE_ANEW)
        return content

    def root(self, name: str) -> etree._Element | None:
        """The XML of a part."""
        content = self.part(name)
        return etree.fromstring(content, _parser()) if content else None

    def elements(self, name: str, tags: tuple[str, ...]) -> Iterator[etree._Element]:
        """Each element of a part that has one of these names, one after the other; no more than one is kept."""
        content = self.part(name)
        named = [f"{{*}}{tag}" for tag in tags]
        options = {"resolve_entities": False, "no_network": True, "load_dtd": False}
        for _, element in etree.iterparse(BytesIO(content), tag=named, **options) if content else ():
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part refers to, by id: the kind of each relation and the part, or the address, that it leads to."""
        folder, file = posixpath.split(name)
        root = self.root(f"{folder}/_rels/{file}.rels".removeprefix("/"))
        found = root.iterchildren() if root is not None else ()
        return {each.get("Id", ""): (_last(each.get("Type", "")), _target(each, folder)) for each in found}


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _last(kind: str) -> str:
    return kind.rpartition("/")[2]


def _target(relation: etree._Element, folder: str) -> str:
    target = relation.get("Target", "")
    if relation.get("TargetMode") == "External":
        return target
    return posixpath.normpath(posixpath.join("/", folder, target)).removeprefix("/")
