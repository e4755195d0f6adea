"""An Excel workbook as a file: a zip of XML parts, which may come from anywhere and is opened with care."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence

from msgspec import Struct

from selfassess.files.archive import OLD_OFFICE, Archive, ArchiveTooLargeError, DamagedArchiveError
from selfassess.register.worksheet import UnreadableFileError
from selfassess.register.xml_stream import DamagedXmlError, DeclarationError, XmlReader, read_xml

MOST_BYTES_UNPACKED = 128 * 1024 * 1024
"""The most bytes that the parts of a workbook which are read may have together once unpacked."""
LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What Office calls the part that holds a document under a password."""
SAVE_AGAIN = "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)."
COPY_THE_ROWS = "Copy the rows of the register into a new workbook, and import that."


class Relation(Struct, frozen=True):
    """What a part refers to: the kind, as in `worksheet`, and the name of the part, or the address, it leads to."""

    kind: str
    target: str


class DamagedWorkbookError(Exception):
    """What a workbook says makes no sense."""


class XlsxPackage:
    """The parts of a workbook; UnreadableFileError if one may not be read, DamagedWorkbookError if one cannot."""

    def __init__(self, content: bytes) -> None:
        if content.startswith(OLD_OFFICE):
            if LOCKED in content:
                hint = "Open it with the password, save it again without one, and import the new file."
                raise UnreadableFileError("This workbook is locked with a password.", hint)
            raise UnreadableFileError("This is an old Excel file (.xls).", SAVE_AGAIN)
        try:
            self._archive = Archive(content, MOST_BYTES_UNPACKED)
        except ArchiveTooLargeError:
            raise _too_large() from None
        except DamagedArchiveError:
            raise UnreadableFileError("This file is not an Excel workbook.", SAVE_AGAIN) from None
        # Excel takes capitals and small letters in the names of parts as the same.
        self._names = {name.lower(): name for name in reversed(self._archive.names)}

    def read(self, part: str, reader: XmlReader) -> None:
        """Has a part read; nothing happens if there is no such part."""
        name = self._names.get(part.lower())
        if name is None:
            return
        try:
            read_xml(self._archive.read(name), reader)
        except ArchiveTooLargeError:
            raise _too_large() from None
        except DeclarationError:
            message = "This workbook contains a declaration that no spreadsheet program writes."
            raise UnreadableFileError(message, SAVE_AGAIN) from None
        except (DamagedArchiveError, DamagedXmlError) as error:
            raise DamagedWorkbookError(str(error)) from error

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by id."""
        folder, file = posixpath.split(part)
        reader = RelationsReader(folder)
        self.read(f"{folder}/_rels/{file}.rels".removeprefix("/"), reader)
        return reader.relations


class RelationsReader:
    """Reads what the parts in one folder refer to."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.relations: dict[str, Relation] = {}

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None:
        if path[-1] != "Relationship":
            return
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") != "External":
            below = posixpath.join("/", self._folder, target.replace("\\", "/"))
            target = posixpath.normpath(below).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self.relations[attributes.get("Id", "")] = Relation(kind, target)

    def end(self, path: Sequence[str], text: str) -> None:
        return


def _too_large() -> UnreadableFileError:
    message = f"This workbook unpacks to more than {MOST_BYTES_UNPACKED // 1024 // 1024} MB."
    return UnreadableFileError(message, COPY_THE_ROWS)
