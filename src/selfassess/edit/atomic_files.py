"""Files written to the disk whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

PART = ".part"
JOURNAL = ".selfassess.journal"


def save(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Writes each file beside its place, then renames all into place, and returns their paths.

    Killed at any moment, it leaves each earlier file whole. Raises OSError.
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
    """Writes a whole file beside its place, with the permissions of the one that it is to replace; returns its path."""
    path = place.with_name(f".{place.name}.{os.urandom(4).hex()}{PART}")
    new = path.open("xb")  # never a file or link that is there already
    try:
        with new as file:
            if place.exists():
                path.chmod(place.stat().st_mode & 0o777)  # while there is nothing to read in it yet
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path
