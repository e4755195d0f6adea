"""What `content/register.yaml` says of the council's register that an import could not use."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.model.assessment import RegisterWord
from selfassess.project.project import Project


def unusable_answers(project: Project) -> Iterator[tuple[RegisterWord, tuple[str, ...]]]:
    """Each answer that is none to its question, and the answers that there are; few projects have any."""
    words = project.assessment.register_words
    if not words:
        return
    from selfassess.register.meanings import meaning, meanings

    framework = project.assessment.framework
    for each in words:
        about, word = str(each.about), str(each.word)
        if about and word and each.means and not meaning(about, word, str(each.means), framework):
            yield each, meanings(about, word, framework)
