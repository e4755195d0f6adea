from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.written import listed_chapters, place_of_key, waits


def chapter_missing(project: Project) -> Iterator[Problem]:
    """A chapter that the document lists and that has no text yet.

    A draft says “Not yet written” under its heading. Write the text under the key `text:`, or remove the chapter
    from the lists `front` and `back` in `content/assessment.yaml`.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text:

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Thank you for reading about our work.
    """
    for front in (True, False):
        for chapter in listed_chapters(project.assessment, front):
            if waits(chapter, "text"):
                message = f"The chapter “{chapter.title}” is not written yet."
                hint = "Type its text under the key “text:”, or remove its name from content/assessment.yaml."
                yield Problem(place_of_key(chapter, "text"), message, hint)
