"""Files onto the disk, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

PART = ".part"
JOURNAL = ".selfassess.journal"


def save(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Writes each file beside its place, then renames all into place.

    Killed at any moment, it leaves each earlier file whole. Raises OSError where the computer refuses.
    """
    folder.mkdir(parents=True, exist_ok=True)
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            waiting.append((lay_beside(folder / name, content), folder / name))
        for beside, place in waiting:
            beside.replace(place)
    finally:
        for beside, _ in waiting:
            beside.unlink(missing_ok=True)
    return [place for _, place in waiting]


def lay_beside(place: Path, content: bytes) -> Path:
    """A whole file beside its place, with the permissions of the one that it will replace."""
    path = place.with_name(f".{place.name}.{os.urandom(4).hex()}{PART}")
    with path.open("xb") as file:
        if place.exists():
            path.chmod(place.stat().st_mode & 0o777)  # before the content, which others may not be allowed to read
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return path
