"""Pictures as `data:` addresses, so that a page carries them along."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from urllib.parse import unquote

KINDS = {
    "image/png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "image/jpeg": re.compile(rb"\xff\xd8\xff"),
    "image/gif": re.compile(rb"GIF8[79]a"),
    "image/webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}


def data_address(folder: Path, source: str) -> str | None:
    """The picture as an address of its own; None where `source` is no picture inside the folder.

    The bytes decide the kind, never the name. SVG is refused, since it can hold script.
    """
    content = _content(folder, unquote(source))
    for kind, signature in KINDS.items():
        if signature.match(content):
            return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
    return None


def _content(folder: Path, name: str) -> bytes:
    """The bytes of a file inside the folder, none where it cannot be read."""
    try:
        path = (folder / name).resolve()
        return path.read_bytes() if path.is_relative_to(folder.resolve()) and path.is_file() else b""
    except (OSError, RuntimeError, ValueError):  # a name too long, links in a circle, a null character
        return b""
