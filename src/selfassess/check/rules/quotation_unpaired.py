from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.quotations import unpaired

FAULTS = {
    "“": ("This quotation is never closed.", "Type a quotation mark where it ends, or delete this one."),
    "”": ("This mark closes a quotation that was never opened.", "Type one where it begins, or delete this one."),
}


def quotation_unpaired(project: Project) -> Iterator[Problem]:
    """A double quotation mark without its partner.

    Readers cannot tell where the quotation begins or ends. Type the other mark, or delete this one. A quotation of
    several paragraphs may open each of them with a mark, and closes only the last. Inches, as in 12", are not
    reported.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Amina said, “They asked me first. Nobody had done that before.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Amina said, “They asked me first. Nobody had done that before.”
    """
    for block, start, end, mark in unpaired(project):
        message, hint = FAULTS[mark]
        yield Problem(block.span(start, end), message, hint)
