"""What a camera wrote into a picture (Exif): only which way is up, and how large it is printed."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from msgspec import Struct

ORIENTATION, ACROSS, UNIT = 0x0112, 0x011A, 0x0128
CENTIMETRES, CENTIMETRES_PER_INCH = 3, 2.54
UPRIGHT, LAST_ORIENTATION = 1, 8
MOST_TAGS = 500


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
    orientation = struct.unpack(f"{order}H2x", tags[ORIENTATION])[0] if ORIENTATION in tags else UPRIGHT
    is_known = UPRIGHT <= orientation <= LAST_ORIENTATION
    return Exif(orientation if is_known else UPRIGHT, _per_inch(content, order, tags))


def _tags(content: bytes, order: str) -> dict[int, bytes]:
    """The first directory: of each tag the four bytes of its value, or those that say where its value is."""
    tags: dict[int, bytes] = {}
    try:
        (start,) = struct.unpack_from(f"{order}4xI", content)
        (count,) = struct.unpack_from(f"{order}H", content, start)
        for number in range(min(count, MOST_TAGS)):
            tag, value = struct.unpack_from(f"{order}H6x4s", content, start + 2 + 12 * number)
            tags[tag] = value
    except struct.error:  # it ends in the middle of a tag
        pass
    return tags


def _per_inch(content: bytes, order: str, tags: Mapping[int, bytes]) -> float:
    try:
        (where,) = struct.unpack(f"{order}I", tags[ACROSS])
        across, parts = struct.unpack_from(f"{order}II", content, where)
        unit = struct.unpack(f"{order}H2x", tags[UNIT])[0] if UNIT in tags else 0
        return float(across / parts * (CENTIMETRES_PER_INCH if unit == CENTIMETRES else 1))
    except (KeyError, ZeroDivisionError, struct.error):
        return 0
