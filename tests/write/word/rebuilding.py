"""A reference.docx with some of its parts changed, as somebody may change them in Word."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.write.writing import REFERENCE


def rebuilt(folder: Path, changes: Mapping[str, Callable[[str], str]]) -> Path:
    """A copy of reference.docx in which each of the named parts is changed."""
    path = folder / "reference.docx"
    with zipfile.ZipFile(REFERENCE) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            xml = old.read(name).decode("utf-8")
            new.writestr(name, changes[name](xml) if name in changes else xml)
    return path
