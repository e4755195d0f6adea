"""How the file of a record stands to its last review."""

from __future__ import annotations

from enum import Enum, auto

from selfassess.model.assessment import Record
from selfassess.project.evidence_files import is_there, leads_out
from selfassess.project.project import Project
from selfassess.project.records import is_signed


class Standing(Enum):
    """What can be said of the file of a record today."""

    NOT_HELD = auto()
    OUTSIDE = auto()
    ABSENT = auto()
    UNREADABLE = auto()
    UNREVIEWED = auto()
    UNMARKED = auto()
    UNSIGNED = auto()
    CHANGED = auto()
    REVIEWED = auto()


def standing(record: Record, project: Project) -> Standing:
    """Whether the file is there, and whether its contents are those that somebody reviewed.

    A review is `UNMARKED` where it does not say which contents were read, and `UNSIGNED` where it says
    neither by whom nor when.
    """
    folder, reviewed = project.folder / "evidence", record.reviewed
    if not record.file:
        return Standing.NOT_HELD
    if leads_out(record.file, folder):
        return Standing.OUTSIDE
    if not is_there(folder / record.file):
        return Standing.ABSENT
    if reviewed is None:
        return Standing.UNREVIEWED
    if reviewed.sha256 is None:
        return Standing.UNMARKED
    now = project.fingerprints.of(folder / record.file)
    if not now:
        return Standing.UNREADABLE
    if now != reviewed.sha256.lower():
        return Standing.CHANGED
    return Standing.REVIEWED if is_signed(reviewed) else Standing.UNSIGNED
