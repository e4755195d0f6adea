"""Changed files onto the disk: all of them or none, one writer at a time, and never over somebody else's work."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from selfassess.edit.atomic_files import JOURNAL, PART, lay_beside, save

LOCK = ".selfassess.lock"
PATIENCE = 60


class Change(Struct, frozen=True):
    """A file of a project: its contents as they were read, None where there was none, and as they shall be."""

    before: bytes | None
    after: bytes


class BusyError(OSError):
    """Somebody else is writing, or has just written; nothing was changed."""


@contextmanager
def one_writer(project: Path) -> Iterator[None]:
    """Keeps every other writer of this project waiting, on this machine or on a shared drive.

    Finishes first what a writer that was cut off had begun. Raises BusyError after `PATIENCE` seconds of
    waiting, OSError where the machine refuses.
    """
    from filelock import FileLock, Timeout

    try:
        with FileLock(project / LOCK, timeout=PATIENCE):
            finish(project)
            yield
    except Timeout:
        raise BusyError("Somebody else is changing this project. Try again when they have finished.") from None


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
        if _content(place) != change.before:
            raise BusyError(f"Somebody else has just changed {place.name}. Nothing was written. Try again.")
    waiting: list[tuple[Path, Path]] = []
    try:
        for place, change in places.items():
            place.parent.mkdir(parents=True, exist_ok=True)
            waiting.append((lay_beside(place, change.after), place))
        journal = {str(part.relative_to(inside)): place.name for part, place in waiting}
        save({JOURNAL: json.dumps(journal).encode()}, project)
        _rename(waiting, places)
    finally:
        try:
            (project / JOURNAL).unlink(missing_ok=True)
        finally:
            for part, _ in waiting:
                part.unlink(missing_ok=True)


def finish(project: Path) -> None:
    """Completes an act whose journal is whole; without a journal there is nothing to complete.

    OSError where the journal is none that this tool has written: nothing is touched then.
    """
    journal = project / JOURNAL
    if not journal.is_file():
        return
    parts = _parts(project, journal)
    for part, place in parts.items():
        if part.is_file():
            part.replace(place)
    journal.unlink()


def _parts(project: Path, journal: Path) -> dict[Path, Path]:
    """The whole files that a journal names, and what each of them is to replace."""
    try:
        names = json.loads(journal.read_text("utf-8"))
        parts = {(project / part): (project / part).with_name(name) for part, name in names.items()}
        inside = project.resolve()
        is_ours = not journal.is_symlink() and all(
            part.name.endswith(PART) and part.resolve().is_relative_to(inside) for part in parts
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        is_ours = False
    if not is_ours:
        raise OSError(f"{JOURNAL} was not written by selfassess. Check what it is, and remove it")
    return parts


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


def _content(place: Path) -> bytes | None:
    """What a file holds; OSError where it may be read only, though its folder would let another take its place."""
    if not place.exists():
        return None
    with place.open("r+b") as opened:
        return opened.read()
