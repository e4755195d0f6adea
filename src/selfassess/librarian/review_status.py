"""Whether the file of a record is the one that somebody reviewed."""

from __future__ import annotations

from enum import Enum

from selfassess.model.assessment import Record
from selfassess.project.evidence_files import is_there, leads_out
from selfassess.project.project import Project
from selfassess.project.records import is_signed


class ReviewStatus(Enum):
    """What can be said of the file of a record today; `{seen}` stands for who reviewed it and when."""

    NO_FILE = "the library holds no file of it"
    OUTSIDE = "its file lies outside the folder evidence"
    MISSING = "its file is not there"
    UNREADABLE = "the machine refuses to open its file, so nobody can tell whether it is as it was when {seen}"
    UNREVIEWED = "nobody has reviewed its file"
    NO_FINGERPRINT = "{seen}, but nothing says which contents were read"
    UNSIGNED = "nobody has reviewed its file; it is as it was when {seen}"
    CHANGED = "the file has changed since {seen}"
    REVIEWED = "{seen}, and the file is as it was then"


def review_status(record: Record, project: Project) -> ReviewStatus:
    """`UNSIGNED` if the review names neither a person nor a day."""
    folder, reviewed = project.folder / "evidence", record.reviewed
    if not record.file:
        return ReviewStatus.NO_FILE
    if leads_out(record.file, folder):
        return ReviewStatus.OUTSIDE
    if not is_there(folder / record.file):
        return ReviewStatus.MISSING
    if reviewed is None:
        return ReviewStatus.UNREVIEWED
    if reviewed.sha256 is None:
        return ReviewStatus.NO_FINGERPRINT
    fingerprint = project.fingerprints.of(folder / record.file)
    if not fingerprint:
        return ReviewStatus.UNREADABLE
    if fingerprint != reviewed.sha256.lower():
        return ReviewStatus.CHANGED
    return ReviewStatus.REVIEWED if is_signed(reviewed) else ReviewStatus.UNSIGNED
