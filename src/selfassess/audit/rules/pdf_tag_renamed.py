from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault

WORDS = {"Figure": "pictures", "Table": "tables", "TH": "header cells", "Note": "notes", "Quote": "quotations"}


def pdf_tag_renamed(file: AuditedFile) -> Iterator[Fault]:
    """A PDF that says that a standard tag means something else.

    LibreOffice does so if a style has the name of a tag, such as “Figure” or “Quote”: pictures then count as
    paragraphs, and nobody hears their alternative text. Rename the style, and make the PDF again.

    Fails:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> /MarkInfo << /Marked true >>
        /StructTreeRoot << /Type /StructTreeRoot /RoleMap << /Figure /P >> /K << /S /Document /K << /S /P >> >> >> >>

    Passes:
        << /Type /Catalog /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> /MarkInfo << /Marked true >>
        /StructTreeRoot << /Type /StructTreeRoot /RoleMap << /Art1 /Figure >> /K << /S /Document /K << /S /P >> >> >> >>
    """
    for name, to in file.pdf.remapped if file.pdf is not None else ():
        what = WORDS.get(name, f"tags “{name[:40]}”")
        message = f"In this PDF, {what} count as “{to[:40]}”."
        yield Fault(file.top, message, f"Rename the style “{name[:40]}” in the document that the PDF is made from.")
