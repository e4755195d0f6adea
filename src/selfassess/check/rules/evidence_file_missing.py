from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote

from selfassess.diagnostics import Problem
from selfassess.near_words import did_you_mean
from selfassess.project.evidence_files import is_there, leads_out, refusal
from selfassess.project.project import Project

YAML = (".yaml", ".yml")


def evidence_file_missing(project: Project) -> Iterator[Problem]:
    """A record whose `file` does not exist.

    Type the path of the file inside the folder `evidence/`. Capital and small letters must match. Put the file
    there, or correct its name.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        file: files/096-practise.txt
        unused: Held for the site visit

        # evidence/files/096-practice.txt
        Practice framework, version 3.

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        file: files/096-practice.txt
        unused: Held for the site visit

        # evidence/files/096-practice.txt
        Practice framework, version 3.
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
        hint = did_you_mean(file, free) or "Put the file there, or correct its name."
        yield Problem(record.at("file"), message, hint, record.ref, fix=_certain(file, held))


def _certain(file: str, held: Sequence[str]) -> str | None:
    """The only file whose name is the same, but for capitals, strokes and the folder evidence/."""
    plain = normpath(unquote(file).replace("\\", "/")).removeprefix("evidence/").casefold()
    same = [name for name in held if name.casefold() == plain]
    return same[0] if len(same) == 1 else None


def _is_lost(path: Path) -> bool:
    """Whether a file is not there; where the machine refuses to say so, another finding tells that."""
    return not is_there(path) and not refusal(path)
