from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, WORD, AuditedFile
from selfassess.audit.fault import Fault

HINTS = {
    WORD: "Give it one of the styles “Heading 1” to “Heading 6”, and change how that style looks if you need to.",
    PAGE: "Put it in <h1> to <h6> instead of making it bold.",
}


def heading_by_look(file: AuditedFile) -> Iterator[Fault]:
    """A line that looks like a heading and is not one.

    Letters that are bold or large say “heading” only to people who see them. In the list of headings, by which screen
    reader users and the contents find their way, the line is missing. Give it the style of a heading.

    Fails:
        <h1>Adult social care strategy</h1>
        <p><strong>How we listen</strong></p>
        <p>We met people in each district, and wrote to everybody who draws on care and support.</p>

    Passes:
        <h1>Adult social care strategy</h1>
        <h2>How we listen</h2>
        <p>We met people in each district, and wrote to everybody who draws on care and support.</p>
    """
    for heading in file.headings:
        if not heading.is_marked:
            message = f"“{heading.words[:80]}” looks like a heading and is not one."
            hint = HINTS.get(file.form, "")
            yield Fault(heading.place, message, hint, "{} lines look like headings and are not.")
