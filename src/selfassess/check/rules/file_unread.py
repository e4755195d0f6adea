from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from selfassess.diagnostics import Place, Problem, nearest
from selfassess.model.assessment import Assessment, Chapter
from selfassess.model.file_layout import CONTENT_FOLDERS
from selfassess.project.evidence_files import is_there
from selfassess.project.misplaced_files import absent_files, misplaced
from selfassess.project.parts import stem
from selfassess.project.project import Project
from selfassess.project.regions import value

NEVER_MISSED = {"content/glossary.yaml", "content/accepted.yaml"}


def file_unread(project: Project) -> Iterator[Problem]:
    """A YAML file under `content/` that belongs to nothing.

    It stands in the wrong folder, its name does not end in `.yaml`, or it is a chapter that neither
    `front` nor `back` of `content/assessment.yaml` lists. Whatever it says, no reader will see it. Move
    or rename it, list it, or keep it outside `content/`. It is an error where something is missed for it: the file
    seems to be one that is not there, or a link leads to the chapter. No more is said then of what is missed.

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
    for file, home in misplaced(project).items():
        yield Problem(Place(file), "Nothing reads this file.", _mend(file, home, project.folder))
    for chapter in _unlisted(project.assessment):
        message = f"No list names the chapter “{chapter.chapter}”, so no document shows it."
        hint = "Add it to “front” or “back” in content/assessment.yaml."
        regions = (value(project.assessment, "front"), value(project.assessment, "back"))
        yield Problem(chapter.at("chapter"), message, hint, relies_on=regions)


def is_missed(project: Project) -> bool:
    """Whether a file that is not there may be one of those that nothing reads, or a link leads to one."""
    return bool(absent_files(project) - NEVER_MISSED) or any(
        _is_linked(chapter, project) for chapter in _unlisted(project.assessment)
    )


def _is_linked(chapter: Chapter, project: Project) -> bool:
    return any(link.target == f"#{chapter.chapter}" for passage in project.passages for link in passage.links)


def _mend(file: str, home: str, folder: Path) -> str:
    if not home:
        return f"Move it to the folder where it belongs, {', '.join(CONTENT_FOLDERS)}, or keep it outside content/."
    if is_there(folder / home):
        return f"Its place is taken by {home}: put both together, or keep this one outside content/."
    here, there = PurePosixPath(file), PurePosixPath(home)
    if here.parent == there.parent:
        return f"Rename it to {there.name}."
    return f"Move it to {there.parent if here.name == there.name else home}."


def _unlisted(assessment: Assessment) -> list[Chapter]:
    listed = {*assessment.front, *assessment.back}
    lost = listed - assessment.chapters.keys()
    meant = {nearest(name, assessment.chapters) for name in lost} | listed
    return [chapter for name, chapter in assessment.chapters.items() if name not in meant and stem(chapter) not in lost]
