"""Changed files onto the disk: all of them or none, one writer at a time, and never over somebody else's work."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from selfassess.edit.holder import busy, forget_holder, name_holder
from selfassess.files.reading import LARGEST_TEXT, Fault, UnreadableError, read_file
from selfassess.files.writing import JOURNAL, PART_NAME, Content, clear_parts, lay_beside, save, unfinished

LOCK = ".selfassess.lock"
PATIENCE = 60


class Change(Struct, frozen=True):
    """A file of a project: its contents as they were read, None where there was none, and as they shall be."""

    before: bytes | None
    after: Content


class BusyError(OSError):
    """Somebody else is writing, or has just written; nothing was changed."""


class Recovery(Struct, frozen=True):
    """What became of a command that was cut off: whether its changes were finished, and the parts that it had left."""

    is_finished: bool
    cleared: tuple[Path, ...]


@contextmanager
def one_writer(project: Path, command: str = "selfassess") -> Iterator[None]:
    """Keeps every other writer of this project waiting, on this machine or on a shared drive.

    Finishes first what a writer that was cut off had begun. Those who wait are told which `command` holds them up.
    Raises BusyError after `PATIENCE` seconds of waiting, OSError where the machine refuses.
    """
    with _locked(project, PATIENCE):
        name_holder(project / LOCK, command)
        try:
            finish(project)
            yield
        finally:
            forget_holder(project / LOCK)


def recover(project: Path) -> Recovery | None:
    """Finishes what a command that was cut off had begun, and clears away what it left.

    None where there is nothing of the kind, or somebody is writing just now. Raises OSError where the machine refuses.
    """
    if not unfinished(project):
        return None
    with suppress(BusyError), _locked(project, 0):
        is_finished = finish(project)
        return Recovery(is_finished, tuple(clear_parts(unfinished(project))))
    return None


@contextmanager
def _locked(project: Path, patience: float) -> Iterator[None]:
    from filelock import FileLock, Timeout

    lock = project / LOCK
    if lock.is_symlink():
        raise OSError(errno.ELOOP, "it is a link. Remove it, and try again", str(lock))
    try:
        with FileLock(lock, timeout=patience):
            yield
    except Timeout:
        raise BusyError(busy(lock)) from None


def write(project: Path, changes: Mapping[str, Change]) -> None:
    """Writes every change of one act, or none of them; call it as the one writer.

    Each file is written beside its place first, then a journal that names them all, then each is renamed
    into place: cut off at any moment, the act is either not begun or `finish` completes it. Raises
    BusyError where a file is no longer as it was read, OSError where the machine refuses or a link leads out
    of the project.
    """
    inside = project.resolve()
    places = {(project / name).resolve(): change for name, change in changes.items()}
    for place, change in places.items():
        if not place.is_relative_to(inside):
            raise OSError(f"{place.name} is outside the project, because a link leads there. Nothing was written")
        if not _is_as_read(place, change.before):
            raise BusyError(f"Somebody else has just changed {place.name}. Nothing was written. Try again.")
    waiting: list[tuple[Path, Path]] = []
    try:
        for place, change in places.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((lay_beside(place, change.after), place))
        save({JOURNAL: json.dumps(_entries(waiting, inside)).encode()}, project)
        _rename(waiting, places)
    finally:
        try:
            (project / JOURNAL).unlink(missing_ok=True)
        finally:
            for part, _ in waiting:
                part.unlink(missing_ok=True)


def finish(project: Path) -> bool:
    """Completes an act whose journal is whole, and says whether there was one.

    OSError where the journal was not written here: nothing is touched then.
    """
    journal = project / JOURNAL
    if not os.path.lexists(journal):
        return False
    for part, place in _parts(project, journal).items():
        part.replace(place)
    journal.unlink()
    return True


def _entries(waiting: list[tuple[Path, Path]], inside: Path) -> dict[str, list[str | int]]:
    """The journal: each part, what it is to replace, and marks that no copy of it on another disk has."""
    return {part.relative_to(inside).as_posix(): [place.name, *_marks(part)] for part, place in waiting}


def _marks(part: Path) -> tuple[int, int]:
    status = part.lstat()
    return status.st_ino, status.st_ctime_ns


def _parts(project: Path, journal: Path) -> dict[Path, Path]:
    """The whole files that a journal names and that still wait, and what each of them is to replace.

    OSError if one of them is not the very file that was written here: who sends a project cannot send a change with it.
    """
    inside = project.resolve()
    try:
        entries = json.loads(read_file(journal, LARGEST_TEXT, inside))
        named = {inside / part: ((inside / part).with_name(name), marks) for part, (name, *marks) in entries.items()}
        waiting = {part: place for part, (place, _) in named.items() if os.path.lexists(part)}
        is_ours = all(
            PART_NAME.fullmatch(part.name) and part.parent.resolve().is_relative_to(inside) for part in named
        ) and all([*_marks(part)] == named[part][1] for part in waiting)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        is_ours = False
    if not is_ours:
        raise OSError(f"{JOURNAL} was not written by selfassess in this folder. Check what it is, and remove it")
    return waiting


def _rename(waiting: list[tuple[Path, Path]], places: Mapping[Path, Change]) -> None:
    """Renames all; where the machine refuses one, or is interrupted, those before it are put back as they were."""
    done: list[Path] = []
    try:
        for part, place in waiting:
            part.replace(place)
            done.append(place)
    except BaseException:
        for place in done:
            before = places[place].before
            if before is None:
                place.unlink()
            else:
                lay_beside(place, before).replace(place)
        raise


def _is_as_read(place: Path, before: bytes | None) -> bool:
    """Whether a file still holds what it did; OSError where it may be read only, though its folder would let it go."""
    if before is None or not os.path.lexists(place):
        return before is None and not os.path.lexists(place)
    try:
        is_same = read_file(place, len(before)) == before
    except UnreadableError as error:
        if error.fault not in (Fault.TOO_LARGE, Fault.CHANGED):
            raise
        return False
    place.open("r+b").close()
    return is_same
