"""Small pictures for tests, made by Pillow."""

from __future__ import annotations

from io import BytesIO

from PIL import Image


def picture(kind: str, width: int = 160, height: int = 90) -> bytes:
    """A picture of a kind that Pillow writes: png, jpeg, gif, webp …"""
    stream = BytesIO()
    Image.effect_noise((width, height), 50).save(stream, kind)
    return stream.getvalue()
