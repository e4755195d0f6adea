"""The door in: an ordinary file, really below the folder that it belongs to, of a bounded size.

What is opened is checked on the open descriptor, so that nothing can take the file's place between the
check and the reading. Nothing here waits: a pipe that nobody writes to is refused before it is opened.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from io import BufferedReader
from math import ceil
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import BinaryIO

FOLDERS = ("content", "evidence")
"""The folders of a project in which people type."""
MB = 1024 * 1024
LARGEST_TEXT = 16 * MB
"""What a file that somebody types may hold, in bytes."""
NO_WAIT = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)


class Fault(Enum):
    """Why a file is not read."""

    ABSENT = auto()
    FOLDER = auto()
    NOT_ORDINARY = auto()
    OUTSIDE = auto()
    LOOP = auto()
    TOO_LARGE = auto()
    CHANGED = auto()
    REFUSED = auto()


REASONS = {
    Fault.FOLDER: "it is a folder",
    Fault.NOT_ORDINARY: "it is not an ordinary file",
    Fault.OUTSIDE: "it is a link that leads out of its folder",
    Fault.LOOP: "it is a link that leads back to itself",
    Fault.CHANGED: "it changed while it was being read",
}
SYSTEM = frozenset({Fault.ABSENT, Fault.LOOP, Fault.CHANGED, Fault.REFUSED})


class UnreadableError(OSError):
    """A file that is not read. `strerror` is the reason in plain words, and `fault` its kind."""

    strerror: str

    def __init__(self, path: Path, fault: Fault, reason: str = "", number: int = errno.EINVAL) -> None:
        super().__init__(number, reason or REASONS[fault], os.fspath(path))
        self.fault = fault

    @property
    def is_system(self) -> bool:
        """Whether the computer refused, so that the next run may know nothing of it."""
        return self.fault in SYSTEM


class ReadTooLargeError(Exception):
    """More was asked of a file at once than is read of it."""


class BoundedReads:
    """An open file for a library that may ask for all of it: no more than `most` bytes are read at once.

    `read` raises ReadTooLargeError where it is asked for more, and there is more.
    """

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file, self._most = file, most
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        content = self._file.read(self._most + 1 if size < 0 or size > self._most else size)
        if len(content) > self._most:
            raise ReadTooLargeError
        return content


def read_file(path: Path, most: int, below: Path | None = None) -> bytes:
    """The whole of a file of at most `most` bytes; see `open_file`. Raises UnreadableError."""
    with open_file(path, below) as file:
        size = os.fstat(file.fileno()).st_size
        if size > most:
            raise UnreadableError(path, Fault.TOO_LARGE, too_large(size, most), errno.EFBIG)
        content = file.read(size + 1)
        if len(content) != size:
            raise UnreadableError(path, Fault.CHANGED)
    return content


def read_own(project: Path, file: str) -> bytes:
    """The whole of a file that authors type, by its name within a project. Raises UnreadableError.

    Its real place is below the folder that its name begins with, `content/` or `evidence/`.
    """
    return read_file(project / file, LARGEST_TEXT, home(project.resolve(), file))


def home(project: Path, file: str) -> Path:
    """The folder that a file of a project belongs to, of whose path the project's part has no link in it."""
    top, below, _ = file.partition("/")
    return project / top if below else project


def walk(
    project: Path, below: str, onerror: Callable[[OSError], object] | None = None
) -> Iterator[tuple[str, list[str], list[str]]]:
    """`os.walk` of a folder of a project; one that is a link out of it is an UnreadableError, for `onerror`."""
    top = project / below
    if is_really_below(top, project):
        yield from os.walk(top, onerror=onerror)
    elif onerror is not None:
        onerror(UnreadableError(top, Fault.OUTSIDE))


def is_really_below(path: Path, folder: Path) -> bool:
    """Whether a path is a folder or below it, wherever links in either lead."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


@contextmanager
def open_file(path: Path, below: Path | None = None) -> Iterator[BufferedReader]:
    """A file opened to be read in pieces, however large it is.

    It is an ordinary file. With `below`, the path of a folder in which there is no link, the file's real place is below
    that; without, it may be anywhere. Raises UnreadableError, too if the file changes while it is open.
    """
    opened = os.fdopen(_descriptor(path), "rb")
    with opened as file:
        before = os.fstat(file.fileno())
        if not S_ISREG(before.st_mode):
            raise UnreadableError(path, Fault.NOT_ORDINARY)
        if below is not None:
            _check_place(path, below, before)
        try:
            yield file
        except OSError as error:
            raise error if isinstance(error, UnreadableError) else _refused(path, error) from None
        if stamp(file) != (before.st_size, before.st_mtime_ns):
            raise UnreadableError(path, Fault.CHANGED)


def too_large(size: int, most: int) -> str:
    """The reason why a file of this size is not read."""
    return f"it is too large: {_megabytes(size)} MB. The limit is {_megabytes(most)} MB"


def stamp(file: BufferedReader) -> tuple[int, int]:
    """The size in bytes and the time of the last change of an open file."""
    status = os.fstat(file.fileno())
    return status.st_size, status.st_mtime_ns


def sentence(error: UnreadableError) -> str:
    """The reason as a sentence about the file, without its full stop."""
    subject = "This file" if error.fault in (Fault.TOO_LARGE, Fault.CHANGED) else "This"
    return f"{subject} {error.strerror.removeprefix('it ')}"


def _descriptor(path: Path) -> int:
    """An open descriptor. The kind is looked at first, since opening a device can set it going."""
    try:
        mode = path.stat().st_mode
        if S_ISDIR(mode):
            raise UnreadableError(path, Fault.FOLDER, number=errno.EISDIR)
        if not S_ISREG(mode):
            raise UnreadableError(path, Fault.NOT_ORDINARY)
        return os.open(path, NO_WAIT)
    except ValueError:  # a null character in the name
        raise UnreadableError(path, Fault.ABSENT, os.strerror(errno.ENOENT), errno.ENOENT) from None
    except OSError as error:
        raise error if isinstance(error, UnreadableError) else _refused(path, error) from None


def _refused(path: Path, error: OSError) -> UnreadableError:
    number = error.errno or errno.EIO
    reason = error.strerror or os.strerror(number)
    if number == errno.ELOOP:
        return UnreadableError(path, Fault.LOOP, number=number)
    absent = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)
    return UnreadableError(path, Fault.ABSENT if number in absent else Fault.REFUSED, reason, number)


def _check_place(path: Path, below: Path, status: os.stat_result) -> None:
    """Refuses a file whose real place is not below a folder, or that is no longer the one that was opened."""
    try:
        real = Path(os.path.realpath(path, strict=True))
        is_same = os.path.samestat(os.lstat(real), status)
    except OSError as error:
        raise _refused(path, error) from None
    if not real.is_relative_to(below):
        raise UnreadableError(path, Fault.OUTSIDE)
    if not is_same:
        raise UnreadableError(path, Fault.CHANGED)


def _megabytes(size: int) -> str:
    return f"{ceil(size * 10 / MB) / 10:.1f}".removesuffix(".0")
