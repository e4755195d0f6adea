from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment, Chapter
from selfassess.model.file_layout import CONTENT_FOLDERS, is_unplaced
from selfassess.near_words import nearest
from selfassess.project.evidence_files import is_there
from selfassess.project.misplaced_files import HIDDEN, absent_files, misplaced
from selfassess.project.parts import stem
from selfassess.project.project import Project
from selfassess.project.regions import value

NEVER_MISSED = {"content/glossary.yaml", "content/accepted.yaml"}


def file_unread(project: Project) -> Iterator[Problem]:
    """A YAML file in `content/` that is not part of any document.

    It is in the wrong folder, its name does not end in `.yaml`, or it is a chapter that neither `front` nor `back`
    of `content/assessment.yaml` lists. No reader will see what it says. Move it, rename it, list it, or keep it
    outside `content/`.

    This is an error if something else is missing as a result: a required file may be the one in the wrong place, or
    a link may lead to the chapter. The missing part is then not reported as well.

    Fails:
        # content/chapters/partners.yaml
        chapter: partners
        title: Our partners
        text: Words that nobody will read.

    Passes:
        # content/chapters/partners.yaml
        chapter: partners
        title: Our partners
        text: Words that people will read.

        # content/assessment.yaml
        framework: cqc-local-authority
        council: Exampleshire County Council
        title: Adult Social Care Self-Assessment
        as_at: 2026-11-30
        edition: "0.9"
        audience: cqc
        front: [welcome, about, vision, voice, partners]
        back: [governance]
    """
    for file, home in misplaced(project).items():
        yield Problem(Place(file), "This file is not part of any document.", _mend(file, home, project.folder))
    for chapter in _unlisted(project.assessment):
        message = f"The chapter “{chapter.chapter}” is not listed, so no document shows it."
        hint = f"Add “{chapter.chapter}” to “front” or “back” in content/assessment.yaml."
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
        return f"There is already a file {home}. Put both together, or keep this one outside {file.partition('/')[0]}/."
    here, there = PurePosixPath(file), PurePosixPath(home)
    if here.parent == there.parent:
        hidden = (
            f" Windows may hide the last part of its name, “{here.suffix}”." if file.lower().endswith(HIDDEN) else ""
        )
        return f"Rename it to {there.name}.{hidden}"
    return f"Move it to {there.parent if here.name == there.name else home}."


def _unlisted(assessment: Assessment) -> list[Chapter]:
    listed = {*assessment.front, *assessment.back}
    lost = listed - assessment.chapters.keys()
    meant = {nearest(name, assessment.chapters) for name in lost} | listed
    unlisted = [chapter for name, chapter in assessment.chapters.items() if name not in meant and not is_unplaced(name)]
    return [chapter for chapter in unlisted if stem(chapter) not in lost]
