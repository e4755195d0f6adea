"""Pictures: read from the folder of the content, stored once each, scaled to the place where they stand."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from selfassess.write.word.ooxml import quoted
from selfassess.write.word.package import Package

EMU_PER_PIXEL = 9525  # at 96 pixels to the inch
EMU_PER_TWENTIETH = 635  # of a point
SIZES = {
    "png": re.compile(rb"\x89PNG\r\n\x1a\n.{4}IHDR(....)(....)", re.DOTALL),
    "gif": re.compile(rb"GIF8[79]a(..)(..)", re.DOTALL),
}
JPEG = b"\xff\xd8\xff"
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that the package holds; its measures are pixels."""

    relation: str
    wide: int
    high: int


class Pictures:
    """The pictures of one document; `tallest` is the height, in twentieths of a point, that none exceeds."""

    def __init__(self, folder: Path, package: Package, tallest: int) -> None:
        self._folder = folder
        self._package = package
        self._tallest = tallest
        self._read: dict[str, Picture | None] = {}
        self._drawn = 0

    def drawn(self, source: str, shows: str, title: str, room: int) -> str:
        """A picture no wider than `room` twentieths of a point; empty where there is none to draw."""
        if source not in self._read:
            self._read[source] = self._opened(source)
        picture = self._read[source]
        if picture is None:
            return ""
        self._drawn += 1
        wide, high = picture.wide * EMU_PER_PIXEL, picture.high * EMU_PER_PIXEL
        scale = min(1, room * EMU_PER_TWENTIETH / wide, self._tallest * EMU_PER_TWENTIETH / high)
        size = (max(int(wide * scale), 1), max(int(high * scale), 1))
        return _drawing(picture.relation, self._drawn, shows, title, size)

    def _opened(self, source: str) -> Picture | None:
        """Inside the folder, and by what its bytes say: a picture's name says nothing of its kind."""
        path = (self._folder / unquote(source)).resolve()
        if not path.is_relative_to(self._folder.resolve()):
            return None
        try:
            content = path.read_bytes()
        except OSError:
            return None
        measured = measure(content)
        if measured is None:
            return None
        kind, wide, high = measured
        return Picture(self._package.picture(content, kind), wide, high)


def measure(content: bytes) -> tuple[str, int, int] | None:
    """The kind of a picture and its pixels across and down; None for what Word would not show."""
    kind, wide, high = "", 0, 0
    if png := SIZES["png"].match(content):
        kind, (wide, high) = "png", struct.unpack(">II", png[1] + png[2])
    elif gif := SIZES["gif"].match(content):
        kind, (wide, high) = "gif", struct.unpack("<HH", gif[1] + gif[2])
    elif content.startswith(JPEG):
        kind, (wide, high) = "jpeg", _jpeg_size(content)
    return (kind, wide, high) if wide and high else None


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Segments lead from one to the next; the one that begins a frame has the size."""
    at = 2
    while at + 9 <= len(content):
        if content[at] != 0xFF:
            return 0, 0
        mark = content[at + 1]
        if mark in FRAMES:
            high, wide = struct.unpack_from(">HH", content, at + 5)
            return wide, high
        at += 1 if mark == 0xFF else 2 + struct.unpack_from(">H", content, at + 2)[0]
    return 0, 0


def _drawing(relation: str, number: int, shows: str, title: str, size: tuple[int, int]) -> str:
    named = f'id="{number}" name="Picture {number}" descr="{quoted(shows)}" title="{quoted(title)}"'
    extent = 'cx="{}" cy="{}"'.format(*size)
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr {named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
