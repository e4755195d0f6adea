from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault

CODE = r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*|[xi]-\w+"
HINTS = {
    WORD: "In Word, choose Review, Language, Set Proofing Language, and “Set As Default”.",
    PAGE: 'Type it in the first tag of the page, as in <html lang="en-GB">.',
    PDF: "Set the language of the document that the PDF is made from, and make the PDF again as a tagged PDF.",
}


def document_language_missing(file: AuditedFile) -> Iterator[Fault]:
    """A document that does not say which language it is in.

    A screen reader that is set to another language then reads English with the sounds of that one, which nobody
    can follow.

    Fails:
        <html>
        <head><title>Adult social care strategy</title></head>
        <body><h1>Adult social care strategy</h1><p>Words of welcome.</p></body>
        </html>

    Passes:
        <html lang="en-GB">
        <head><title>Adult social care strategy</title></head>
        <body><h1>Adult social care strategy</h1><p>Words of welcome.</p></body>
        </html>
    """
    if not file.language:
        yield Fault(file.top, "This document does not say which language it is in.", HINTS[file.form])
    elif not re.fullmatch(CODE, file.language):
        yield Fault(file.top, f"“{file.language[:40]}” is not the code of a language.", HINTS[file.form])
