"""Pictures for tests: made as they are asked for, and read as the pipeline reads those of documents."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image

from selfassess.document.resources import Resources, read_resources
from selfassess.document.tree import Tree


@cache
def picture(kind: str, width: int = 160, height: int = 90) -> bytes:
    """A picture of a kind that Pillow can write, with something different in every part of it."""
    stream = BytesIO()
    Image.effect_noise((width, height), 80).save(stream, kind)
    return stream.getvalue()


@cache
def photograph(kind: str, width: int, height: int) -> bytes:
    """A picture that is as heavy as one of its size can be; a JPEG in the best quality."""
    stream = BytesIO()
    settings = {"quality": 100, "subsampling": 0} if kind == "jpeg" else {}
    noise = Image.merge("RGB", [Image.effect_noise((width, height), 120) for _ in "RGB"])
    noise.save(stream, kind, **settings)
    return stream.getvalue()


@cache
def animation(width: int = 160, height: int = 90) -> bytes:
    stream = BytesIO()
    first, *more = (Image.effect_noise((width, height), spread) for spread in (20, 60, 100))
    first.save(stream, "gif", save_all=True, append_images=more)
    return stream.getvalue()


@cache
def white_logo(width: int = 160, height: int = 90) -> bytes:
    """A picture in white on a transparent ground."""
    stream = BytesIO()
    logo = Image.new("LA", (width, height), (255, 0))
    logo.paste((255, 255), (width // 4, height // 4, width // 2, height // 2))
    logo.save(stream, "png")
    return stream.getvalue()


DESCRIBED = re.compile(r"(photograph|animation|white logo), (\d+) × (\d+) pixels")


def described(name: str, words: str) -> bytes | None:
    """The picture that an example describes in the place of its bytes; None where it describes none."""
    match = DESCRIBED.fullmatch(words.strip())
    if match is None:
        return None
    size = int(match[2]), int(match[3])
    if match[1] == "photograph":
        return photograph("png" if name.endswith(".png") else "jpeg", *size)
    return animation(*size) if match[1] == "animation" else white_logo(*size)


def resources_of(tree: Tree, folder: Path) -> Resources:
    return read_resources(folder, [shown.get("src", "") for shown in tree.root.iter("img")])
