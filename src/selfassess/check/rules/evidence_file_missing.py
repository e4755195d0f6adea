from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selfassess.diagnostics import Diagnostic
from selfassess.suggestion import did_you_mean

from ..engine import Subject
from ..files import is_there, leads_out, refusal


def evidence_file_missing(subject: Subject) -> Iterator[Diagnostic]:
    """A `file` of a record that is not there.

    The name counts from the folder `evidence/`, and capital letters matter. Put the file there, or correct
    the name.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survay.txt

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
    """
    folder = subject.folder / "evidence"
    lost = [
        (record, record.file)
        for record in subject.assessment.evidence.values()
        if record.file and _is_lost(folder / record.file) and not leads_out(record.file, folder)
    ]
    held = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if is_there(path)] if lost else []
    for record, file in lost:
        message = f"There is no file “{file}” in evidence/."
        yield Diagnostic(record.at("file"), message, did_you_mean(file, held), record.ref)


def _is_lost(path: Path) -> bool:
    """Whether a file is not there; where the machine refuses to say so, another finding tells that."""
    return not is_there(path) and not refusal(path)
