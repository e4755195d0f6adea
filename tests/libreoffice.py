"""LibreOffice for tests: a Word file in, the PDF that it makes out, with the tags that a screen reader follows."""

from __future__ import annotations

import subprocess
from pathlib import Path

TAGGED = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


def pdf_of(word: bytes, folder: Path) -> Path:
    """The tagged PDF of a Word file, in a folder of the test."""
    (folder / "document.docx").write_bytes(word)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", TAGGED, "--outdir", str(folder)]
    subprocess.run([*convert, str(folder / "document.docx")], check=True, capture_output=True, timeout=180)
    return folder / "document.pdf"
