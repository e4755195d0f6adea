from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Record
from selfassess.project.project import Project
from selfassess.project.records import current, is_signed, review_of
from selfassess.project.regions import value


def evidence_unreviewed(project: Project) -> Iterator[Problem]:
    """A record whose file nobody has reviewed yet.

    Somebody should read the file together with the claims that cite it. Then type `selfassess evidence review 96
    --by "Evidence librarian"`, with the ref of the record and your own job title. This records under `reviewed` who
    read the file (`by`), on which date (`on`), and the fingerprint of the file on that date (`sha256`). From then
    on, every change to the file is reported.

    A fingerprint without `by` and `on` detects changes but does not show that anyone has read the file.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        file: files/096-practice.txt
        unused: Held for the site visit

        # evidence/files/096-practice.txt
        Practice framework, version 3.

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        file: files/096-practice.txt
        unused: Held for the site visit
        reviewed:
          by: Evidence librarian
          on: 2026-11-20
          sha256: 51b866ebe34de42d71562306ca67d8ad090a03b542a7590539e32862ae0aa7e9

        # evidence/files/096-practice.txt
        Practice framework, version 3.
    """
    for record in current(project.assessment):
        path = project.record_files.get(record)
        message = _lack(record, path, project) if path is not None else ""
        if message:
            hint = f"Read it and check what cites it, then type: {review_of(record)}"
            regions = [value(record, "reviewed")]
            if record.reviewed is not None:
                regions.append(value(record.reviewed, "sha256"))
            yield Problem(record.at("reviewed", "file"), message, hint, record.ref, relies_on=tuple(regions))


def _lack(record: Record, path: Path, project: Project) -> str:
    """What a record lacks of a review of its file; where the file has changed, that is told alone."""
    reviewed = record.reviewed
    if reviewed is None:
        return f"Nobody has reviewed “{record.file}”."
    if reviewed.sha256 is None:
        return f"The review of “{record.file}” has no fingerprint, so later changes to the file cannot be detected."
    is_held = reviewed.sha256 is not None and project.fingerprints.of(path) == reviewed.sha256.lower()
    if is_held and not is_signed(reviewed):
        return f"“{record.file}” has a fingerprint, but there is no record that anyone has reviewed it."
    return ""
