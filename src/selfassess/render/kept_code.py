"""Compiled templates, kept in the user's own cache folder from one run to the next.

Compiling takes as long as rendering. What is kept is code, so it is only used from a folder and a file that belong to
this user and that nobody else may write to, as Python's own compiled files; and only if it is whole and was made of
this very text by these very versions. Where nothing can be kept, templates are compiled each time.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from types import CodeType

import jinja2

from selfassess.files.reading import read_file
from selfassess.project.cache_folder import cache_folder
from selfassess.render.sandbox.code import VERSION

FOLDER = "templates"
MOST_KEPT = 200
LARGEST = 16 * 1024 * 1024
MADE_BY = f"{VERSION} {jinja2.__version__} {sys.implementation.cache_tag} {sys.hexversion}"
DIGEST = 32
"""The bytes of a SHA-256, which stands before the code that it is of."""
OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


def kept_code(name: str, text: str, make: Callable[[], CodeType]) -> CodeType:
    """The code of a template of this name and text, which is made where none is kept."""
    top = cache_folder()
    if top is None:
        return make()
    folder = top / FOLDER
    path = folder / sha256(f"{MADE_BY}\0{name}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
    code = _read(path) if _is_own(folder, stat.S_IFDIR) else None
    if code is None:
        code = make()
        with suppress(OSError):
            _keep(path, marshal.dumps(code))
    return code


def _is_own(path: Path, kind: int) -> bool:
    """Whether this is no link but of this kind, belongs to this user, and nobody else may write to it."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return False
    is_kind = stat.S_IFMT(status.st_mode) == kind
    return is_kind and (os.name == "nt" or (status.st_uid == os.geteuid() and not status.st_mode & OTHERS_MAY_WRITE))


def _read(path: Path) -> CodeType | None:
    """The code in a file; None where there is none, or the file is damaged or might be a stranger's."""
    if not _is_own(path, stat.S_IFREG):
        return None
    try:
        kept = read_file(path, LARGEST)
        code = marshal.loads(kept[DIGEST:]) if sha256(kept[DIGEST:]).digest() == kept[:DIGEST] else None
    except (OSError, EOFError, ValueError, TypeError):
        return None
    return code if isinstance(code, CodeType) else None


def _keep(path: Path, content: bytes) -> None:
    """Puts code away, whole or not at all, and the oldest of what is there aside. Raises OSError."""
    from selfassess.files.writing import clear_parts, save

    folder = path.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not _is_own(folder, stat.S_IFDIR):
        return
    clear_parts([folder])
    kept = sorted(folder.iterdir(), key=lambda file: file.lstat().st_mtime)
    for old in kept[: max(len(kept) - MOST_KEPT, 0)]:
        old.unlink(missing_ok=True)
    save({path.name: sha256(content).digest() + content}, folder)
