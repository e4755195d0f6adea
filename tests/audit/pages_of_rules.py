"""The examples of the rules of an audit as whole files: a page, or a PDF where the example is its catalog.

In an example, `{400 words}` are as many words. After the catalog of a PDF, `{21 pages}` says how many pages it has,
`{page: …}` what its page shows, `{page with a link …}` that it has a link, and `{locked: …}` that it is protected.
"""

from __future__ import annotations

import re

from selfassess.audit.auditing import audit
from selfassess.diagnostics import Finding
from tests.audit.made_pdf import pdf

FRAME = """<!doctype html>
<html lang="en-GB">
<head><title>Adult social care strategy</title></head>
<body>
{}
</body>
</html>
"""


def found_in(example: str) -> tuple[Finding, ...]:
    """Everything that an audit finds in an example."""
    if example.startswith("<< /Type /Catalog"):
        return audit("example.pdf", made_pdf(example)).findings
    return audit("page.html", page(example)).findings


def page(example: str) -> bytes:
    full = re.sub(r"\{(\d+) words\}", lambda found: "word " * int(found[1]), example)
    return (full if full.startswith("<html") else FRAME.replace("{}", full)).encode()


def made_pdf(example: str) -> bytes:
    catalog, _, said = example.partition("{")
    if said.startswith("page with a link"):
        return pdf(catalog, more=f"/Annots [6 0 R] {said.removeprefix('page with a link').strip('} ')}")
    if said.startswith("page:"):
        return pdf(catalog, [said.removeprefix("page:").strip("} ")])
    if said.startswith("locked"):
        return locked(pdf(catalog))
    return pdf(catalog, [""] * int(said.split()[0]) if said else [""])


def locked(plain: bytes) -> bytes:
    """A PDF that anybody may open, and whose words no program may read out."""
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter
    from pypdf.constants import UserAccessPermissions

    writer = PdfWriter(clone_from=PdfReader(BytesIO(plain)))
    writer.encrypt("", "owner", permissions_flag=UserAccessPermissions.PRINT, algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()
