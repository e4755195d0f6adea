from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault

FEWEST_WORDS = 400
"""How many words a document has, at least, that nobody reads without headings."""
HINTS = {
    WORD: "Give the first line of each section one of the styles “Heading 1” to “Heading 6”.",
    PAGE: "Put the first line of each section in <h1> to <h6>.",
    PDF: "Give the headings their styles in the document that the PDF is made from, and make a tagged PDF.",
}


def headings_missing(file: AuditedFile) -> Iterator[Fault]:
    """A document of several pages without a heading.

    People who use a screen reader find their way by the list of headings. Without headings they have to listen to
    everything from the beginning. Make the first line of each section a heading.

    Fails:
        <p>{400 words}</p>

    Passes:
        <h1>Adult social care strategy</h1>
        <p>{400 words}</p>
    """
    if file.pdf is not None and not file.pdf.is_tagged:
        return
    if file.words >= FEWEST_WORDS and not file.headings:
        yield Fault(file.top, f"This document has {file.words:,} words and no headings.", HINTS[file.form])
