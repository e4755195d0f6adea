"""YAML files under `content/` that nothing reads, and what each of them should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from selfassess.model.assessment import Assessment
from selfassess.model.entry import Entry
from selfassess.model.file_layout import CONTENT_FILES, CONTENT_FOLDERS, home, keys_of
from selfassess.near_words import nearest
from selfassess.project.evidence_files import is_there
from selfassess.project.project import Project

YAML = (".yaml", ".yml")
HIDDEN = (".yaml.txt", ".yml.txt", ".yaml.yaml")
"""Endings of which Windows hides the last part, so that the name looks right."""
DOCUMENTS = "evidence/files/"


def misplaced(project: Project) -> dict[str, str]:
    """The files that nothing reads, each with the file that it should be, empty where nothing tells."""
    assessment = project.assessment
    read = {entry.node.source.file for entry in _entries(assessment)} | {assessment.framework.node.source.file}
    candidates = (name for name in project.files.below("content/") if name.lower().endswith(YAML) and name not in read)
    found = {name: home for name in candidates for home in _home(name, project)}
    hidden = (name for name in project.files.names if name.lower().endswith(HIDDEN) and not name.startswith(DOCUMENTS))
    return found | {name: str(PurePosixPath(name).with_suffix("").with_suffix(".yaml")) for name in hidden}


def absent_files(project: Project) -> frozenset[str]:
    """The files that are not there, though what they should hold is in another file."""
    homes = misplaced(project).values()
    return frozenset(home for home in homes if home and not is_there(project.folder / home))


def _entries(assessment: Assessment) -> Iterable[Entry]:
    yield from assessment.chapters.values()
    yield from assessment.themes
    yield from assessment.statements
    yield from assessment.unknown
    yield from assessment.nameless
    yield from (repeat.again for repeat in assessment.repeated)


def _home(file: str, project: Project) -> Iterator[str]:
    """What a file should be, unless it is in its place: as it was read, else by what its lines look like."""
    if file in CONTENT_FILES:
        return
    there = project.set_aside.get(file) or home(file, keys_of(project.files.text(file)))
    if not _is_read(file) or there not in ("", file):
        yield there or _by_name(file)


def _is_read(file: str) -> bool:
    return file in CONTENT_FILES or (str(PurePosixPath(file).parent) in CONTENT_FOLDERS and file.endswith(".yaml"))


def _by_name(file: str) -> str:
    renamed = PurePosixPath(file).with_suffix(".yaml")
    if _is_read(str(renamed)):
        return str(renamed)
    _, top, *below = renamed.parts
    known = {PurePosixPath(folder).stem: folder for folder in (CONTENT_FOLDERS if below else CONTENT_FILES)}
    near = nearest(top.removesuffix(".yaml"), known)
    if not near:
        return ""
    return f"{known[near]}/{renamed.name}" if below else known[near]
