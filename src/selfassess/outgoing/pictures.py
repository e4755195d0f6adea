"""What pictures say besides what they show: where, when and with what they were taken, and by whom."""

from __future__ import annotations

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
PNG_SAYS = frozenset((b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME", b"dSIG"))
JPEG_SAYS = frozenset((0xE1, 0xED, 0xFE))
"""Segments of Exif and XMP, of Photoshop, and comments."""
SCAN, END = 0xDA, 0xD9
WHAT = "a picture that says where or how it was taken, or by whom"


def says_more(content: bytes) -> bool:
    """Whether a picture has anything beside its pixels that tells of its making."""
    if content.startswith(PNG):
        return _png_says(content)
    return content.startswith(JPEG) and _jpeg_says(content)


def _png_says(content: bytes) -> bool:
    at = len(PNG)
    while at + 8 <= len(content):
        if content[at + 4 : at + 8] in PNG_SAYS:
            return True
        if content[at + 4 : at + 8] == b"IEND":
            return len(content) > at + 12
        at += 12 + int.from_bytes(content[at : at + 4], "big")
    return False


def _jpeg_says(content: bytes) -> bool:
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in JPEG_SAYS:
            return True
        if marker in (SCAN, END):
            break
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return b"Exif\0\0" in content[at:] or not content.rstrip(b"\0").endswith(b"\xff\xd9")
