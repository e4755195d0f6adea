"""Somebody has read a document beside what rests on it: who, when, and which contents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import (
    RECORD_KEYS,
    Proposal,
    Refusal,
    named,
    proposed,
    resting_on,
    sentence,
    unknown,
)
from selfassess.model.assessment import Record
from selfassess.project.project import Project


def review(project: Project, refs: Sequence[str], by: str, on: date) -> Proposal | Refusal:
    """Records that these records were reviewed, with the fingerprints of their files as they are now."""
    refused = unknown(refs, project)
    if refused is not None:
        return refused
    drafts, told = Drafts(project.folder), []
    for ref in dict.fromkeys(refs):
        record = project.assessment.evidence[ref]
        fingerprint = _fingerprint(record, project)
        if record.file and not fingerprint:
            hint = f"Put it in evidence/, or correct “file” of {named(record)}."
            return Refusal(f"“{record.file}” cannot be read.", hint, is_mistyped=False)
        review = {"by": by, "on": on.isoformat(), **({"sha256": fingerprint} if fingerprint else {})}
        drafts.of(record.node.source.file).put(drafts.mapping(record.node), "reviewed", review, RECORD_KEYS)
        told += _told(record, by, on, fingerprint, project)
    return proposed(drafts, told)


def _fingerprint(record: Record, project: Project) -> str:
    path = project.record_files.get(record)
    return project.fingerprints.of(path) if path is not None else ""


def _told(record: Record, by: str, on: date, fingerprint: str, project: Project) -> list[str]:
    before = record.reviewed.sha256 if record.reviewed is not None else None
    head = sentence(f"{named(record)}: reviewed by {by} on {on}.")
    if not fingerprint:
        return [f"{head} It has no file here, so no fingerprint."]
    if before is None or before.lower() == fingerprint:
        return [head]
    places = resting_on(record.ref, project)
    return [f"{head} The file has changed since its last review. On it rests:", *places] if places else [head]
