"""Drawings of Windows (EMF and WMF), as logos often are: what draws stays, what only says something is blanked.

Every record keeps its place and length, so nothing else in the file has to change.
"""

from __future__ import annotations

import struct

EMF_HEADER, EMF_SIGNATURE, EMF_COMMENT, EMF_END = 1, b" EMF", 70, 14
DRAWN_IN_COMMENTS = (b"EMF+", b"GDIC")
DESCRIPTION = 60
"""Where the header says how many characters the description has, and then where it begins."""
WMF_PLACEABLE, WMF_PLACEABLE_LENGTH, WMF_HEADER_LENGTH = b"\xd7\xcd\xc6\x9a", 22, 18
WMF_STARTS = (b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")
WMF_ESCAPE, WMF_HARMLESS = 0x0626, 0x000F
"""An escape is meant for the printer, and once could run what it held; one that is a comment does nothing."""


def cleaned_emf(content: bytes) -> bytes | None:
    """None for what is not an EMF file, or a damaged one."""
    if len(content) < 88 or content[40:44] != EMF_SIGNATURE:
        return None
    drawn = bytearray(content)
    length, start = struct.unpack_from("<II", drawn, DESCRIPTION)
    (header,) = struct.unpack_from("<I", drawn, 4)
    if start and start + 2 * length <= header <= len(drawn):
        drawn[start : start + 2 * length] = bytes(2 * length)
    struct.pack_into("<II", drawn, DESCRIPTION, 0, 0)
    at = 0
    while at + 8 <= len(drawn):
        kind, size = struct.unpack_from("<II", drawn, at)
        if size < 8 or size % 4 or at + size > len(drawn) or (at == 0) != (kind == EMF_HEADER):
            return None
        if kind == EMF_COMMENT and bytes(drawn[at + 12 : at + 16]) not in DRAWN_IN_COMMENTS:
            drawn[at + 12 : at + size] = bytes(size - 12)
        at += size
        if kind == EMF_END:
            return bytes(drawn[:at])
    return None


def cleaned_wmf(content: bytes) -> bytes | None:
    """None for what is not a WMF file, or a damaged one."""
    at = WMF_PLACEABLE_LENGTH if content.startswith(WMF_PLACEABLE) else 0
    if content[at : at + 4] not in WMF_STARTS:
        return None
    drawn = bytearray(content)
    at += WMF_HEADER_LENGTH
    while at + 6 <= len(drawn):
        words, kind = struct.unpack_from("<IH", drawn, at)
        if words < 3 or at + 2 * words > len(drawn):
            return None
        if kind == WMF_ESCAPE and words > 3:
            drawn[at + 6 : at + 2 * words] = bytes(2 * words - 6)
            struct.pack_into("<H", drawn, at + 6, WMF_HARMLESS)
        at += 2 * words
        if kind == 0:
            return bytes(drawn[:at])
    return None
