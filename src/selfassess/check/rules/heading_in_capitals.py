from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.flow import text

FEW = 5


def heading_in_capitals(document: Document) -> Iterator[Problem]:
    """A heading typed in capitals.

    Words in capitals are harder to read, and some screen readers spell them out letter by letter. Type the heading
    as a sentence. Short forms such as NHS and CQC, and those in the glossary, may be a heading.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ### WHAT WE DO WELL

          Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          ### What we do well with the NHS

          Words of welcome.
    """
    explained = document.project.assessment.glossary
    for heading in document.tree.root.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        words = text(heading)
        if not words.isupper():
            continue
        rest = [word for word in words.split() if word.strip("()[],.:;") not in explained]
        if sum(character.isalpha() for word in rest for character in word) > FEW:
            hint = "Type it as a sentence, with a capital letter only at the start and in names."
            yield Problem(document.place(heading), f"The heading “{words}” is in capitals.", hint)
