"""A document of a page or two: its headings are small, and are headings all the same."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from tests.pdf_tags import Tags
from tests.write.pdf.pdf_files import breaches, pdf_of
from tests.write.word.word_files import document

SECTIONS = "".join(f"<h2>Heading {number}</h2><p>Words.</p>" for number in range(14))


def pages(content: bytes) -> int:
    return len(PdfReader(BytesIO(content)).pages)


def test_a_brief_section_has_room_for_more(tmp_path: Path) -> None:
    whole, brief = (pdf_of(document(f"<section{kind}>{SECTIONS}</section>")) for kind in ("", ' class="brief"'))
    assert pages(brief) < pages(whole)
    assert Tags(brief).words("H1") == Tags(whole).words("H1")
    assert breaches(brief, tmp_path) == []
