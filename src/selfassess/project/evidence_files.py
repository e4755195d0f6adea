"""The files that records name: whether they are there, and whether they stay in their folder."""

from __future__ import annotations

from pathlib import Path

from selfassess.document.resources import leads_out as leads_out
from selfassess.files.reading import Fault, UnreadableError, open_file


def is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def refusal(path: Path) -> str:
    """Why the machine refuses to open a file, in its own words; empty where it does not."""
    try:
        with open_file(path):
            return ""
    except UnreadableError as error:
        return error.strerror if error.fault is Fault.REFUSED else ""
