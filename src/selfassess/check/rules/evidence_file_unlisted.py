from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath
from string import digits

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment, Record
from selfassess.project.project import Project
from selfassess.project.records import current
from selfassess.project.regions import record_of_file

FILES = "evidence/files"
NOBODYS = ("Thumbs.db", "desktop.ini")


def evidence_file_unlisted(project: Project) -> Iterator[Problem]:
    """A file in `evidence/files/` that does not belong to any record.

    Nobody can cite it and nobody looks after it. Add a record for it to a file in `evidence/`, or delete it.
    Nothing is reported while the file of another record is missing, or while two records share a file, because this
    may be the file that was meant. The same applies to a file whose name begins with a number that is cited but has
    no record.

    Fails:
        # evidence/files/minutes.txt
        Minutes of May.

    Passes:
        # evidence/files/minutes.txt
        Minutes of May.

        # evidence/minutes.yaml
        ref: 96
        title: Minutes of May
        file: files/minutes.txt
        unused: Held for the site visit
    """
    records = list(project.entries(Record))
    paths = {project.record_files.get(record) for record in records if record.file}
    ours = [normpath(record.file) for record in current(project.assessment) if record.file]
    if None in paths or len(set(ours)) < len(ours):
        return
    named = {normpath(path) for path in paths if path is not None}
    unnamed = [path for path in _files(project) if normpath(path) not in named]
    if unnamed:
        named |= {os.path.realpath(path) for path in named}
    texts = {record.node.source.file: record.node.source.text for record in records} if unnamed else {}
    for path in unnamed:
        if os.path.realpath(path) not in named and not any(path.name in text for text in texts.values()):
            file = path.relative_to(project.folder).as_posix()
            hint, regions = _mend(path, project.assessment), (record_of_file(_number(path)),)
            yield Problem(Place(file), "This file does not belong to any record.", hint, relies_on=regions)


def _files(project: Project) -> Iterator[Path]:
    """The files that somebody put there: not those that the machine hides or that Office leaves behind."""
    for name in project.files.below(f"{FILES}/"):
        path = project.folder / name
        if path.name[:1] not in ".~" and path.name not in NOBODYS:
            yield path


def _mend(path: Path, assessment: Assessment) -> str:
    """The record whose ref the name begins with, where it names no file, else a record of its own."""
    number = _number(path)
    record = assessment.evidence.get(number)
    name = path.as_posix().rpartition("/evidence/")[2]
    if record is not None and not record.file:
        return f"It may belong to record {number}, “{record.title}”. If so, add the line “file: {name}” there."
    if name.endswith((".yaml", ".yml")):
        return "If it contains records, move it to evidence/. If not, add a record for it, or delete it."
    return f"Add a record with “file: {name}” to a file in evidence/, or delete this file."


def _number(path: Path) -> str:
    """The ref that the name of a file begins with: 62 of 062-enquiries.csv."""
    return path.name[: len(path.name) - len(path.name.lstrip(digits))].lstrip("0")
