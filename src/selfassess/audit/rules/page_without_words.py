from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault
from selfassess.diagnostics import Place

HINT = "Make the PDF from the document itself. If there is only paper, scan it with text recognition (OCR)."


def page_without_words(file: AuditedFile) -> Iterator[Fault]:
    """A page of a PDF that is only a picture, such as a scan.

    A screen reader finds nothing on it, nobody can search it, and its letters cannot be made larger or lighter.

    Fails:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
        {page: /Scan Do}

    Passes:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
        {page: /Scan Do BT /F1 12 Tf (What we have learned) Tj ET}
    """
    for number in file.pdf.wordless if file.pdf is not None else ():
        place = Place(file.top.file, number, 1, f"page {number}")
        yield Fault(
            place, f"Page {number} is only a picture, with no words in it.", HINT, "{} pages are only pictures."
        )
