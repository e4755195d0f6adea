"""A review of a document: who read it, when, and whether its file is still the one that they read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import RECORD_KEYS, Outcome, outcome_of, relying_on, titled, unknown_ref
from selfassess.model.assessment import Record
from selfassess.project.evidence_files import is_there, leads_out
from selfassess.project.project import Project
from selfassess.project.records import is_signed


def review(project: Project, refs: Sequence[str], by: str, on: date) -> Outcome:
    """Notes a review in each of these records, with the fingerprint of its file as it is now."""
    if (problem := unknown_ref(refs, project)) is not None:
        return problem
    drafts, report = Drafts(project.folder), list[str]()
    for ref in dict.fromkeys(refs):
        record = project.assessment.evidence[ref]
        path = project.record_files.get(record)
        fingerprint = project.fingerprints.of(path) if path is not None else ""
        if record.file and not fingerprint:
            hint = f"Put it in evidence/, or correct the “file:” of record {titled(record)}."
            return Problem(record.at("file"), f"“{record.file}” cannot be read.", hint)
        review = {"by": by, "on": on.isoformat(), **({"sha256": fingerprint} if fingerprint else {})}
        drafts.of(record.node.source.file).put(drafts.mapping(record.node), "reviewed", review, RECORD_KEYS)
        report += _report(record, by, on, fingerprint, project)
    return outcome_of(drafts, report)


def _report(record: Record, by: str, on: date, fingerprint: str, project: Project) -> list[str]:
    before = record.reviewed.sha256 if record.reviewed is not None else None
    head = f"Record {titled(record)}: reviewed by {by} on {on}."
    if not fingerprint:
        return [f"{head} It has no file here, so it has no fingerprint."]
    if before is None or before.lower() == fingerprint:
        return [head]
    places = relying_on(record.ref, project)
    return (
        [f"{head} The file has changed since its last review. These passages rely on it:", *places]
        if places
        else [head]
    )


class ReviewStatus(Enum):
    """What can be said of the file of a record today; `{seen}` stands for who reviewed it and when."""

    NO_FILE = "it has no file in the library"
    OUTSIDE = "its file is outside the folder evidence"
    MISSING = "its file is missing"
    UNREADABLE = "its file cannot be opened. It may have changed since {seen}"
    UNREVIEWED = "nobody has reviewed its file"
    NO_FINGERPRINT = "{seen}, but there is no fingerprint of the file"
    UNSIGNED = "nobody has reviewed its file; it has not changed since {seen}"
    CHANGED = "the file has changed since {seen}"
    REVIEWED = "{seen}, and the file has not changed since then"


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
