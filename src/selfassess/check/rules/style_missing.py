from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def style_missing(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A style that `styles.yaml` uses but that `reference.docx` does not have.

    Word shows those words in a plainer style. In Word, add a style with exactly this name to `reference.docx`, or
    use another name in `templates/brand/styles.yaml`. This is checked when a Word file is built.

    Fails:
        # templates/brand/styles.yaml
        p: Body of Exampleshire

    Passes:
        # templates/brand/styles.yaml
        p: Normal
    """
    return problems
