from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault
from selfassess.diagnostics import Place

HINT = "In Acrobat, choose “Use Document Structure” as the tab order of each page. An export as PDF/UA sets it too."


def pdf_tab_order_unset(file: AuditedFile) -> Iterator[Fault]:
    """A page of a tagged PDF whose links or fields have no order.

    People who use the keyboard go from link to link with the tab key. The page has to say that this follows
    the tags.

    Fails:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
        {page with a link}

    Passes:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >>
        /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K << /S /P >> >> >> >>
        {page with a link /Tabs /S}
    """
    for number in file.pdf.untabbed if file.pdf is not None and file.pdf.is_tagged else ():
        place = Place(file.top.file, number, 1, f"page {number}")
        message = f"Page {number} does not say that the tab key follows its tags."
        yield Fault(place, message, HINT, "{} pages do not say that the tab key follows their tags.")
