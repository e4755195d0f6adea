"""The files that content names: whether they are there, and whether they stay in their folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

DRIVE = re.compile(r"[A-Za-z]:")
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")


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
    except (OSError, RuntimeError, ValueError):
        return False


def _steps(path: Path, folder: Path) -> Iterator[Path]:
    """A path and the folders above it, as far as this one."""
    while path != folder:
        yield path
        path = path.parent


def is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def is_picture(path: Path) -> bool:
    """Whether a file begins as PNG, JPEG and GIF pictures begin."""
    if not is_there(path):
        return False
    try:
        with path.open("rb") as opened:
            return opened.read(8).startswith(PICTURES)
    except OSError:
        return False


def refusal(path: Path) -> str:
    """Why the machine refuses to open a file, in its own words; empty where it does not."""
    try:
        if path.is_file():
            path.open("rb").close()
    except PermissionError as error:
        return error.strerror or "no permission"
    except (OSError, ValueError):
        pass
    return ""
