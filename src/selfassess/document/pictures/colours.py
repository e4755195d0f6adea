"""Colours as screens, Word and LibreOffice all show them: a colour profile is applied, since Word ignores it."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from PIL import Image

from selfassess.document.pictures.parts import Parts

WHITE, NEARLY_WHITE = 255, 245
STEPS = range(0, 256, 51)
LEAST_DIFFERENCE = 3
"""Of 255 steps of brightness: below it nobody sees a difference, and pixels stay as they are."""


def srgb_transform(image: Image.Image, parts: Parts) -> Any:
    """What brings the colours of a picture to those of the web (sRGB); None where they are so, or nobody knows."""
    if not parts.profile:
        return None
    from PIL import ImageCms

    mode = "RGB" if image.mode in ("P", "PA", "RGBA", "1") else "L" if image.mode in ("LA", "I;16", "I") else image.mode
    try:
        own, web = ImageCms.ImageCmsProfile(BytesIO(parts.profile)), ImageCms.createProfile("sRGB")
        made = ImageCms.buildTransform(
            own, web, mode, "RGB", ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
        )
    except (ImageCms.PyCMSError, OSError, ValueError):  # damaged, or meant for another kind of picture
        return None
    if mode == "CMYK":
        return made
    sample = _sample(mode)
    pairs = zip(sample.convert("RGB").tobytes(), made.apply(sample).tobytes(), strict=True)
    return made if any(abs(before - after) >= LEAST_DIFFERENCE for before, after in pairs) else None


def _sample(mode: str) -> Image.Image:
    """A picture with colours from everywhere."""
    if mode == "L":
        return Image.frombytes("L", (256, 1), bytes(range(256)))
    colours = bytes(part for red in STEPS for green in STEPS for blue in STEPS for part in (red, green, blue))
    return Image.frombytes("RGB", (len(colours) // 3, 1), colours)


def is_transparent(image: Image.Image) -> bool:
    """Whether anything behind the picture would be seen through it."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return False
    lowest, _ = image.convert("RGBA").getchannel("A").getextrema()
    return float(str(lowest)) < WHITE


def is_all_white(image: Image.Image) -> bool:
    """Whether nobody sees anything of it on paper."""
    darkest: Any = image.convert("L").getextrema()[0]
    return bool(darkest >= NEARLY_WHITE)


def on_white(image: Image.Image) -> Image.Image:
    """The picture as paper shows it, so that it can be read in the dark too."""
    if image.mode == "P":
        image = image.copy()
        image.putpalette(_on_white(image.getpalette() or [], image.info.pop("transparency")))
        return image
    clear = image.convert("RGBA")
    ground = Image.new("RGBA", clear.size, "white")
    ground.alpha_composite(clear)
    return ground.convert("L" if image.mode in ("L", "LA") else "RGB")


def _on_white(colours: Sequence[int], opacity: bytes | int) -> list[int]:
    """The colours of a palette on white; `opacity` is of each of the first ones, or names the only one without any."""
    known = opacity if isinstance(opacity, bytes) else bytes([WHITE] * opacity + [0])
    each = known[: len(colours) // 3].ljust(len(colours) // 3, b"\xff")
    pairs = ((part, each[at // 3]) for at, part in enumerate(colours))
    return [(part * shown + WHITE * (WHITE - shown) + WHITE // 2) // WHITE for part, shown in pairs]
