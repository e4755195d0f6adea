"""What a camera wrote into a picture (Exif): only which way is up, and how large it is printed."""

from __future__ import annotations

import struct
from typing import TypeAlias

from msgspec import Struct

ORIENTATION, ACROSS, UNIT = 0x0112, 0x011A, 0x0128
CENTIMETRES, CENTIMETRES_PER_INCH = 3, 2.54
UPRIGHT, LAST_ORIENTATION = 1, 8
MOST_TAGS = 500
BYTE, SHORT, LONG = 1, 3, 4
Tags: TypeAlias = dict[int, tuple[int, bytes]]
"""Of each tag of the first directory its kind, and its value or where that is."""


class Exif(Struct, frozen=True):
    """`orientation` is from 1, upright, to 8; `per_inch` is 0 where it is not known."""

    orientation: int = UPRIGHT
    per_inch: float = 0


def read_exif(content: bytes) -> Exif:
    """What can be read; damaged bytes say nothing."""
    order = {b"II": "<", b"MM": ">"}.get(content[:2])
    if order is None:
        return Exif()
    tags = _tags(content, order)
    orientation = _number(tags, ORIENTATION, order, UPRIGHT)
    is_known = UPRIGHT <= orientation <= LAST_ORIENTATION
    return Exif(orientation if is_known else UPRIGHT, _per_inch(content, order, tags))


def _tags(content: bytes, order: str) -> Tags:
    tags: Tags = {}
    try:
        (start,) = struct.unpack_from(f"{order}4xI", content)
        (count,) = struct.unpack_from(f"{order}H", content, start)
        for number in range(min(count, MOST_TAGS)):
            tag, kind, value = struct.unpack_from(f"{order}HH4x4s", content, start + 2 + 12 * number)
            tags[tag] = (kind, value)
    except struct.error:  # it ends in the middle of a tag
        pass
    return tags


def _number(tags: Tags, tag: int, order: str, otherwise: int) -> int:
    kind, value = tags.get(tag, (0, b""))
    form = {BYTE: "B3x", SHORT: "H2x", LONG: "I"}.get(kind)
    return int(struct.unpack(f"{order}{form}", value)[0]) if form else otherwise


def _per_inch(content: bytes, order: str, tags: Tags) -> float:
    try:
        (where,) = struct.unpack(f"{order}I", tags[ACROSS][1])
        across, parts = struct.unpack_from(f"{order}II", content, where)
        is_metric = _number(tags, UNIT, order, 0) == CENTIMETRES
        return float(across / parts * (CENTIMETRES_PER_INCH if is_metric else 1))
    except (KeyError, ZeroDivisionError, struct.error):
        return 0
