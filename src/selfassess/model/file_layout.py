"""Where a file of a project belongs, by the keys that it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

FOLDERS = {"chapter": "content/chapters", "theme": "content/themes", "statement": "content/statements"}
LIBRARY = {"ref": "evidence"}
FILES = {
    "indicator": "content/indicators.yaml",
    "action": "content/actions.yaml",
    "rule": "content/accepted.yaml",
    "council": "content/assessment.yaml",
}
KEY = re.compile(r"^(?:-[ ]+)?([a-z_]+)[ ]*:", re.MULTILINE)
BEGINNING = 20_000


def home(file: str, keys: Iterable[str]) -> str:
    """The file that one which holds these keys should be; empty where they do not tell."""
    path = PurePosixPath(file)
    found = [_of(key, path) for key in keys if key in FOLDERS or key in FILES or key in LIBRARY]
    return file if file in found else next(iter(found), "")


def keys_of(text: str) -> list[str]:
    """The keys that stand furthest left at the beginning of a file, or of the entries of its list."""
    return KEY.findall(text[:BEGINNING])


def _of(key: str, path: PurePosixPath) -> str:
    if key in FILES:
        return FILES[key]
    folder = FOLDERS.get(key) or LIBRARY[key]
    return f"{folder}/{path.with_suffix('.yaml').name}"
