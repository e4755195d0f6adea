from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic

from ..engine import Subject
from ..library import stands
from ..records import current, held


def evidence_unreviewed(subject: Subject) -> Iterator[Diagnostic]:
    """A file of the library whose contents nobody has yet reviewed.

    Somebody should read the file beside the claims that cite it, and say so under `reviewed`: `by`, `on`
    and `sha256`, the fingerprint of the file on that day. From then on no change of it goes unseen.

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
    for record in current(subject.assessment):
        reviewed = record.reviewed
        if not record.file or held(record, subject.folder) is None:
            continue
        if reviewed is None and not stands(record, "reviewed"):
            message = f"Nobody has reviewed the contents of “{record.file}”."
            yield Diagnostic(record.at("file"), message, "Add “reviewed”, with by, on and sha256.", record.ref)
        elif reviewed is not None and not stands(reviewed, "sha256"):
            message = f"The review of “{record.file}” does not say which contents were read."
            yield Diagnostic(record.at("reviewed"), message, "Add “sha256”, the fingerprint of the file.", record.ref)
