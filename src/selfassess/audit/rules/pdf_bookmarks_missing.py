from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

LONG = 20
HINT = "Make the PDF again with bookmarks from the headings: in Word, Save As PDF, Options, “Create bookmarks”."


def pdf_bookmarks_missing(file: AuditedFile) -> Iterator[Fault]:
    """A PDF of more than 20 pages without bookmarks.

    Bookmarks are the list of headings beside the pages, by which everybody finds their way in a long document.

    Fails:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
        {21 pages}

    Passes:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> /Outlines << /First << >> >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
        {21 pages}
    """
    if file.pdf is not None and file.pdf.pages > LONG and not file.pdf.has_bookmarks:
        yield Fault(file.top, f"This PDF has {file.pdf.pages:,} pages and no bookmarks.", HINT)
