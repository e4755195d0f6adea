from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

HINT = "Take the protection off, or allow “text access for screen reader devices” in its security settings."


def pdf_locked(file: AuditedFile) -> Iterator[Fault]:
    """A PDF that forbids programs to read its words out.

    Its security settings keep screen readers from it, as they keep people from copying.

    Fails:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
        {locked: screen readers forbidden}

    Passes:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
    """
    if file.pdf is not None and file.pdf.is_locked:
        yield Fault(file.top, "The security settings of this PDF keep screen readers out.", HINT)
