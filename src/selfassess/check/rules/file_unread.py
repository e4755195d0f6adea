from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from selfassess.diagnostics import Diagnostic, Place
from selfassess.model import Assessment
from selfassess.suggestion import nearest

from ..engine import Subject
from ..files import is_folder
from ..library import stands

FILES = frozenset(f"content/{name}.yaml" for name in ("assessment", "indicators", "actions", "glossary", "accepted"))
FOLDERS = ("content/chapters", "content/themes", "content/statements")


def file_unread(subject: Subject) -> Iterator[Diagnostic]:
    """A YAML file under `content/` that belongs to nothing.

    It stands in the wrong folder, its name does not end in `.yaml`, or it is a chapter that neither
    `front` nor `back` of `content/assessment.yaml` lists. Whatever it says, no reader will see it. Move
    or rename it, list it, or keep it outside `content/`.

    Fails:
        # content/chapters/vision.yaml
        chapter: vision
        title: Our vision
        text: Words that nobody will read.

    Passes:
        # content/chapters/vision.yaml
        chapter: vision
        title: Our vision
        text: Words that people will read.

        # content/assessment.yaml
        framework: framework.yaml
        council: Smallshire Council
        title: Self-assessment
        as_at: 2026-11-30
        edition: "1.0"
        front: [welcome, vision]
    """
    yield from _strays(subject.folder, subject.assessment.framework.node.source.file)
    yield from _unlisted(subject.assessment)


def _strays(folder: Path, framework: str) -> Iterator[Diagnostic]:
    for path in sorted((folder / "content").rglob("*")):
        file = path.relative_to(folder).as_posix()
        is_read = file == framework or _is_read(file)
        if path.suffix.lower() in (".yaml", ".yml") and not is_read and not is_folder(path):
            yield Diagnostic(Place(file), "Nothing reads this file.", _mend(file))


def _is_read(file: str) -> bool:
    return file in FILES or (str(PurePosixPath(file).parent) in FOLDERS and file.endswith(".yaml"))


def _mend(file: str) -> str:
    renamed = PurePosixPath(file).with_suffix(".yaml")
    if _is_read(str(renamed)):
        return f"Rename it to {renamed.name}."
    _, top, *below = renamed.parts
    near = nearest(top.removesuffix(".yaml"), [PurePosixPath(each).stem for each in (FOLDERS if below else FILES)])
    if near:
        return f"Move it to content/{near}." if below else f"Rename it to {near}.yaml."
    return f"Move it to the folder where it belongs: {', '.join(FOLDERS)}."


def _unlisted(assessment: Assessment) -> Iterator[Diagnostic]:
    if any(stands(assessment, key) and not getattr(assessment, key) for key in ("front", "back")):
        return
    listed = {*assessment.front, *assessment.back}
    meant = {nearest(name, assessment.chapters) for name in listed if name not in assessment.chapters}
    for name, chapter in assessment.chapters.items():
        if name not in listed and name not in meant:
            message = f"No list names the chapter “{name}”, so no document shows it."
            hint = "Add it to “front” or “back” in content/assessment.yaml."
            yield Diagnostic(chapter.at("chapter"), message, hint)
