from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, WORD, AuditedFile
from selfassess.audit.fault import Fault

MANY, LONG = 8, 3
"""How many empty lines a document has, or has in one place, that are there for the space."""
HINTS = {
    WORD: "Delete them, and set the space before and after in the style; for a new page, press Ctrl and Enter.",
    PAGE: "Delete them, and set the space in the style sheet.",
}


def space_by_empty_lines(file: AuditedFile) -> Iterator[Fault]:
    """Empty lines that are there only for the space that they take.

    A screen reader says “blank” at each of them. After a few, people think that the document is at its end.

    Fails:
        <p>The first part is over.<br><br><br><br>This is the second.</p>

    Passes:
        <p>The first part is over.</p>
        <p>This is the second.</p>
    """
    are_many = sum(gap.count for gap in file.gaps) >= MANY
    for gap in file.gaps:
        if are_many or gap.count >= LONG:
            lines = "An empty line is" if gap.count == 1 else f"{gap.count} empty lines are"
            message = f"{lines} there only for the space."
            yield Fault(
                gap.place, message, HINTS.get(file.form, ""), "In {} places empty lines are there only for the space."
            )
