from __future__ import annotations

from collections.abc import Iterable

from selfassess.check.engine import Faults
from selfassess.diagnostics import Diagnostic


def style_missing(faults: Faults) -> Iterable[Diagnostic]:
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
    return faults.get("style-missing", ())
