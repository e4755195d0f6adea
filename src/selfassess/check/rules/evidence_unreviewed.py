from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Record
from selfassess.project.project import Project
from selfassess.project.records import current, is_signed, review_of
from selfassess.project.regions import value


def evidence_unreviewed(project: Project) -> Iterator[Problem]:
    """A file of the library whose contents nobody has yet reviewed.

    Somebody should read the file beside the claims that cite it. Then type
    `selfassess evidence review 96 --by ROLE`, with the record's own ref and your role. It writes under
    `reviewed` who read the file (`by`), when (`on`), and the fingerprint of the file on that day (`sha256`).
    From then on no change of it goes unseen. A fingerprint with neither `by` nor `on` guards the file, but
    says of nobody that they have read it.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          reviewed:
            by: Librarian
            on: 2026-10-20
            sha256: dc52c7f3a3b996d18a538559650c3ac9dad4f444b833481397215895bf9bd24b
    """
    for record in current(project.assessment):
        path = project.record_files.get(record)
        message = _lack(record, path, project) if path is not None else ""
        if message:
            hint = f"Read it beside what cites it, then type: {review_of(record)}"
            regions = [value(record, "reviewed")]
            if record.reviewed is not None:
                regions.append(value(record.reviewed, "sha256"))
            yield Problem(record.at("reviewed", "file"), message, hint, record.ref, relies_on=tuple(regions))


def _lack(record: Record, path: Path, project: Project) -> str:
    """What a record lacks of a review of its file; where the file has changed, that is told alone."""
    reviewed = record.reviewed
    if reviewed is None:
        return f"Nobody has reviewed the contents of “{record.file}”."
    if reviewed.sha256 is None:
        return f"The review of “{record.file}” does not say which contents were read."
    is_held = reviewed.sha256 is not None and project.fingerprints.of(path) == reviewed.sha256.lower()
    if is_held and not is_signed(reviewed):
        return f"The fingerprint of “{record.file}” is recorded, but nobody has reviewed its contents."
    return ""
