from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem, did_you_mean
from selfassess.model.assessment import Chapter
from selfassess.project.parts import stem
from selfassess.project.project import Project
from selfassess.project.regions import entries


def chapter_unknown(project: Project) -> Iterator[Problem]:
    """A chapter listed in `content/assessment.yaml` that has no file.

    The lists `front` and `back` name chapters by the word after `chapter:` in their files. Correct the
    name, write the file, or take the name out of the list.

    Fails:
        # content/assessment.yaml
        framework: framework.yaml
        council: Smallshire Council
        title: Self-assessment
        as_at: 2026-11-30
        edition: "1.0"
        front: [wellcome]

    Passes:
        # content/assessment.yaml
        framework: framework.yaml
        council: Smallshire Council
        title: Self-assessment
        as_at: 2026-11-30
        edition: "1.0"
        front: [welcome]
    """
    assessment = project.assessment
    for name in (*assessment.front, *assessment.back):
        if name not in assessment.chapters:
            unlisted = [
                chapter for chapter in assessment.chapters if chapter not in (*assessment.front, *assessment.back)
            ]
            called = next((other for other in unlisted if stem(assessment.chapters[other]) == name), "")
            hint = did_you_mean(name, unlisted) or f"Write content/chapters/{name}.yaml, or take the name out."
            if called:
                hint = f"The file content/chapters/{name}.yaml says “chapter: {called}”: let both say the same."
            regions = (entries("content/chapters/", Chapter),)
            yield Problem(name.place, f"There is no chapter “{name}”.", hint, relies_on=regions)
