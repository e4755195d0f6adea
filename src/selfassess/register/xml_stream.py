"""XML that comes from anywhere, read from its first byte to its last: nothing of it is kept but what its reader keeps.

A tree of a few megabytes of XML can fill the memory of a computer; so can one tag of a million attributes, or names
that are never the same. Each has a bound here, and no declaration is obeyed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

PIECE = 64 * 1024
LONGEST_TAG = 1024 * 1024
"""The most bytes of a tag with its attributes, of a comment, or of anything else that is read as a whole."""
MOST_TAGS = 5_000_000
MOST_NAMES = 10_000
"""The most different names of elements and attributes; the whole format has some 2,000."""
DEEPEST = 100


class DamagedXmlError(Exception):
    """No XML, or XML that no program for spreadsheets writes."""


class DeclarationError(Exception):
    """XML with a document type, which may declare entities that unfold to any size."""


class XmlReader(Protocol):
    """What reads XML: told of each element where it starts and where it ends.

    `path` has the names of the elements that are open, the element itself last, without prefixes; `text` is what was
    typed directly before the end of the element, behind the last tag in it.
    """

    def start(self, path: Sequence[str], attributes: Mapping[str, str]) -> None: ...

    def end(self, path: Sequence[str], text: str) -> None: ...


def read_xml(content: bytes, reader: XmlReader) -> None:
    """Tells a reader of every element. Raises DamagedXmlError, DeclarationError, and whatever the reader raises."""
    from xml.parsers import expat

    if content.count(b"<") > MOST_TAGS:
        raise DamagedXmlError("too many tags")
    path: list[str] = []
    texts: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        path.append(name.rpartition(":")[2] if ":" in name else name)
        if len(path) > DEEPEST:
            raise DamagedXmlError("elements are too deep in one another")
        if texts:
            texts.clear()
        reader.start(path, attributes)

    def end(name: str) -> None:
        text = ""
        if texts:
            text = "".join(texts)
            texts.clear()
        reader.end(path, text)
        path.pop()

    def declare(*declaration: object) -> None:
        raise DeclarationError

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = texts.append
    parser.StartDoctypeDeclHandler = declare
    try:
        for begin in range(0, len(content), PIECE):
            parser.Parse(content[begin : begin + PIECE])
            if begin - parser.CurrentByteIndex > LONGEST_TAG or len(parser.intern) > MOST_NAMES:
                raise DamagedXmlError("a tag is too long, or too many names")
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two for encodings that nobody knows
        raise DamagedXmlError(str(error)) from error
