from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def nested_too_deep(problems: Iterable[Problem]) -> Iterable[Problem]:
    """Lists or quotations inside one another, deeper than a document can show.

    Words at such a depth would be lost. Usually this is a mistake: a row of `>` characters pasted from an email.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          >>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>>> Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          > Words of welcome.
    """
    return problems
