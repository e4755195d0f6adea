from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

HINT = "Delete it, or give the empty line the style of ordinary text."


def heading_empty(file: AuditedFile) -> Iterator[Fault]:
    """A heading without words.

    It takes screen reader users to nothing. Usually an empty line has the style of a heading by mistake.

    Fails:
        <h1>Adult social care strategy</h1>
        <h2> </h2>
        <p>Words.</p>

    Passes:
        <h1>Adult social care strategy</h1>
        <p>Words.</p>
    """
    for heading in file.headings:
        if heading.is_marked and not heading.words:
            yield Fault(heading.place, "This heading is empty.", HINT, "{} headings are empty.")
