from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault

HINTS = {
    WORD: "In Word, choose File, then Info, and type it under Properties, after “Title”.",
    PAGE: "Type it between <title> and </title> in the head of the page.",
    PDF: "Type it in the properties of the document that the PDF is made from, and make the PDF again.",
}


def document_title_missing(file: AuditedFile) -> Iterator[Fault]:
    """A document that does not give itself a title.

    Screen readers read the title first, and it names the window, the tab and the bookmark. Without one people hear the
    name of the file. A title in large letters on the first page does not count: it has to be among the properties.

    Fails:
        <html lang="en-GB">
        <head><title></title></head>
        <body><h1>Adult social care strategy</h1><p>Words of welcome.</p></body>
        </html>

    Passes:
        <html lang="en-GB">
        <head><title>Adult social care strategy</title></head>
        <body><h1>Adult social care strategy</h1><p>Words of welcome.</p></body>
        </html>
    """
    if not file.title:
        yield Fault(file.top, f"This {NOUNS[file.form]} has no title.", HINTS[file.form])


NOUNS = {WORD: "Word file", PAGE: "page", PDF: "PDF"}
