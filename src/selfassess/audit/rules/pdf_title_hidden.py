from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

HINT = "In Acrobat: File, Properties, Initial View, Show: Document Title. An export as PDF/UA sets it too."


def pdf_title_hidden(file: AuditedFile) -> Iterator[Fault]:
    """A PDF whose window shows the name of the file instead of its title.

    A screen reader then says the name of the file first, such as “sa final v7 dot pdf”.

    Fails:
        << /Type /Catalog /Lang (en-GB)
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>

    Passes:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
    """
    if file.pdf is not None and file.title and file.pdf.is_tagged and not file.pdf.is_title_shown:
        yield Fault(file.top, "This PDF shows the name of its file instead of its title.", HINT)
