"""The bytes of somebody's page as elements; it may be of any size and malformed in any way."""

from __future__ import annotations

import re

from lxml import etree, html

from selfassess.audit.unauditable import UnauditableError

LARGEST_PAGE = 24 * 1024 * 1024
MOST_TAGS = 500_000
OTHERS = {
    b"PK": "This is a Word file or another packed file, not a web page.",
    b"%PDF": "This is a PDF, not a web page.",
    b"\xd0\xcf\x11\xe0": "This is a file of an older Office program, not a web page.",
}
CHARSET = rb"(?i)charset\s*=\s*[\"']?\s*([a-z0-9_-]{2,40})"
WINDOWS = "cp1252"
SPLIT = "Split it into several pages and try again."
SAVE_AGAIN = "Save the page from a browser as HTML and try again."


def page_source(data: bytes) -> tuple[str, etree._Element]:
    """The source of a page as text, and its elements. Raises UnauditableError."""
    if len(data) > LARGEST_PAGE or data.count(b"<") > MOST_TAGS:
        raise UnauditableError(f"This page is larger than any that people read. {SPLIT}")
    for mark, sentence in OTHERS.items():
        if data.startswith(mark):
            raise UnauditableError(f"{sentence} Rename it, so that the end of its name says what it is, and try again.")
    text = _decoded(data)
    if not text.strip():
        raise UnauditableError(f"This file is empty. {SAVE_AGAIN}")
    if "<" not in text or "\0" in text[:1000]:
        raise UnauditableError(f"This file is not a web page. {SAVE_AGAIN}")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise UnauditableError(f"This file is not a web page. {SAVE_AGAIN}") from None
    return text, root


def _decoded(data: bytes) -> str:
    """The text of a page: UTF-8 if it is that, else what it says itself, else what Windows writes."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        found = re.search(CHARSET, data[:4096])
        named = found[1].decode("ascii") if found is not None else WINDOWS
    try:
        return data.decode(named, "replace")
    except LookupError:
        return data.decode(WINDOWS, "replace")
