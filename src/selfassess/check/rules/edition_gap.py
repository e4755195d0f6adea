from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def edition_gap(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Something that relies on what the readers of this document may not have.

    A document leaves out the claims, stories, chapters and parts of text whose `audience` is narrower than its own.
    With `--audience`, it also leaves out references to records that its readers may not see. This note is about what
    then has less support: a claim, text or figure without evidence, a link that led to a part that is left out, an
    action that only such claims name; and about words that still name such a record. Nothing is
    broken. Read the place, and decide whether it is right for them.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          We have [three risks](#our-risks) in mind.

          ### Our risks {audience=internal}

          Two teams have vacancies.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          We have three risks in mind.

          ### Our risks {audience=internal}

          Two teams have vacancies.
    """
    return problems
