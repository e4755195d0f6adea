from __future__ import annotations

from collections.abc import Iterable

from selfassess.diagnostics import Problem


def style_missing(problems: Iterable[Problem]) -> Iterable[Problem]:
    """A style that `styles.yaml` names and that `reference.docx` does not have.

    Word then shows those words in a plainer style. Add the style to `reference.docx` in Word, under
    exactly this name, or give another name in `templates/brand/styles.yaml`. It is found when a Word
    file is built.

    Fails:
        # templates/brand/styles.yaml
        p: Body of Smallshire

    Passes:
        # templates/brand/styles.yaml
        p: Normal
    """
    return problems
