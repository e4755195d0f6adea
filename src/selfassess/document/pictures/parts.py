"""What a PNG or JPEG file is made of: the parts that are the picture, and what was written beside them.

What says where, when, by whom and with which device a picture was taken is left behind, and so are comments, small
previews, and films that phones append. The pixels are not touched.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from msgspec import Struct

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_KEPT = frozenset(
    (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"cICP", b"pHYs")
)
PNG_CHUNK_AROUND = 12
LARGEST_PROFILE = 4_000_000
METRES_PER_INCH = 0.0254
CENTIMETRES_PER_INCH = 2.54

JPEG_START, JPEG_END = 0xD8, 0xD9
SCAN, JFIF, EXIF, PROFILE, ADOBE = 0xDA, 0xE0, 0xE1, 0xE2, 0xEE
JPEG_KEPT = frozenset((*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD))
WITHOUT_LENGTH = frozenset((0x01, *range(0xD0, 0xD9)))
NEXT_MARKER = re.compile(rb"\xff+([^\x00\xff])")
AFTER_SCAN = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
JFIF_HEAD, EXIF_HEAD, PROFILE_HEAD, ADOBE_HEAD = b"JFIF\0", b"Exif\0\0", b"ICC_PROFILE\0", b"Adobe"
PLAIN_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


class Parts(Struct, frozen=True):
    """The bytes that are the picture alone, and what else the file said of it.

    `per_inch` is its resolution, 0 where it names none; `moves` is true of an animation.
    """

    kept: bytes
    exif: bytes = b""
    profile: bytes = b""
    per_inch: float = 0
    moves: bool = False


class _Segment(Struct, frozen=True):
    """A segment of a JPEG file: its marker, the whole of it, and what it says."""

    marker: int
    whole: bytes
    words: bytes


def png_parts(content: bytes) -> Parts | None:
    """None where the file is damaged or cut off: each chunk has a checksum, and the last one is marked as the last."""
    kept, exif, profile, per_inch, moves = [PNG_START], b"", b"", 0.0, False
    at = len(PNG_START)
    kind = b""
    while kind != b"IEND":
        length, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        words, end = content[at + 8 : at + 8 + length], at + length + PNG_CHUNK_AROUND
        if end > len(content) or not kind.isalpha():
            return None
        if kind in PNG_KEPT:
            if zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end], "big"):
                return None
            kept.append(content[at:end])
        if kind == b"pHYs" and words[8:9] == b"\x01":
            per_inch = int.from_bytes(words[:4], "big") * METRES_PER_INCH
        elif kind == b"eXIf":
            exif = words
        elif kind == b"iCCP":
            profile = _unpacked(words)
        moves = moves or kind == b"acTL"
        at = end
    return Parts(b"".join(kept), exif, profile, per_inch, moves)


def _unpacked(words: bytes) -> bytes:
    """The profile of a PNG, empty where it cannot be read."""
    _, _, packed = words.partition(b"\0")
    try:
        return zlib.decompressobj().decompress(packed[1:], LARGEST_PROFILE)
    except zlib.error:
        return b""


def jpeg_parts(content: bytes) -> Parts | None:
    """None where the file is cut off, so that the mark of its end is missing."""
    kept, profile = [content[:2]], []
    exif, per_inch = b"", 0.0
    says_how_to_read_colours = False
    for segment in _segments(content):
        marker, words = segment.marker, segment.words
        if marker in JPEG_KEPT or (marker == ADOBE and words.startswith(ADOBE_HEAD)):
            kept.append(segment.whole)
            says_how_to_read_colours = says_how_to_read_colours or marker == ADOBE
        elif marker == JFIF and words.startswith(JFIF_HEAD):
            per_inch = _density(words)
            kept.append(_without_preview(segment.whole))
            says_how_to_read_colours = True
        elif marker == EXIF and words.startswith(EXIF_HEAD):
            exif = exif or words[len(EXIF_HEAD) :]
        elif marker == PROFILE and words.startswith(PROFILE_HEAD):
            profile.append(words[len(PROFILE_HEAD) :])
        elif marker == JPEG_END:
            if exif and not says_how_to_read_colours:  # as Exif did, which has gone
                kept.insert(1, PLAIN_JFIF)
            ordered = sorted(profile, key=lambda part: part[:1])
            return Parts(b"".join([*kept, b"\xff\xd9"]), exif, b"".join(part[2:] for part in ordered), per_inch)
    return None


def _segments(content: bytes) -> Iterator[_Segment]:
    """The segments, a scan with its pixels; none behind the end of the picture or where the file is cut off."""
    at = 2
    while (found := NEXT_MARKER.search(content, at)) is not None:
        marker, start = found[1][0], found.end() - 2
        if marker in WITHOUT_LENGTH:
            at = found.end()
            continue
        if marker == JPEG_END:
            yield _Segment(marker, b"", b"")
            return
        end = start + 2 + int.from_bytes(content[start + 2 : start + 4], "big")
        words = content[start + 4 : end]
        if marker == SCAN:
            after = AFTER_SCAN.search(content, end)
            end = len(content) if after is None else after.start()
        if end > len(content):
            return
        yield _Segment(marker, content[start:end], words)
        at = end


def _density(words: bytes) -> float:
    unit, across = words[7:8], int.from_bytes(words[8:10], "big")
    return {b"\x01": 1.0, b"\x02": CENTIMETRES_PER_INCH}.get(unit, 0.0) * across


def _without_preview(whole: bytes) -> bytes:
    return (
        whole
        if whole[16:18] == b"\0\0" and len(whole) == len(PLAIN_JFIF)
        else whole[:2] + b"\0\x10" + whole[4:16] + b"\0\0"
    )
