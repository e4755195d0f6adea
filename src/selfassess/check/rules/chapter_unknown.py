from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Chapter
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.parts import stem
from selfassess.project.project import Project
from selfassess.project.regions import entries


def chapter_unknown(project: Project) -> Iterator[Problem]:
    """A chapter that `content/assessment.yaml` lists but that has no file.

    The lists `front` and `back` use the name after `chapter:` in each chapter's file. Correct the name, write the
    file, or remove the name from the list. Until then a draft says “Not yet written” in its place.

    Fails:
        # content/assessment.yaml
        framework: cqc-local-authority
        council: Exampleshire County Council
        title: Adult Social Care Self-Assessment
        as_at: 2026-11-30
        edition: "0.9"
        audience: cqc
        front: [wellcome, about, vision, voice]
        back: [governance]

    Passes:
        # content/assessment.yaml
        framework: cqc-local-authority
        council: Exampleshire County Council
        title: Adult Social Care Self-Assessment
        as_at: 2026-11-30
        edition: "0.9"
        audience: cqc
        front: [welcome, about, vision, voice]
        back: [governance]
    """
    assessment = project.assessment
    for name in (*assessment.front, *assessment.back):
        if name not in assessment.chapters:
            unlisted = [
                chapter for chapter in assessment.chapters if chapter not in (*assessment.front, *assessment.back)
            ]
            called = next((other for other in unlisted if stem(assessment.chapters[other]) == name), "")
            hint = (
                did_you_mean(name, unlisted)
                or f"Write the file content/chapters/{name}.yaml, or remove the name from the list."
            )
            if called:
                hint = (
                    f"The file content/chapters/{name}.yaml says “chapter: {called}”. Use the same name in both places."
                )
            regions = (entries("content/chapters/", Chapter),)
            fix = _certain(name, [assessment.chapters[chapter] for chapter in unlisted])
            yield Problem(name.place, f"There is no chapter “{name}”.", hint, relies_on=regions, fix=fix)


def _certain(name: str, chapters: Sequence[Chapter]) -> str | None:
    """The id of the chapter whose id, title or file was named."""
    ids = {str(chapter.title): str(chapter.chapter) for chapter in chapters}
    return same_word(name.removesuffix(".yaml"), ids.values()) or ids.get(same_word(name, ids) or "")
