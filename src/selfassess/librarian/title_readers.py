"""The titles that a Word, Excel, PowerPoint, OpenDocument, PDF or web file gives itself; any may be a stranger's."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import BinaryIO

from lxml import etree, html

from selfassess.files.archive import OLD_OFFICE, Archive, ArchiveTooLargeError, DamagedArchiveError
from selfassess.librarian.document_faults import DamagedDocumentError, ProtectedDocumentError
from selfassess.librarian.pdf_title import pdf_title
from selfassess.librarian.shown_titles import title_on_page, title_on_slide

LARGEST_PROPERTIES = 1024 * 1024
LARGEST_PAGE = 4 * 1024 * 1024
TITLE = "{http://purl.org/dc/elements/1.1/}title"
ENCRYPTED = b"encryption-data"
"""What the list of files in an OpenDocument file says of one that is locked with a password."""


def read_titles(ending: str, opened: BinaryIO) -> list[str]:
    """The titles that a document gives itself, by the ending of its name; the one that its readers see comes first.

    Raises ProtectedDocumentError, DamagedDocumentError.
    """
    reader = READERS.get(ending)
    return list(filter(str.strip, reader(opened))) if reader is not None else []


def _office(opened: BinaryIO) -> list[str]:
    if opened.read(len(OLD_OFFICE)) == OLD_OFFICE:
        raise ProtectedDocumentError
    return [_title(_archive(opened), "docProps/core.xml")]


def _word(opened: BinaryIO) -> list[str]:
    given = _office(opened)
    return [title_on_page(opened), *given]


def _slides(opened: BinaryIO) -> list[str]:
    given = _office(opened)
    return [title_on_slide(opened), *given]


def _open_document(opened: BinaryIO) -> list[str]:
    archive = _archive(opened)
    if ENCRYPTED in _member(archive, "META-INF/manifest.xml"):
        raise ProtectedDocumentError
    return [_title(archive, "meta.xml")]


def _archive(opened: BinaryIO) -> Archive:
    try:
        return Archive(opened, 2 * LARGEST_PROPERTIES, LARGEST_PROPERTIES)
    except (DamagedArchiveError, ArchiveTooLargeError) as error:
        raise DamagedDocumentError from error


def _member(archive: Archive, name: str) -> bytes:
    """A member of a zip, empty where there is none."""
    try:
        return archive.read(name) if name in archive.names else b""
    except (DamagedArchiveError, ArchiveTooLargeError) as error:
        raise DamagedDocumentError from error


def _title(archive: Archive, properties: str) -> str:
    content = _member(archive, properties)
    if not content:
        return ""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedDocumentError from error
    return next((title.text or "" for title in root.iter(TITLE)), "")


def _page(opened: BinaryIO) -> list[str]:
    content = opened.read(LARGEST_PAGE)
    try:
        title = html.fromstring(content, parser=html.HTMLParser(encoding=_encoding(content))).find(".//title")
    except (ValueError, AssertionError, etree.LxmlError):
        return []
    return [(title.text or "") if title is not None else ""]


def _encoding(content: bytes) -> str | None:
    """UTF-8 if the page is valid UTF-8; None, and so what the page itself says, otherwise."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content)  # whose last character may be cut
    except UnicodeDecodeError:
        return None
    return "utf-8"


READERS: dict[str, Callable[[BinaryIO], list[str]]] = {
    **dict.fromkeys((".docx", ".docm", ".dotx"), _word),
    **dict.fromkeys((".xlsx", ".xlsm", ".xltx"), _office),
    **dict.fromkeys((".pptx", ".pptm", ".ppsx", ".potx"), _slides),
    **dict.fromkeys((".odt", ".ods", ".odp"), _open_document),
    **dict.fromkeys((".html", ".htm"), _page),
    ".pdf": lambda opened: [pdf_title(opened)],
}
