from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.near_words import did_you_mean
from selfassess.project.project import Project
from selfassess.project.register_answers import unusable_answers


def register_word_unknown(project: Project) -> Iterator[Problem]:
    """A word of your register whose meaning in `content/register.yaml` does not exist.

    `selfassess evidence import` would ask about the word again. Change `means` to one of the words that the finding
    lists.

    Fails:
        # content/register.yaml
        - about: kind
          word: Policy doc
          means: polices

    Passes:
        # content/register.yaml
        - about: kind
          word: Policy doc
          means: policy
    """
    for answer, choices in unusable_answers(project):
        message = f"“{answer.means}” is not a meaning that {answer.about} can have."
        hint = did_you_mean(answer.means, choices) or f"Choose one of: {', '.join(choices)}."
        yield Problem(answer.at("means"), message, hint)
