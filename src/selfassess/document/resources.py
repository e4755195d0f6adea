"""The pictures that documents show: each is found and read once, and judged for everybody."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import unquote

from msgspec import Struct

from selfassess.files import reading
from selfassess.files.reading import MB, UnreadableError, open_file

if TYPE_CHECKING:
    from selfassess.document.pictures.kinds import OtherKind
    from selfassess.document.pictures.reader import PictureFile

DRIVE = re.compile(r"[A-Za-z]:")
HEAVIEST = 64 * MB
WEB = ("http://", "https://")


class Fault(Enum):
    """Why no document can show a picture."""

    ABSENT = auto()
    MISSPELT = auto()
    ON_THE_WEB = auto()
    OUTSIDE = auto()
    REFUSED = auto()
    NOT_A_FILE = auto()
    EMPTY = auto()
    DAMAGED = auto()
    TOO_LARGE = auto()
    TOO_HEAVY = auto()
    OTHER_KIND = auto()


FAULTS = {
    reading.Fault.ABSENT: Fault.ABSENT,
    reading.Fault.FOLDER: Fault.ABSENT,
    reading.Fault.LOOP: Fault.ABSENT,
    reading.Fault.NOT_ORDINARY: Fault.NOT_A_FILE,
    reading.Fault.OUTSIDE: Fault.OUTSIDE,
}


class Unusable(Struct, frozen=True):
    """A name under which there is no picture to show.

    `reason` is the computer's, where it refused; `meant` is the name of the file, where only its spelling is wrong;
    `kind` is what the file is, where it is something else.
    """

    fault: Fault
    reason: str = ""
    meant: str = ""
    kind: OtherKind | None = None

    @property
    def is_system(self) -> bool:
        return self.fault is Fault.REFUSED


class Resources(Struct, frozen=True):
    """What documents show besides words, by the names that they use for it."""

    judged: Mapping[str, PictureFile | Unusable] = MappingProxyType({})

    def picture(self, name: str) -> PictureFile | None:
        judged = self.judged.get(name)
        return None if isinstance(judged, Unusable) else judged

    def unusable(self, name: str) -> Unusable | None:
        judged = self.judged.get(name)
        return judged if isinstance(judged, Unusable) else None


def read_resources(folder: Path, names: Iterable[str]) -> Resources:
    """The pictures of these names, which count from `folder`; the only place that opens a picture."""
    return Resources(MappingProxyType({name: _judged(folder, name) for name in dict.fromkeys(names)}))


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
    except (OSError, RuntimeError, ValueError):  # too long, links in a circle, a null character
        return False


def _steps(path: Path, folder: Path) -> Iterator[Path]:
    """A path and the folders above it, as far as this one."""
    while path != folder:
        yield path
        path = path.parent


def _judged(folder: Path, name: str) -> PictureFile | Unusable:
    """A file that is called exactly so comes before one whose name was typed as an address spells it, with `%20`."""
    if leads_out(name, folder):
        slashed = name.replace("\\", "/")
        below = slashed.removeprefix("/") if not slashed.startswith("//") else slashed  # `/` as on a web site
        return _misspelt(folder, below) or Unusable(Fault.OUTSIDE)
    if name.startswith(WEB):
        return Unusable(Fault.ON_THE_WEB)
    for spelling in dict.fromkeys((name, unquote(name))):
        found = "" if leads_out(spelling, folder) else _found(folder, spelling)
        if found and not leads_out(found, folder) and _composed(found) == _composed(PurePosixPath(spelling).as_posix()):
            return _read(folder, found)
    return _misspelt(folder, name) or _misspelt(folder, unquote(name)) or Unusable(Fault.ABSENT)


def _misspelt(folder: Path, name: str) -> Unusable | None:
    """A name of which only the spelling is wrong; None where no file has one like it."""
    found = "" if leads_out(name, folder) else _found(folder, name)
    if not found or leads_out(found, folder) or _read(folder, found) == Unusable(Fault.ABSENT):
        return None
    return Unusable(Fault.MISSPELT, meant=found)


def _found(folder: Path, name: str) -> str:
    """The name of the file that is meant: called so, or so but for capital letters, slashes, spaces or `content/`.

    Names are compared with those that the folder lists, so that every computer judges alike.
    """
    slashed = name.strip().replace("\\", "/")
    for typed in dict.fromkeys((name, slashed, re.sub(r"(?i)^content/", "", slashed))):
        steps: list[str] = []
        for step in PurePosixPath(typed).parts:
            entry = step if step == ".." else _entry(folder.joinpath(*steps), step)
            if not entry:
                break
            steps.append(entry)
        else:
            if steps:
                return "/".join(steps)
    return ""


def _entry(folder: Path, name: str) -> str:
    """What a folder calls this; empty where it has no such thing."""
    try:
        names = [each.name for each in folder.iterdir()]
    except OSError:
        return name if folder.is_dir() else ""  # of a folder that may be entered and not listed
    for alike in (str, _composed, _in_small_letters):
        found = [each for each in names if alike(each) == alike(name)]
        if found:
            return found[0]
    return ""


def _composed(name: str) -> str:
    """A name whose accents are part of their letters; a Mac stores them apart."""
    return normalize("NFC", name)


def _in_small_letters(name: str) -> str:
    return _composed(name).casefold()


def _read(folder: Path, name: str) -> PictureFile | Unusable:
    """The picture of a file; of what is no picture only the beginning is read. What reads it is loaded here."""
    from selfassess.document.pictures.kinds import ENOUGH, kind_of
    from selfassess.document.pictures.reader import DamagedError, TooLargeError, is_picture, read_picture

    try:
        with open_file(folder / name, folder.parent.resolve() / folder.name) as file:
            content = file.read(ENOUGH)
            if is_picture(content) and os.fstat(file.fileno()).st_size > HEAVIEST:
                return Unusable(Fault.TOO_HEAVY)
            if is_picture(content):
                content += file.read()
    except UnreadableError as error:
        fault = FAULTS.get(error.fault, Fault.REFUSED)
        return Unusable(fault, error.strerror if fault is Fault.REFUSED else "")
    if not content.strip(b"\0"):
        return Unusable(Fault.EMPTY)
    if not is_picture(content):
        return Unusable(Fault.OTHER_KIND, kind=kind_of(content))
    try:
        return read_picture(content)
    except DamagedError:
        return Unusable(Fault.DAMAGED)
    except TooLargeError:
        return Unusable(Fault.TOO_LARGE)
