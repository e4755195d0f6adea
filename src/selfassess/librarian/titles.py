"""The title that a document gives itself, or else one made from its file name; and the ref in that name."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from lxml import etree, html

from selfassess.model.citation import REF_ALONE
from selfassess.syntax.source import UNPRINTABLE

LARGEST = 4 * 1024 * 1024
TITLE = "{http://purl.org/dc/elements/1.1/}title"
NO_TITLE = re.compile(
    r"""
    (?:
        untitled|document|(?:powerpoint[ ])?presentation|book|workbook|report  # what programs call a new file
        |microsoft[ ]\w+[ ]-[ ].*                                              # what printing to PDF leaves
        |[\W\d_]*                                                             # no letter at all
    )\d*\Z
    |.*\.(?:docx?|xlsx?|pptx?|pdf|indd|odt|rtf|txt)\Z                         # a file name
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a document says is its title, and is not."""
NUMBER = re.compile(r"\A(?:ref\W*)?[A-Z]{0,8}\d{1,9}[\W_]+(?=[^\W\d_])", re.IGNORECASE)
"""The number before the words of a file name: `096-`, `Ref IR10 `."""
MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
OWN_REF = re.compile(
    rf"""
    (?:ref[\W_]*)?
    (?P<series>[A-Z]{{0,8}})
    (?!(?:19|20)\d\d(?!\d))      # a year
    (?P<number>\d{{1,4}})(?!\d)
    [\W_]+(?=[^\W\d_])          # what parts it from the words
    (?!(?:{MONTH})\w*\b)         # a day of the month
    """,
    re.IGNORECASE | re.VERBOSE,
)


def title_of(path: Path) -> str:
    """The title in a Word, Excel, PowerPoint, OpenDocument, PDF or web file; without one, one made from its name."""
    read = TITLE_READERS.get(path.suffix.lower())
    title = _plain(read(path) if read is not None else "")
    return title if title and not NO_TITLE.match(title) else title_of_name(_plain(path.stem) or "document")


def own_ref(name: str, refs: Collection[str]) -> str:
    """The ref that a file name begins with and that is none of `refs`: 17 of `017-report`; empty if there is none.

    A year or a date is no ref. Letters before the number are one only if `refs` have that series.
    """
    match = OWN_REF.match(name)
    if match is None:
        return ""
    series = match["series"].upper()
    ref = f"{series}{match['number'].lstrip('0')}"
    has_series = not series or any(other.rstrip("0123456789") == series for other in refs)
    return ref if has_series and ref not in refs and REF_ALONE.match(ref) else ""


def _plain(text: str) -> str:
    """Text on one line, without characters that cannot be printed."""
    return " ".join(UNPRINTABLE.sub(" ", text).split())


def title_of_name(name: str) -> str:
    """A name in words: `096-practice_framework` is “Practice framework”."""
    words = " ".join(re.split(r"[-_\s]+", NUMBER.sub("", name))).strip() or name
    return words[:1].upper() + words[1:]


def _zipped(member: str, path: Path) -> str:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive:
            if archive.getinfo(member).file_size > LARGEST:
                return ""
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
            root = etree.fromstring(archive.read(member), parser)
    except (BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, etree.XMLSyntaxError):
        return ""
    return next((title.text or "" for title in root.iter(TITLE)), "")


def _pdf(path: Path) -> str:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # pypdf logs every oddity of a file, and raises more than its own errors over a damaged one.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        metadata = PdfReader(path).metadata
        return str(metadata.title or "") if metadata is not None else ""
    except (PyPdfError, OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ""


def _page(path: Path) -> str:
    try:
        with path.open("rb") as opened:
            content = opened.read(LARGEST)
        title = html.fromstring(content, parser=html.HTMLParser(encoding=_encoding(content))).find(".//title")
    except (OSError, ValueError, etree.ParserError, etree.XMLSyntaxError):
        return ""
    return (title.text or "") if title is not None else ""


def _encoding(content: bytes) -> str | None:
    """UTF-8 if the page is valid UTF-8; None, and so what the page itself says, otherwise."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


TITLE_READERS: dict[str, Callable[[Path], str]] = {
    **dict.fromkeys((".docx", ".docm", ".xlsx", ".xlsm", ".pptx", ".pptm"), partial(_zipped, "docProps/core.xml")),
    **dict.fromkeys((".odt", ".ods", ".odp"), partial(_zipped, "meta.xml")),
    **dict.fromkeys((".html", ".htm"), _page),
    ".pdf": _pdf,
}
