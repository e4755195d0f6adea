"""Pictures of headers and footers, without what was written beside them: by whom, when, where and with what."""

from __future__ import annotations

from selfassess.document.pictures.exif import UPRIGHT, read_exif
from selfassess.document.pictures.parts import PNG_START, jpeg_parts, png_parts
from selfassess.document.pictures.reader import DamagedError, TooLargeError, is_picture, read_picture
from selfassess.write.word.look.look import Media
from selfassess.write.word.look.metafile import cleaned_emf, cleaned_wmf

JPEG_START = b"\xff\xd8\xff"


def cleaned(content: bytes) -> Media | None:
    """The picture alone, its pixels untouched wherever they can be; None for one that is damaged or of another kind."""
    if content.startswith(PNG_START):
        parts = png_parts(content)
        return None if parts is None else Media(parts.kept, "png", "image/png")
    if content.startswith(JPEG_START):
        parts = jpeg_parts(content)
        if parts is not None and read_exif(parts.exif).orientation == UPRIGHT:
            return Media(parts.kept, "jpeg", "image/jpeg")
    if is_picture(content):
        return _redrawn(content)
    drawn = cleaned_emf(content)
    if drawn is not None:
        return Media(drawn, "emf", "image/x-emf")
    drawn = cleaned_wmf(content)
    return None if drawn is None else Media(drawn, "wmf", "image/x-wmf")


def _redrawn(content: bytes) -> Media | None:
    try:
        picture = read_picture(content)
    except (DamagedError, TooLargeError):
        return None
    return Media(picture.content, picture.kind, f"image/{picture.kind}")
