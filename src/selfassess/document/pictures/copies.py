"""A copy of a picture for documents, where they cannot show the file's own pixels as they are."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from msgspec import Struct
from PIL import Image
from PIL.ImageFile import ImageFile

from selfassess.document.pictures.colours import on_white

QUALITY = 85
ALIKE = 95
"""The quality of a JPEG that is to look like its original, where the original's own quality cannot be kept."""

TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
FIRST_ON_ITS_SIDE = 5


class Changes(Struct, frozen=True):
    """What is changed: scaled, set on white, brought to the colours of the web, turned upright, stored as a JPEG.

    `size` is in pixels, before the picture is turned.
    """

    size: tuple[int, int]
    is_scaled: bool
    on_white: bool
    colours: Any
    orientation: int
    as_jpeg: bool


def copy(image: ImageFile, changes: Changes) -> tuple[Image.Image, bytes]:
    """The changed picture, and its bytes as a JPEG or PNG file."""
    made: Image.Image = on_white(image) if changes.on_white else image
    if changes.size != made.size:
        made = _even(made).resize(changes.size, Image.Resampling.LANCZOS)
    if changes.colours is not None:
        made = changes.colours.apply(_even(made))
    if made.mode == "CMYK" or (changes.as_jpeg and made.mode not in ("RGB", "L")):
        made = _even(made).convert("RGB")
    if changes.orientation in TURNS:
        made = made.transpose(TURNS[changes.orientation])
    made.info = {}  # Pillow would write a profile with the time of day into the file
    stream = BytesIO()
    if not changes.as_jpeg:
        made.save(stream, "PNG")
    elif changes.is_scaled or image.format != "JPEG":
        made.save(stream, "JPEG", quality=QUALITY)
    elif image.mode == made.mode:
        made.save(stream, "JPEG", **_own_quality(image, on_its_side=changes.orientation >= FIRST_ON_ITS_SIDE))
    else:
        made.save(stream, "JPEG", quality=ALIKE)
    return made, stream.getvalue()


def _even(image: Image.Image) -> Image.Image:
    """A picture whose pixels can be mixed: no palette, no transparency, 8 bits."""
    if image.mode in ("I", "I;16"):
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    return image.convert("L" if image.mode in ("1", "LA") else "RGB")


def _own_quality(image: Any, *, on_its_side: bool) -> dict[str, Any]:
    """Settings that keep what the JPEG was saved with: its tables, and colours as fine as brightness."""
    tables = image.quantization
    if on_its_side:
        tables = {number: [table[at % 8 * 8 + at // 8] for at in range(64)] for number, table in tables.items()}
    return {"qtables": tables, "subsampling": 0}
