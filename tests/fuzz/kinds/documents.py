"""Documents for the library: damaged, locked, of odd kinds, under odd names."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from random import Random

from tests.fuzz.commands import Command, add
from tests.fuzz.mutation import damaged_bytes, damaged_package, packed
from tests.fuzz.payloads import CHARACTERS, EVERY
from tests.fuzz.project import reference
from tests.pictures import picture

PDF = b"""%PDF-1.7
1 0 obj <</Type /Catalog /Pages 2 0 R /Metadata 6 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources <<>>>> endobj
4 0 obj <</Title (A report on visits) /Author (Head of Visits) /CreationDate (D:20261001)>> endobj
5 0 obj <</Length 44>> stream
BT /F1 24 Tf 72 720 Td (A report on visits) Tj ET
endstream endobj
6 0 obj <</Type /Metadata /Subtype /XML /Length 9>> stream
<x:xmpmeta/>
endstream endobj
xref
0 7
0000000000 65535 f
trailer <</Size 7 /Root 1 0 R /Info 4 0 R %s>>
startxref
700
%%EOF
"""
LOCKS = (
    b"",
    b"/Encrypt <</Filter /Standard /V 5 /R 6 /Length 256 /O <00> /U <00> /P -1>> /ID [<00> <00>]",
    b"/Encrypt <</Filter /MicrosoftIRMServices /V 0>>",
    b"/Encrypt 4 0 R",
    b"/Encrypt <</Filter /Standard /V 1 /R 2 /O (x) /U (x) /P 99999999999999999999>>",
    b"/Prev 0",
    b"/Prev 99999999999999999999",
    b"/Info 4 0 R /Root 4 0 R",
)
TOKENS = (
    b"<<",
    b">>",
    b"/Title",
    b"(",
    b"\\777",
    b"<FEFFD800>",
    b"endobj",
    b"stream",
    b"0 0 R",
    b"9" * 5000,
    b"[" * 3000,
)
CORE = (
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title></cp:coreProperties>'
)
META = (
    b'<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>%s</dc:title></office:meta>'
    b"</office:document-meta>"
)
NAMES = (
    *("report{}", "017-report{}", "017 Report (final){}", "-rf{}", "~$report{}", ".report{}", "a\nb{}", "a\x1bb{}"),
    *("a?b<c>{}", "CON{}", "x" * 200 + "{}", "99999999999999999999-report{}", "0-report{}", "a\u202eb{}", "1 2 3{}"),
    *("rep\udcffort{}", "report{} ", "report{}.", "report", "017{}", "Ä{}", "a:b{}", "a\\b{}", "survey.txt", "{}"),
)


def damage(random: Random, project: Path) -> Sequence[Command]:
    ending, content = _document(random)
    documents = project.parent / "documents"
    path = documents / random.choice(NAMES).format(ending)
    with suppress(OSError, ValueError):  # names that this machine cannot have
        path.write_bytes(content)
    what = f"documents/{path.name}"
    match random.randrange(6):
        case 0:
            asked = add("documents")
        case 1:
            asked = add(
                what, f"--title={random.choice(EVERY)}", f"--into={random.choice(('evidence/new.yaml', 'x.yaml'))}"
            )
        case 2:
            asked = add(what, f"--ref={random.choice(EVERY)}")
        case 3:
            asked = add(f"--into={random.choice(EVERY)}", "--", what)
        case _:
            asked = add("--", what)
    return asked, add("documents")


def _document(random: Random) -> tuple[str, bytes]:
    title = random.choice((b"A report", b"", random.choice(CHARACTERS).encode("utf-8", "replace"), b"x" * 100_000))
    match random.randrange(8):
        case 0 | 1:
            return ".pdf", damaged_bytes(random, PDF.replace(b"%s", random.choice(LOCKS)), TOKENS)
        case 2:
            return random.choice((".docx", ".dotx", ".docm")), damaged_package(random, reference())
        case 3:
            members = {
                "docProps/core.xml": CORE % title,
                "ppt/presentation.xml": b"<p/>",
                "[Content_Types].xml": b"<Types/>",
            }
            return random.choice((".pptx", ".xlsx", ".docx")), damaged_package(random, packed(members))
        case 4:
            members = {"mimetype": b"application/vnd.oasis.opendocument.text", "meta.xml": META % title}
            return random.choice((".odt", ".ods")), damaged_package(random, packed(members))
        case 5:
            page = b"<!doctype html><html><head><title>%s</title></head><body><h1>A report</h1></body></html>" % title
            return random.choice((".html", ".htm")), damaged_bytes(
                random, page, (b"<title>", b"&#x110000;", b"\xff", b"<")
            )
        case 6:
            return ".png", picture("png", 40, 30)
        case _:
            return random.choice((".txt", ".csv", ".eml", ".msg", ".zip", "")), random.randbytes(
                random.choice((0, 9, 9999))
            )
