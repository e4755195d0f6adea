from __future__ import annotations

from collections.abc import Iterator
from posixpath import normpath

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record, Reviewed
from selfassess.project.project import Project
from selfassess.project.records import last_seen, listed, places_resting_on, review_of


def evidence_changed(project: Project) -> Iterator[Problem]:
    """A file whose contents are not those that were last reviewed.

    `reviewed: sha256:` is the fingerprint of the file that somebody read. Any change of the file gives
    another. Read it again beside everything that the finding names: what cites the record, and every figure
    that comes from it. Then type `selfassess evidence review 96 --by ROLE`, with the record's own ref and
    your role, which writes down the new review. Where the board knows of the change, it may accept the
    finding for a time.

    Fails:
        # evidence/files/survey.txt
        Survey of visits, Smallshire, an invented council, with other figures.

    Passes:
        # evidence/files/survey.txt
        Survey of visits, Smallshire, an invented council, with other figures.

        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          reviewed:
            by: Librarian
            on: 2026-11-20
            sha256: 8a0196b3e3d5ec478a2a662f8de113f699428065384aeba585cd66a218e65cd7
    """
    changed = list(_changed(project))
    sharing = _sharing(project.assessment) if changed else {}
    places = places_resting_on([record.ref for record, _, _ in changed], project)
    for record, reviewed, now in changed:
        what = f"The file “{record.file}” of record {record.ref}, “{record.title}”,"
        resting = places[record.ref]
        rests = f" On it rests what stands in {listed(resting)}." if resting else " Nothing rests on it."
        message = f"{what} is not as it was when {last_seen(reviewed)}.{rests}"
        hint = f"Read it again beside what rests on it, then type: {review_of(record)}"
        twin = next((other for other in sharing[normpath(str(record.file))] if other is not record), None)
        if twin is not None:
            hint = f"Record {twin.ref}, “{twin.title}”, has this file too: correct the name of the file here."
            yield Problem(record.at("file"), message, hint, record.ref)
            continue
        if not now:
            message = f"{what} cannot be opened, so nobody can tell whether it is as it was when {last_seen(reviewed)}."
            hint = "Check its permissions."
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
