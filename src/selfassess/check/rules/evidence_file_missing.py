from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath

from selfassess.diagnostics import Problem, did_you_mean
from selfassess.project.evidence_files import is_there, leads_out, refusal
from selfassess.project.project import Project

YAML = (".yaml", ".yml")


def evidence_file_missing(project: Project) -> Iterator[Problem]:
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
    folder = project.folder / "evidence"
    lost = [
        (record, record.file)
        for record in project.assessment.evidence.values()
        if record.file and _is_lost(folder / record.file) and not leads_out(record.file, folder)
    ]
    names = {normpath(record.file) for record in project.assessment.evidence.values() if record.file}
    held = [name.removeprefix("evidence/") for name in project.files.below("evidence/")] if lost else []
    free = [name for name in held if name not in names and not name.endswith(YAML)]
    for record, file in lost:
        message = f"There is no file “{file}” in evidence/."
        hint = did_you_mean(file, free) or "Put it there, or correct the name."
        yield Problem(record.at("file"), message, hint, record.ref)


def _is_lost(path: Path) -> bool:
    """Whether a file is not there; where the machine refuses to say so, another finding tells that."""
    return not is_there(path) and not refusal(path)
