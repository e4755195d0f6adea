"""Fingerprints of files: the SHA-256 of their contents, read anew only where a file seems to have changed.

What was read is kept from one run to the next in the user's own cache folder, never in a project; it is
safe to delete at any time. Where nothing can be kept, each file is read each time.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from msgspec import MsgspecError, Struct
from msgspec.json import decode

from selfassess.files.reading import LARGEST_TEXT, open_file, read_file
from selfassess.files.writing import clear_parts, save
from selfassess.project.cache_folder import cache_folder

VERSION = 1
SETTLED = 2_000_000_000
DIGITS = 64
Mark: TypeAlias = tuple[list[int], str]


class Fingerprints:
    """The fingerprints of the files of a project.

    A file counts as unchanged while its size, its time stamps and its number on the disk are the same. One
    that changed within two seconds (`SETTLED`, in nanoseconds) of being read is not kept: a second change so
    soon may bear the same stamps.
    """

    def __init__(self, project: Path) -> None:
        self._project = project
        self._evidence = project.resolve() / "evidence"
        self._known: dict[str, Mark] | None = None
        self._learnt = False

    def of(self, path: Path) -> str:
        """The SHA-256 of a file's contents in small letters, empty where the file cannot be read."""
        from hashlib import file_digest

        known, name = self._kept(), str(path.absolute())
        try:
            with open_file(path, self._evidence) as opened:
                stamp = _stamp(opened.fileno())
                if name in known and known[name][0] == stamp:
                    return known[name][1]
                begun = time.time_ns()
                digest = file_digest(opened, "sha256").hexdigest()
                is_settled = stamp == _stamp(opened.fileno()) and max(stamp[1:3]) + SETTLED < begun
        except OSError:
            return ""
        if is_settled:
            known[name] = (stamp, digest)
            self._learnt = True
        return digest

    def keep(self) -> None:
        """Puts away what was learnt, whole or not at all; a machine that refuses it loses nothing but time."""
        shelf = _shelf(self._project) if self._learnt else None
        if shelf is None or self._known is None:
            return
        import json

        files = {name: mark for name, mark in self._known.items() if Path(name).exists()}
        with suppress(OSError):
            shelf.parent.mkdir(parents=True, exist_ok=True)
            shelf.parent.chmod(0o700)  # the names of evidence are nobody else's business
            clear_parts([shelf.parent])
            save({shelf.name: json.dumps({"version": VERSION, "files": files}).encode()}, shelf.parent)
        self._learnt = False

    def _kept(self) -> dict[str, Mark]:
        if self._known is None:
            shelf = _shelf(self._project)
            self._known = _read(shelf) if shelf is not None else {}
        return self._known


class _Kept(Struct):
    """The file that keeps fingerprints; of each file its stamp and its SHA-256."""

    version: int
    files: dict[str, Mark]


def _shelf(project: Path) -> Path | None:
    """The file in the user's cache folder that keeps the fingerprints of a project, None where there is no folder."""
    from hashlib import sha256

    folder, mark = cache_folder(), sha256(os.fsencode(project.resolve())).hexdigest()[:32]
    return folder / f"{mark}.json" if folder is not None else None


def _stamp(number: int) -> list[int]:
    status = os.fstat(number)
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]


def _read(shelf: Path) -> dict[str, Mark]:
    """What was kept; nothing where it is damaged, or of another edition of this tool."""
    try:
        kept = decode(read_file(shelf, LARGEST_TEXT, shelf.parent.resolve()), type=_Kept)
    except (OSError, ValueError, RuntimeError, MsgspecError):  # RecursionError is a RuntimeError
        return {}
    return {name: mark for name, mark in kept.files.items() if kept.version == VERSION and len(mark[1]) == DIGITS}
