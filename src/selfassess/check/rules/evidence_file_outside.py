from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.resources import Fault
from selfassess.project.evidence_files import is_there, leads_out


def evidence_file_outside(document: Document) -> Iterator[Problem]:
    """A record's file, or a picture, that is outside its folder.

    Evidence files belong in `evidence/` and pictures in `content/`. Then everyone who has the project has them too,
    and no other file on the computer can end up in a document. Copy the file there and type its path from that
    folder, without `..`, a drive letter or a `/` at the start.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        file: ../content/assessment.yaml
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        file: files/096-practice.txt
        unused: Held for the site visit

        # evidence/files/096-practice.txt
        Practice framework, version 3.
    """
    folder = document.project.folder
    for record in document.project.assessment.evidence.values():
        if record.file and leads_out(record.file, folder / "evidence"):
            message = f"The file “{record.file}” of record {record.ref} is not in evidence/."
            hint, fix = _mend(record.file, folder, "evidence/files"), _certain(record.file, folder / "evidence")
            yield Problem(record.at("file"), message, hint, record.ref, fix=fix)
    for picture in document.tree.root.iter("img"):
        name = picture.get("src") or ""
        unusable = document.resources.unusable(name)
        if unusable is not None and unusable.fault is Fault.OUTSIDE:
            message = f"The picture “{name}” is not in content/."
            yield Problem(document.place(picture), message, _mend(name, folder, "content/images"))


def _certain(name: str, folder: Path) -> str | None:
    """A name without the slash that it begins with, where there is such a file."""
    plain = name.lstrip("/")
    return plain if plain != name and is_there(folder / plain) else None


def _mend(name: str, project: Path, folder: str) -> str:
    """To copy a file to the folder where it belongs, or to write its name, where it is there already."""
    slashed = name.replace("\\", "/")
    last = slashed.rpartition("/")[2]
    top, _, short = folder.partition("/")
    if is_there(project / top / slashed) and not slashed.startswith("/") and ".." not in slashed:
        return "A link leads from there to another folder. Put the file itself in the place of the link."
    if last and is_there(project / folder / last):
        return f"There is a copy in {folder}/. Type {short}/{last}"
    return f"Copy it to {folder}/ and type its name with {short}/ in front."
