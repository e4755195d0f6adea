"""The pictures that documents show: each is read from disk once, checked, and judged for everybody.

The home of Pillow, which decodes and no more: a picture goes into documents as the bytes that were read. It is
loaded only where a document shows a picture.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum, auto
from errno import ENAMETOOLONG
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

DRIVE = re.compile(r"[A-Za-z]:")
WEB = ("http://", "https://")
LONGEST_SIGNATURE = 8
MOST_PIXELS = 90_000_000  # A3 at 600 dots to the inch has 70 million; unpacked, one pixel takes up to 4 bytes


class Fault(Enum):
    """Why no document can show a picture."""

    ABSENT = auto()
    ON_THE_WEB = auto()
    OUTSIDE = auto()
    REFUSED = auto()
    NOT_A_PICTURE = auto()


class PictureFile(Struct, frozen=True):
    """A picture that every document can show; `kind` is png, jpeg or gif, `width` and `height` are pixels."""

    kind: str
    width: int
    height: int
    content: bytes


class Unusable(Struct, frozen=True):
    """A name under which there is no picture to show; `reason` is the computer's, where it refused."""

    fault: Fault
    reason: str = ""

    @property
    def is_system(self) -> bool:
        return self.fault is Fault.REFUSED


class Resources(Struct, frozen=True):
    """What documents show besides words, by the names that they use for it."""

    judged: Mapping[str, PictureFile | Unusable] = MappingProxyType({})

    def picture(self, name: str) -> PictureFile | None:
        judged = self.judged.get(name)
        return judged if isinstance(judged, PictureFile) else None

    def unusable(self, name: str) -> Unusable | None:
        judged = self.judged.get(name)
        return judged if isinstance(judged, Unusable) else None


def read_resources(folder: Path, names: Iterable[str]) -> Resources:
    """The pictures of these names, which count from `folder`; the only place that opens a picture."""
    return Resources(MappingProxyType({name: _judged(folder, name) for name in dict.fromkeys(names)}))


def leads_out(name: str, folder: Path) -> bool:
    """Whether a name leads out of a folder: by `..`, an absolute path, a Windows drive, or a symbolic link."""
    slashed = name.replace("\\", "/")
    if slashed.startswith("/") or DRIVE.match(name):
        return True
    path = folder / slashed
    try:
        if ".." not in slashed and not any(step.is_symlink() for step in _steps(path, folder)):
            return False
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # too long, links in a circle, a null character
        return False


def _steps(path: Path, folder: Path) -> Iterator[Path]:
    """A path and the folders above it, as far as this one."""
    while path != folder:
        yield path
        path = path.parent


def _judged(folder: Path, name: str) -> PictureFile | Unusable:
    """A file that is called exactly so comes before one whose name was typed as an address spells it, with `%20`."""
    if leads_out(name, folder):
        return Unusable(Fault.OUTSIDE)
    if name.startswith(WEB):
        return Unusable(Fault.ON_THE_WEB)
    for spelling in dict.fromkeys((name, unquote(name))):
        content = None if leads_out(spelling, folder) else _content(folder / spelling)
        if isinstance(content, Unusable):
            return content
        if content is not None:
            return _decoded(content) or Unusable(Fault.NOT_A_PICTURE)
    return Unusable(Fault.ABSENT)


def _content(path: Path) -> bytes | Unusable | None:
    """The bytes of a file, as many as tell that it is no picture; None where there is no file."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            start = file.read(LONGEST_SIGNATURE)
            return start + file.read() if start.startswith(SIGNATURES) else start
    except OSError as error:
        is_too_long = error.errno == ENAMETOOLONG  # no file can have this name
        return None if is_too_long else Unusable(Fault.REFUSED, error.strerror or "no permission")


def _decoded(content: bytes) -> PictureFile | None:
    """A picture by what its bytes say, checked to its last byte or row: a file that was cut off is none.

    Every part of a PNG has a checksum; other pictures are decoded, of an animation the first frame.
    """
    kind = next((kind for kind in KINDS if content.startswith(kind.signature)), None)
    if kind is None:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of odd details of pictures that everybody can show
        try:
            stream = BytesIO(content)
            image = kind.open(stream)
            if content.find(kind.end, stream.tell()) < 0:
                return None
            width, height = image.size
            if width * height > MOST_PIXELS:  # asked before anything is unpacked
                return None
            kind.check(image)
        except Exception:  # damaged bytes lead Pillow into OSError, SyntaxError, ValueError, struct.error and others
            return None
    return PictureFile(kind.name, width, height, content)


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
    """A kind of picture that every document can show, how its bytes begin, what opens it and what checks it.

    `end` marks the end of its pixels, where decoding does not notice that they are cut off: to JPEG, zeros after the
    cut are pixels. Pillow's own `Image.open` would load the plugins of five kinds for one picture.
    """

    name: str
    signature: tuple[bytes, ...]
    open: Callable[[BytesIO], ImageFile]
    check: Callable[[ImageFile], object]
    end: bytes = b""


KINDS = (
    Kind("png", (b"\x89PNG\r\n\x1a\n",), _png, lambda image: image.verify()),
    Kind("jpeg", (b"\xff\xd8\xff",), _jpeg, lambda image: image.load(), end=b"\xff\xd9"),
    Kind("gif", (b"GIF87a", b"GIF89a"), _gif, lambda image: image.load()),
)
SIGNATURES = tuple(signature for kind in KINDS for signature in kind.signature)
