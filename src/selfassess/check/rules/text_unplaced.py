from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.file_layout import is_unplaced
from selfassess.project.project import Project


def text_unplaced(project: Project) -> Iterator[Problem]:
    """Text of an imported Word file that is not in its place yet.

    `selfassess import` puts what it cannot place in `content/chapters/unplaced.yaml`, and no document shows it. Move
    each paragraph to the file where it belongs, or delete it. When none is left, delete the file.

    Fails:
        # content/chapters/unplaced.yaml
        chapter: unplaced
        title: Not yet placed
        text: Our front door is open on Saturdays, too.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Our front door is open on Saturdays, too.
    """
    for chapter in project.assessment.chapters.values():
        if not is_unplaced(chapter.chapter) or not chapter.text.strip():
            continue
        paragraphs = sum(1 for paragraph in chapter.text.split("\n\n") if paragraph.strip())
        they = "1 paragraph" if paragraphs == 1 else f"{paragraphs} paragraphs"
        verb = "has" if paragraphs == 1 else "have"
        hint = "Move each paragraph to the file where it belongs, or delete it. Delete this file when it is empty."
        yield Problem(chapter.text.at(0), f"{they} of the imported Word file {verb} no place yet.", hint)
