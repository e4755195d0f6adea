"""Many files that go out together: as a new folder or as a zip, whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from selfassess.files.reading import open_file, stamp
from selfassess.files.writing import (
    Content,
    Copy,
    check_below,
    close_on_windows,
    draft_folder,
    fill,
    laid,
    pieces,
    removed_if_unfinished,
)

UNIX = 3
READABLE = 0o644
"""By what and with which permissions the members of a zip are said to be made, whatever computer makes it."""


def measured(path: Path, below: Path) -> Copy:
    """A file to be copied, read once from its beginning to its end; its real place is below a folder.

    Raises UnreadableError.
    """
    from hashlib import file_digest

    with open_file(path, below) as opened:
        return Copy(path, stamp(opened), file_digest(opened, "sha256").hexdigest(), below)


def save_folder(files: Mapping[str, Content], place: Path, below: Path) -> None:
    """Writes a folder that is not there yet, whole or not at all; its real place is below another folder.

    Raises OSError with the name of the file or folder concerned, and where the folder is there by then.
    """
    check_below(place, below)
    place.parent.mkdir(exist_ok=True)
    with draft_folder(place.parent) as draft:
        whole = draft / place.name
        for name, content in files.items():
            path = whole / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with removed_if_unfinished(place / name, path), path.open("xb") as file:
                fill(file, path, path, content)
        if os.path.lexists(place):
            raise FileExistsError(errno.EEXIST, "it is there already", os.fspath(place))
        whole.rename(place)


def save_zip(files: Mapping[str, Content], place: Path) -> None:
    """Writes a zip that is not there yet, whole or not at all: the same bytes for the same files, on every computer.

    Its members have no time and are not packed, since what packs them is not the same everywhere. Raises OSError with
    the name of the file concerned, and where the zip is there by then.
    """
    from zipfile import ZIP_STORED, ZipFile, ZipInfo

    place.parent.mkdir(exist_ok=True)
    with laid(place) as (part, file):
        with ZipFile(file, "w", ZIP_STORED) as archive:
            for name, content in files.items():
                member = ZipInfo(name)
                member.create_system, member.external_attr = UNIX, READABLE << 16
                member.file_size = len(content) if isinstance(content, bytes) else content.size
                with archive.open(member, "w") as opened:
                    for piece in pieces(content):
                        opened.write(piece)
        file.flush()
        os.fsync(file.fileno())
        close_on_windows(file)
        if os.path.lexists(place):
            raise FileExistsError(errno.EEXIST, "it is there already", os.fspath(place))
        part.rename(place)
