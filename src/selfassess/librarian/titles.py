"""The title that a document gives itself, or else the one that its name suggests."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from lxml import etree, html

from selfassess.syntax.source import UNPRINTABLE

LARGEST = 4 * 1024 * 1024
TITLE = "{http://purl.org/dc/elements/1.1/}title"
NO_TITLE = re.compile(
    r"(?:untitled|document|(?:powerpoint )?presentation|book|workbook|report|microsoft \w+ - .*|[\W\d_]*)\d*\Z"
    r"|.*\.(?:docx?|xlsx?|pptx?|pdf|indd|odt|rtf|txt)\Z",
    re.IGNORECASE,
)
NUMBER = re.compile(r"\A(?:ref\W*)?[A-Z]{0,8}\d{1,9}[\W_]+(?=[^\W\d_])", re.IGNORECASE)


def title_of(path: Path) -> str:
    """What a Word, Excel, PowerPoint, OpenDocument, PDF or web file says is its title, else what its name says."""
    read = READERS.get(path.suffix.lower())
    said = _plain(read(path) if read is not None else "")
    return said if said and not NO_TITLE.match(said) else title_of_name(_plain(path.stem) or "document")


def _plain(words: str) -> str:
    """Words on one line, without signs that are no text."""
    return " ".join(UNPRINTABLE.sub(" ", words).split())


def title_of_name(name: str) -> str:
    """A name in words: `096-practice_framework` is “Practice framework”."""
    words = " ".join(re.split(r"[-_\s]+", NUMBER.sub("", name))).strip() or name
    return words[:1].upper() + words[1:]


def _zipped(member: str) -> Callable[[Path], str]:
    def read(path: Path) -> str:
        from zipfile import BadZipFile, ZipFile

        try:
            with ZipFile(path) as archive:
                if archive.getinfo(member).file_size > LARGEST:
                    return ""
                root = etree.fromstring(archive.read(member), _parser())
        except (BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, etree.XMLSyntaxError):
            return ""
        return next((each.text or "" for each in root.iter(TITLE)), "")

    return read


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _pdf(path: Path) -> str:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        said = PdfReader(path).metadata
        return str(said.title or "") if said is not None else ""
    except (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ""


def _page(path: Path) -> str:
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST)
        found = html.fromstring(content, parser=html.HTMLParser(encoding=_encoding(content))).find(".//title")
    except (OSError, ValueError, etree.ParserError, etree.XMLSyntaxError):
        return ""
    return (found.text or "") if found is not None else ""


def _encoding(content: bytes) -> str | None:
    """UTF-8 where the page is that; else what the page itself says."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


OFFICE, OPEN_DOCUMENT = _zipped("docProps/core.xml"), _zipped("meta.xml")
READERS: dict[str, Callable[[Path], str]] = {
    **dict.fromkeys((".docx", ".docm", ".xlsx", ".xlsm", ".pptx", ".pptm"), OFFICE),
    **dict.fromkeys((".odt", ".ods", ".odp"), OPEN_DOCUMENT),
    **dict.fromkeys((".html", ".htm"), _page),
    ".pdf": _pdf,
}
