"""A reference.docx as somebody may have it: the one that ships, with other things in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from selfassess.diagnostics import Problem
from tests.word_text import WordFile
from tests.write.word.word_files import REFERENCE, document, written

KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEADER, HEADER_LINKS = "word/header-default.xml", "word/_rels/header-default.xml.rels"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": KINDS,
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    }.items()
)
STATUS = (
    '<w:sdt><w:sdtPr><w:tag w:val="selfassess-status"/><w:text/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
)


def brand(changes: Mapping[str, str | bytes | None]) -> bytes:
    """The reference.docx that ships, with parts that are written whole; None takes one away."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(REFERENCE)) as old, zipfile.ZipFile(stream, "w") as new:
        parts: dict[str, str | bytes | None] = {name: old.read(name) for name in old.namelist()}
        for name, content in {**parts, **changes}.items():
            if content is not None:
                new.writestr(name, content)
    return stream.getvalue()


def part(name: str) -> str:
    """A part of the reference.docx that ships."""
    with zipfile.ZipFile(io.BytesIO(REFERENCE)) as package:
        return package.read(name).decode()


def with_header(inside: str, links: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """With something in its header after the status, what the header refers to, and further parts."""
    return brand(
        {
            HEADER: f"<w:hdr {SPACES}>{STATUS}{inside}</w:hdr>",
            HEADER_LINKS: relationships(links),
            **(parts or {}),
        }
    )


def relationships(rows: str) -> str:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def relation(name: str, kind: str, target: str, mode: str = "") -> str:
    whole = kind if "://" in kind else f"{KINDS}/{kind}"
    return f'<Relationship Id="{name}" Type="{whole}" Target="{target}"{mode and f" TargetMode={mode!r}"}/>'


def added(name: str, *rows: str) -> str:
    """The relationships of a part, with further ones."""
    return part(name).replace("</Relationships>", f"{''.join(rows)}</Relationships>")


def made(reference: bytes) -> tuple[WordFile, Sequence[Problem]]:
    """The document that is made with it, and what was found."""
    content, problems = written(document("<p>x</p>"), reference=reference)
    return WordFile(content), problems


def header_of(reference: bytes) -> str:
    return made(reference)[0].parts[HEADER].decode()
