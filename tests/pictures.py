"""Pictures for tests: made as they are asked for, and read as the pipeline reads those of documents."""

from __future__ import annotations

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


def resources_of(tree: Tree, folder: Path) -> Resources:
    return read_resources(folder, [shown.get("src", "") for shown in tree.root.iter("img")])
