"""A file that cannot be audited says so in two sentences, whatever is in it."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from selfassess.audit import pdf_reading
from selfassess.audit.auditing import audit
from selfassess.audit.unauditable import UnauditableError
from selfassess.files.archive import OLD_OFFICE
from tests.audit.made_pdf import CATALOG, pdf
from tests.audit.pages_of_rules import page


def unpacking_to_much() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 300_000_000)
    return stream.getvalue()


def with_password() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf(CATALOG.replace("{}", "[]")))))
    writer.encrypt("secret", algorithm="RC4-128")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


PAGE, PDF = page("<p>Words</p>"), pdf(CATALOG)
FILES = {
    "nothing": ("a.docx", b"", "This file is empty."),
    "another kind": ("a.txt", b"Words", "This kind of file cannot be audited."),
    "no ending": ("strategy", b"Words", "This kind of file cannot be audited."),
    "a page called a Word file": ("a.docx", PAGE, "This is a web page or an XML file, not a Word document (.docx)."),
    "a Word file with a password": ("a.docx", OLD_OFFICE, "This file is locked with a password"),
    "a Word file that unpacks to much": ("a.docx", unpacking_to_much(), "This file unpacks to more than"),
    "a Word file called a page": (
        "a.html",
        b"PK\x03\x04",
        "This is a Word file or another packed file",
    ),
    "a PDF called a page": ("a.htm", PDF, "This is a PDF, not a web page."),
    "words called a page": ("a.html", b"Only words", "This file is not a web page."),
    "blanks called a page": ("a.html", b"  \n", "This file is empty."),
    "noise called a page": ("a.html", b"<\0\0<", "This file is not a web page."),
    "a remark called a page": ("a.html", b"<!-- -->", "This file is not a web page."),
    "a page without end": ("a.html", b"<p>" * 600_000, "This page is larger than any that people read."),
    "a page called a PDF": ("a.pdf", PAGE, "This is not a PDF."),
    "the beginning of a PDF": ("a.pdf", PDF[:40], "This PDF is damaged."),
    "a PDF with a password": ("a.pdf", with_password(), "This PDF is locked with a password."),
}


@pytest.mark.parametrize("name", FILES)
def test_it_says_why_and_what_to_do(name: str) -> None:
    file, data, reason = FILES[name]
    with pytest.raises(UnauditableError) as refused:
        audit(file, data)
    said = str(refused.value)
    assert said.startswith(reason)
    assert said.count(". ") >= 1
    assert said.endswith(".")


def test_a_pdf_that_takes_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reading, "PATIENCE", 0)
    with pytest.raises(UnauditableError, match=r"^This PDF is damaged\."):
        audit("a.pdf", PDF)
