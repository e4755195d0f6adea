from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def nested_too_deep(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Lists or quotations inside one another, deeper than a document can show.

    Words that stand so deep would be lost. It is mostly a slip: a row of `>` signs pasted from an e-mail.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Words.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          > Words.
    """
    return problems
