from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.resources import Fault
from selfassess.project.evidence_files import is_there, leads_out


def evidence_file_outside(document: Document) -> Iterator[Problem]:
    """A file of a record, or a picture, that leads out of its folder.

    Files of evidence stand below `evidence/` and pictures below `content/`, so that whoever has the
    project has them too, and nothing else of the machine gets into a document. Copy the file there and
    write its name from that folder on, without `..`, a drive letter or a leading `/`.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: ../content/assessment.yaml

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
    """
    folder = document.project.folder
    for record in document.project.assessment.evidence.values():
        if record.file and leads_out(record.file, folder / "evidence"):
            message = f"The file “{record.file}” of record {record.ref} does not stand in evidence/."
            yield Problem(record.at("file"), message, _mend(record.file, folder, "evidence/files"), record.ref)
    for picture in document.tree.root.iter("img"):
        name = picture.get("src") or ""
        unusable = document.resources.unusable(name)
        if unusable is not None and unusable.fault is Fault.OUTSIDE:
            message = f"The picture “{name}” does not stand in content/."
            yield Problem(document.place(picture), message, _mend(name, folder, "content/images"))


def _mend(name: str, project: Path, folder: str) -> str:
    """To copy a file to the folder where it belongs, or to write its name, where it is there already."""
    last = name.replace("\\", "/").rpartition("/")[2]
    short = folder.rpartition("/")[2]
    if last and is_there(project / folder / last):
        return f"It stands in {folder}/ too: write {short}/{last}"
    return f"Copy it to {folder}/ and write its name as {short}/…"
