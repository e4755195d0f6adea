"""The title that readers see: the paragraph in the style “Title” of a Word file, the title of the first slide."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from typing import BinaryIO

from lxml import etree

from selfassess.files.archive import Archive, ArchiveTooLargeError, DamagedArchiveError

LARGEST_PART = 16 * 1024 * 1024
LOOKED_AT = 100
"""The paragraphs and shapes among which a title is looked for."""
MOST_LINES = 3
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
TITLES = ("title", "ctrTitle")


def title_on_page(opened: BinaryIO) -> str:
    """The title of a Word file; empty where no paragraph at its beginning is one, or it cannot be read."""
    lines: dict[str, None] = {}
    for paragraph in _elements(opened, "word/document.xml", f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        is_title = style is not None and style.get(f"{W}val") == "Title"
        own = (text for text in paragraph.iter(f"{W}t") if next(text.iterancestors(f"{W}p")) is paragraph)
        words = " ".join("".join(text.text or "" for text in own).split())
        if is_title and words:
            lines[words] = None
        elif words and lines:
            break
    return " ".join([*lines][:MOST_LINES])


def title_on_slide(opened: BinaryIO) -> str:
    """The title of the first slide of a presentation; empty where it has none, or it cannot be read."""
    for shape in _elements(opened, "ppt/slides/slide1.xml", f"{P}sp"):
        holder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if holder is not None and holder.get("type") in TITLES:
            lines = ("".join(text.text or "" for text in line.iter(f"{A}t")) for line in shape.iter(f"{A}p"))
            return " ".join(" ".join(lines).split())
    return ""


def _elements(opened: BinaryIO, part: str, tag: str) -> Iterator[etree._Element]:
    """The first elements of a part with this tag, each once it is whole; none where it is damaged or too large."""
    try:
        content = Archive(opened, LARGEST_PART).read(part)
        parsed = etree.iterparse(
            BytesIO(content), tag=tag, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
        )
        for _, element in islice(parsed, LOOKED_AT):
            yield element
    except (KeyError, DamagedArchiveError, ArchiveTooLargeError, etree.XMLSyntaxError):
        return
