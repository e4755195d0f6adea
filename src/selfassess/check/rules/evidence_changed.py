from __future__ import annotations

from collections.abc import Iterator
from posixpath import normpath

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record, Reviewed
from selfassess.project.project import Project
from selfassess.project.records import last_seen, listed, places_resting_on, review_of


def evidence_changed(project: Project) -> Iterator[Problem]:
    """A file whose contents have changed since it was last reviewed.

    `reviewed: sha256:` is the fingerprint of the file that somebody read. Any change to the file changes its
    fingerprint. Read the file again, together with the passages and figures that rely on it, which the finding
    lists. Then type `selfassess evidence review 96 --by "Evidence librarian"`, with the ref of the record and your
    own job title. This records the new review. If the board knows about the change, it can accept the finding for a
    time.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        file: files/096-practice.txt
        unused: Held for the site visit
        reviewed:
          by: Evidence librarian
          on: 2026-10-20
          sha256: c6677bd7275da16010070bc304eaa740d942e2617283829fccd4ef047477ffb5

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
    changed = list(_changed(project))
    sharing = _sharing(project.assessment) if changed else {}
    places = places_resting_on([record.ref for record, _, _ in changed], project)
    for record, reviewed, now in changed:
        what = f"The file “{record.file}” of record {record.ref}, “{record.title}”,"
        resting = places[record.ref]
        rests = f" These passages rely on it: {listed(resting)}." if resting else " No passage relies on it."
        if project.assessment.returns:
            from selfassess.project.returns import sending  # few projects have any

            rests += sending(record.ref, project)
        message = f"{what} has changed since {last_seen(reviewed)}.{rests}"
        hint = f"Read it again and check what relies on it, then type: {review_of(record)}"
        twin = next((other for other in sharing[normpath(str(record.file))] if other is not record), None)
        if twin is not None:
            hint = f"Record {twin.ref}, “{twin.title}”, has the same file. Correct the name of the file here."
            yield Problem(record.at("file"), message, hint, record.ref)
            continue
        if not now:
            message = f"{what} cannot be opened. It may have changed since {last_seen(reviewed)}."
            hint = "Check that you have permission to open it."
        yield Problem(reviewed.at("sha256"), message, hint, record.ref, is_system=not now)


def _sharing(assessment: Assessment) -> dict[str, list[Record]]:
    """The records of each file, by its name."""
    sharing: dict[str, list[Record]] = {}
    for record in assessment.evidence.values():
        if record.file:
            sharing.setdefault(normpath(record.file), []).append(record)
    return sharing


def _changed(project: Project) -> Iterator[tuple[Record, Reviewed, str]]:
    """The records with other contents than those reviewed, and their fingerprint now."""
    for record in project.assessment.evidence.values():
        reviewed = record.reviewed
        path = project.record_files.get(record) if reviewed is not None and reviewed.sha256 else None
        if reviewed is not None and reviewed.sha256 and path is not None:
            now = project.fingerprints.of(path)
            if now != reviewed.sha256.lower():
                yield record, reviewed, now
