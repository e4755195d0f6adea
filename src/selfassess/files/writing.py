"""The door out: files written whole or not at all, and only where they belong.

A file is written beside its place under a name that ends in `.part`, then renamed. A command that is killed
leaves such a part behind; the next one clears it away.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from selfassess.files.reading import FOLDERS, Fault, UnreadableError, is_really_below, open_file, stamp, walk

if sys.platform != "win32":
    import fcntl

PART = ".part"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What the computer says where no more can be written: its disk, or somebody's share of it, is full or fails."""
PART_NAME = re.compile(r"\..+\.[0-9a-f]{8}\.part")
JOURNAL = ".selfassess.journal"
OURS = ("", "output", "output/public", "output/cqc", "output/internal", ".vscode", ".vscode/schemas")
"""The other folders of a project that commands write into, the project itself first."""
DRAFT_NAME = re.compile(r"\.selfassess-[0-9a-f]{8}\.part")
PIECE = 1024 * 1024


class Copy(Struct, frozen=True):
    """The content of another file, copied in pieces; `stamp` is its size in bytes and the time of its last change.

    With a `sha256`, only content with that SHA-256 is copied; with `below`, only a file whose real place is below that.
    """

    source: Path
    stamp: tuple[int, int]
    sha256: str = ""
    below: Path | None = None

    @property
    def size(self) -> int:
        return self.stamp[0]


Content = bytes | Copy


def save(files: Mapping[str, bytes], folder: Path, below: Path | None = None) -> list[Path]:
    """Writes each file beside its place, then renames all into place, and returns their paths.

    With `below`, the real folder of each is below this one, wherever links lead. Killed at any moment, it leaves each
    earlier file whole. Raises OSError with the name of the file concerned.
    """
    places = [folder / name for name in files]
    for place in places:
        if below is not None:
            check_below(place, below)
        place.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as parts:
        laid = [
            parts.enter_context(_laid_beside(place, files[name])) for name, place in zip(files, places, strict=True)
        ]
        for part, place in zip(laid, places, strict=True):
            part.replace(place)
    return places


def check_below(place: Path, below: Path) -> None:
    """Raises OSError where the folder of a file to be written is not really below another."""
    folder = place.parent
    if not is_really_below(folder, below):
        raise OSError(errno.EXDEV, "it is a link that leads out of the project. Nothing was written", os.fspath(folder))


def lay_beside(place: Path, content: Content) -> Path:
    """Writes a whole file beside its place, with the permissions of the one that it is to replace; returns its path."""
    path, file = _new_part(place)
    with removed_if_unfinished(place, path), file:
        fill(file, path, place, content)
    return path


def unfinished(project: Path) -> list[Path]:
    """The folders of a project in which a command that was cut off has left something."""
    walks = ((Path(folder), files) for top in FOLDERS for folder, _, files in walk(project, top))
    flat = ((project / name, _listed(project / name)) for name in OURS)
    return [folder for folder, files in (*walks, *flat) if any(map(_is_left, files))]


def clear_parts(folders: Iterable[Path]) -> list[Path]:
    """Removes the parts in these folders that nobody is writing any more, and empty drafts; returns their paths."""
    parts = (folder / name for folder in folders for name in _listed(folder) if _is_part(name))
    return [part for part in parts if _cleared(part)]


@contextmanager
def draft_folder(beside: Path) -> Iterator[Path]:
    """A new folder for files that are to be moved into `beside` all at once; gone at the end, with what is left in it.

    Clears away first the drafts that a command that was cut off has left there.
    """
    from shutil import rmtree

    for name in filter(DRAFT_NAME.fullmatch, _listed(beside)):
        with suppress(OSError), _held_folder(beside / name):
            rmtree(beside / name)
    draft = beside / f".selfassess-{os.urandom(4).hex()}{PART}"
    draft.mkdir()
    try:
        with _held_folder(draft):
            yield draft
    finally:
        rmtree(draft, ignore_errors=True)


@contextmanager
def _held_folder(folder: Path) -> Iterator[None]:
    """Keeps a folder to this process; OSError where another has it. Windows knows nothing of the kind."""
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)


def _listed(folder: Path) -> list[str]:
    try:
        return [path.name for path in folder.iterdir()]
    except OSError:
        return []


def _is_left(name: str) -> bool:
    return name == JOURNAL or _is_part(name)


def _is_part(name: str) -> bool:
    return name.endswith(PART) and (PART_NAME.fullmatch(name) or DRAFT_NAME.fullmatch(name)) is not None


@contextmanager
def _laid_beside(place: Path, content: bytes) -> Iterator[Path]:
    """As `lay_beside`; the part is held open, which says that it is in use, and is gone at the end."""
    with laid(place) as (path, file):
        fill(file, path, place, content)
        close_on_windows(file)
        yield path


@contextmanager
def laid(place: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A new part beside a place, held open, which says that it is in use; it is gone at the end."""
    path, file = _new_part(place)
    try:
        with removed_if_unfinished(place, path), file:  # closing it may find no room either
            _hold(file)
            yield path, file
    finally:
        path.unlink(missing_ok=True)


def close_on_windows(file: BinaryIO) -> None:
    """Closes a file where an open one cannot be renamed."""
    if sys.platform == "win32":
        file.close()


def _new_part(place: Path) -> tuple[Path, BinaryIO]:
    path = place.with_name(f".{place.name}.{os.urandom(4).hex()}{PART}")
    return path, path.open("xb")  # never a file or link that is there already


@contextmanager
def removed_if_unfinished(place: Path, part: Path) -> Iterator[None]:
    """Leaves no part that was not finished, and says which file could not be written."""
    try:
        yield
    except OSError as error:
        part.unlink(missing_ok=True)
        if error.filename is not None:
            raise
        raise OSError(error.errno, error.strerror, os.fspath(place)) from None
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def fill(file: BinaryIO, path: Path, place: Path, content: Content) -> None:
    """Writes content to an open file and to the disk, with the permissions of a file that it is to replace."""
    if place.exists():
        path.chmod(place.stat().st_mode & 0o777)  # while there is nothing to read in it yet
    for piece in pieces(content):
        file.write(piece)
    file.flush()
    os.fsync(file.fileno())


def pieces(content: Content) -> Iterator[bytes]:
    """Content from its beginning, in pieces. Raises UnreadableError for a file that is not as it was measured."""
    if isinstance(content, bytes):
        yield content
        return
    with open_file(content.source, content.below) as source:
        if stamp(source) != content.stamp:
            raise UnreadableError(content.source, Fault.CHANGED)
        from hashlib import sha256

        digest = sha256()
        while piece := source.read(PIECE):
            digest.update(piece)
            yield piece
        if content.sha256 and digest.hexdigest() != content.sha256:
            raise UnreadableError(content.source, Fault.CHANGED)


def _hold(file: BinaryIO) -> None:
    if sys.platform != "win32":
        with suppress(OSError):  # some shared drives have no locks
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _cleared(part: Path) -> bool:
    """Removes a part, unless somebody holds it open, or it is a draft that is not empty."""
    try:
        if part.is_dir() and not part.is_symlink():
            part.rmdir()
            return True
        if sys.platform != "win32" and not part.is_symlink():
            with open_file(part) as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        part.unlink()
    except OSError:
        return False
    return True
