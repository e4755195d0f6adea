"""The one reader of pictures: what it takes, the page and the Word file show; what it refuses, `check` reports.

Pillow is loaded only where a document shows a picture.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct

from selfassess.document.pictures.exif import Exif, read_exif
from selfassess.document.pictures.parts import PNG_START, Parts, jpeg_parts, png_parts
from selfassess.document.pictures.width import SCREEN

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_PIXELS = 90_000_000  # A3 at 600 dots to the inch has 70 million; unpacked, one pixel takes up to 4 bytes
MOST_PER_INCH = 1200
WIDEST, TALLEST = 1600, 1900
"""Pixels: 240 to the inch where a picture fills the text of an A4 page, and as many as sharp screens show."""

HEAVY = 500_000
"""Bytes: a picture of this weight is stored as it is, however many pixels it has."""

PHOTOGRAPH = 1.0
"""Bytes that each pixel takes in a PNG file: photographs take more, charts and screenshots less."""

WORTHWHILE = 0.8
TURNED_OVER = 4
"""The last of the orientations that keep a picture's width; those after it lie on their side."""


class Source(Struct, frozen=True):
    """The file that an author has: its bytes and pixels, and whether it is an animation."""

    weight: int = 0
    width: int = 0
    height: int = 0
    moves: bool = False


class PictureFile(Struct, frozen=True):
    """A picture that every document can show: upright, on white, in the colours of the web, and nothing else in it.

    `kind` is png or jpeg, `width` and `height` are pixels, of which `per_inch` are printed to the inch. `is_smaller`
    says that it takes less room than the source, with other pixels; `is_white` that nothing can be seen of it.
    """

    kind: str
    width: int
    height: int
    content: bytes
    per_inch: float = SCREEN
    is_smaller: bool = False
    is_white: bool = False
    source: Source = Source()


class DamagedError(Exception):
    """The bytes of a picture are damaged or cut off."""


class TooLargeError(Exception):
    """A picture has more pixels than a computer can be asked to unpack."""


def is_picture(start: bytes) -> bool:
    """Whether a file that begins so is of a kind that documents can show."""
    return any(start.startswith(kind.signature) for kind in KINDS)


def read_picture(content: bytes) -> PictureFile:
    """A picture by what its bytes say, decoded to its last row. Raises DamagedError and TooLargeError."""
    kind = next(kind for kind in KINDS if content.startswith(kind.signature))
    parts = kind.parts(content)
    if parts is None:
        raise DamagedError
    exif = read_exif(parts.exif)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd details of pictures that everybody can show
        try:
            image = kind.open(BytesIO(parts.kept))
            full = image.size
            if full[0] * full[1] > MOST_PIXELS:  # asked before anything is unpacked
                raise TooLargeError
            size = _size(full, len(parts.kept), on_its_side=exif.orientation > TURNED_OVER)
            moves = parts.moves or bool(getattr(image, "is_animated", False))
            if size != full and kind.name == "jpeg":
                image.draft(image.mode, size)  # which decodes every byte, and makes only as many pixels as are needed
            image.load()
        except TooLargeError:
            raise
        except Exception as error:  # damaged bytes lead Pillow into OSError, SyntaxError, ValueError, struct.error…
            raise DamagedError from error
        return _picture(image, kind, parts, Source(len(content), *full, moves), size, exif)


def _size(full: tuple[int, int], weight: int, *, on_its_side: bool) -> tuple[int, int]:
    """The pixels that a picture keeps: all of them, unless it is heavy and has more than documents can show."""
    if weight <= HEAVY:
        return full
    widest, tallest = (TALLEST, WIDEST) if on_its_side else (WIDEST, TALLEST)
    scale = min(1, widest / full[0], tallest / full[1])
    return max(round(full[0] * scale), 1), max(round(full[1] * scale), 1)


def _picture(
    image: ImageFile, kind: Kind, parts: Parts, source: Source, size: tuple[int, int], exif: Exif
) -> PictureFile:
    """What documents show of a picture that was decoded: its own bytes where they can, else a copy."""
    from selfassess.document.pictures.colours import is_all_white, is_transparent, srgb_transform
    from selfassess.document.pictures.copies import Changes, copy

    full, weight = (source.width, source.height), len(parts.kept)
    said = parts.per_inch or exif.per_inch
    per_inch = round(said) if SCREEN <= said <= MOST_PER_INCH else SCREEN
    as_it_is = PictureFile(kind.name, *full, parts.kept, per_inch, source=source)
    clear, colours = is_transparent(image), srgb_transform(image, parts)
    must = clear or colours is not None or exif.orientation > 1 or image.mode == "CMYK" or kind.name == "gif"
    is_scaled = size != full
    is_photograph = kind.name == "png" and weight > max(PHOTOGRAPH * full[0] * full[1], HEAVY)
    if not (must or is_scaled or is_photograph):
        return as_it_is
    as_jpeg = kind.name == "jpeg" or is_photograph
    made, content = copy(image, Changes(size, is_scaled, clear, colours, exif.orientation, as_jpeg))
    is_smaller = (is_scaled or is_photograph) and len(content) <= WORTHWHILE * weight
    if not (must or is_smaller):
        return as_it_is
    shown = full[1] if exif.orientation > TURNED_OVER else full[0]
    stored = "jpeg" if as_jpeg else "png"
    is_white = clear and is_all_white(made)
    return PictureFile(stored, *made.size, content, per_inch * made.width / shown, is_smaller, is_white, source)


def _png(content: BytesIO) -> ImageFile:
    from PIL.PngImagePlugin import PngImageFile

    return PngImageFile(content)


def _jpeg(content: BytesIO) -> ImageFile:
    from PIL.JpegImagePlugin import JpegImageFile

    return JpegImageFile(content)


def _gif(content: BytesIO) -> ImageFile:
    from PIL.GifImagePlugin import GifImageFile

    return GifImageFile(content)


class Kind(Struct, frozen=True):
    """A kind of picture that every document can show: how its bytes begin, what they are made of, what opens them.

    Pillow's own `Image.open` would load the plugins of five kinds for one picture.
    """

    name: str
    signature: tuple[bytes, ...]
    parts: Callable[[bytes], Parts | None]
    open: Callable[[BytesIO], ImageFile]


KINDS = (
    Kind("png", (PNG_START,), png_parts, _png),
    Kind("jpeg", (b"\xff\xd8\xff",), jpeg_parts, _jpeg),
    Kind("gif", (b"GIF87a", b"GIF89a"), Parts, _gif),
)
