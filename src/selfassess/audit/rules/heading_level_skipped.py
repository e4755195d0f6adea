from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

HINT = "Give it the next level below the heading above it, or change that one."


def heading_level_skipped(file: AuditedFile) -> Iterator[Fault]:
    """A heading that is two or more levels below the one before it.

    People who move through a document by its headings think that a heading is missing.

    Fails:
        <h1>Adult social care strategy</h1>
        <h3>How we listen</h3>
        <p>Words.</p>

    Passes:
        <h1>Adult social care strategy</h1>
        <h2>How we listen</h2>
        <p>Words.</p>
    """
    before = 0
    for heading in file.headings:
        if not heading.is_marked or not heading.words:
            continue
        if before and heading.level > before + 1:
            message = f"“{heading.words[:80]}” is a heading at level {heading.level} below one at level {before}."
            yield Fault(heading.place, message, HINT, "{} headings skip a level.")
        before = heading.level
