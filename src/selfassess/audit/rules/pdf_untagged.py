from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

HINT = "Make it again as a tagged PDF: in Word, Save As PDF, Options, “Document structure tags for accessibility”."


def pdf_untagged(file: AuditedFile) -> Iterator[Fault]:
    """A PDF without tags.

    Tags say what is a heading, a list, a table or a picture, and in which order everything is read. Without them a
    screen reader guesses, and people hear the words of a page in any order. “Print to PDF” makes such files; an export
    as an accessible PDF does not.

    Fails:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> >>

    Passes:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
    """
    if file.pdf is not None and not file.pdf.is_tagged:
        yield Fault(file.top, "This PDF has no tags.", HINT)
