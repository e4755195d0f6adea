"""A review of a document: who read it, when, and the fingerprint of what they read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import (
    RECORD_KEYS,
    Outcome,
    named,
    outcome_of,
    places_relying_on,
    sentence,
    unknown_ref,
)
from selfassess.model.assessment import Record
from selfassess.project.project import Project


def review(project: Project, refs: Sequence[str], by: str, on: date) -> Outcome:
    """Notes a review in each of these records, with the fingerprint of its file as it is now."""
    problem = unknown_ref(refs, project)
    if problem is not None:
        return problem
    drafts, report = Drafts(project.folder), list[str]()
    for ref in dict.fromkeys(refs):
        record = project.assessment.evidence[ref]
        path = project.record_files.get(record)
        fingerprint = project.fingerprints.of(path) if path is not None else ""
        if record.file and not fingerprint:
            hint = f"Put it in evidence/, or correct “file” of {named(record)}."
            return Problem(record.at("file"), f"“{record.file}” cannot be read.", hint)
        review = {"by": by, "on": on.isoformat(), **({"sha256": fingerprint} if fingerprint else {})}
        drafts.of(record.node.source.file).put(drafts.mapping(record.node), "reviewed", review, RECORD_KEYS)
        report += _report(record, by, on, fingerprint, project)
    return outcome_of(drafts, report)


def _report(record: Record, by: str, on: date, fingerprint: str, project: Project) -> list[str]:
    before = record.reviewed.sha256 if record.reviewed is not None else None
    head = sentence(f"{named(record)}: reviewed by {by} on {on}.")
    if not fingerprint:
        return [f"{head} It has no file here, so no fingerprint."]
    if before is None or before.lower() == fingerprint:
        return [head]
    places = places_relying_on(record.ref, project)
    return [f"{head} The file has changed since its last review. On it rests:", *places] if places else [head]
