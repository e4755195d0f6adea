"""What somebody lets into the look of documents, and what would go out with them."""

from __future__ import annotations

import io
import zipfile

from tests.check import files
from tests.check.damage import EXAMPLE
from tests.check.example import laid, typed

UNSAFE, FAULTY, OUTPUT, UNSHOWN = "brand-unsafe", "brand-faulty", "output-unsafe", "character-unshown"
INVALID = "template-invalid"
CONTRAST = "brand-contrast"
HEADER = "word/header-default.xml"
AT, NOTICE = f"{files.REFERENCE}:1:1", "templates/notice.html.j2"
STYLE = "templates/brand/page.css"
PAGE_STYLE = (EXAMPLE / STYLE).read_text("utf-8")
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def looking(*changes: tuple[str, str, str]) -> bytes:
    """The Word file of the look with other words in some of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(EXAMPLE / files.REFERENCE) as old, zipfile.ZipFile(made, "w") as new:
        parts = {part: old.read(part).decode() for part in old.namelist()}
        for part, typed, instead in changes:
            assert typed in parts[part], f"“{typed}” is not in {part}"
            parts[part] = parts[part].replace(typed, instead, 1)
        for part, content in parts.items():
            new.writestr(part, content)
    return made.getvalue()


def field(instruction: str) -> tuple[str, str, str]:
    """A field at the end of the header."""
    return HEADER, "</w:hdr>", f'<w:p><w:fldSimple w:instr="{instruction}"/></w:p></w:hdr>'


def related(kind: str) -> tuple[str, str, str]:
    row = f'<Relationship Id="x" Type="{kind}" Target="styles.xml"/></Relationships>'
    return "word/_rels/document.xml.rels", "</Relationships>", row


def notice(address: str) -> str:
    """A document of its own, whose template leads somewhere."""
    return (
        '<html lang="en-GB"><head><title>Notice</title></head><body><header><h1>Notice</h1></header><main>'
        f'<p>Read <a href="{address}">our plan</a>.</p></main></body></html>'
    )


MARKED = "#let document(facts, body) = { set page(header: facts.status); body }\n"


def line_of(typed: str) -> int:
    return PAGE_STYLE[: PAGE_STYLE.index(typed)].count("\n") + 1


def colour_of(style: str, colour: str) -> tuple[str, str, str]:
    """A style of Word with another colour."""
    with zipfile.ZipFile(EXAMPLE / files.REFERENCE) as reference:
        styles = reference.read("word/styles.xml").decode()
    start = styles.index(f'w:styleId="{style}"')
    old = styles[start : styles.index("</w:style>", start)]
    new = old.replace("<w:rPr>", f'<w:rPr><w:color w:val="{colour}"/>', 1)
    assert new != old
    return "word/styles.xml", old, new


DAMAGES = [
    # what acts or fetches
    laid(UNSAFE, "a field that asks a spreadsheet", {files.REFERENCE: looking(field("DDEAUTO Excel a.xlsx"))}, AT),
    laid(UNSAFE, "a logo that is fetched", {files.REFERENCE: looking(field("INCLUDEPICTURE logo.png"))}, AT),
    laid(UNSAFE, "macros", {files.REFERENCE: looking(related("http://schemas.microsoft.com/x/vbaProject"))}, AT),
    laid(UNSAFE, "a control in the text", {files.REFERENCE: looking(related(f"{KIND}/control"))}, AT),
    laid(UNSAFE, "an object in the header",
         {files.REFERENCE: looking((HEADER, "</w:hdr>", "<w:p><w:r><w:object/></w:r></w:p></w:hdr>"))}, AT),
    # what does not come through
    laid(FAULTY, "a field that shows where the file is", {files.REFERENCE: looking(field("FILENAME \\p"))}, AT),
    laid(FAULTY, "a field that asks for a name", {files.REFERENCE: looking(field("FILLIN Name?"))}, AT),
    laid(FAULTY, "a size in words",
         {files.REFERENCE: looking(("word/styles.xml", 'w:sz w:val="28"', 'w:sz w:val="big"'))}, AT),
    laid(FAULTY, "an element that Word does not know",
         {files.REFERENCE: looking(("word/styles.xml", "<w:qFormat/>", "<w:format/>"))}, AT),
    laid(INVALID, "a look of the PDF that is cut off", {files.PRINTED: f"{MARKED}#let cover(lines) = {{\n"}, "2:21"),
    laid(INVALID, "a look of the PDF that uses what is not there",
         {files.PRINTED: MARKED.replace("body }", "bdoy }")}, "1:64"),
    laid(INVALID, "a look of the PDF that fetches a package",
         {files.PRINTED: f'{MARKED}#import "@preview/logo:1.0.0"\n'}, "2:9"),
    laid(INVALID, "a look of the PDF that never ends",
         {files.PRINTED: f"{MARKED}#let ink = {{ let many = range(100000000000); black }}\n"}),
    laid(INVALID, "a look of the PDF that hides that it is a draft", {files.PRINTED: "#let ink = black\n"}),
    # what the PDF cannot show
    typed(UNSHOWN, "an emoji in a chapter", files.WELCOME, "We wrote it for", "⌖We 😀 wrote it for"),
    typed(UNSHOWN, "a symbol in bold in a claim", files.WORKING,
          "- Most people who turn to First", "- ⌖Most **🌱** people who turn to First"),
    typed(UNSHOWN, "a symbol in the name of the council", files.ASSESSMENT, "council: Exampleshire",
          "council: ⌖Exampleshire 🌳"),
    typed(UNSHOWN, "a symbol in the title, which is in the footer too", files.ASSESSMENT, "title: Adult Social Care",
          "title: ⌖Adult 🌳 Social Care"),
    # what is hard to read
    laid(CONTRAST, "pale words on the page",
         {STYLE: PAGE_STYLE.replace("--ink: #1d2b36", "--ink: #8a949b", 1)}, f"{STYLE}:{line_of('--ink: #1d2b36')}:1"),
    laid(CONTRAST, "pale words at night", {STYLE: PAGE_STYLE.replace("--quiet: #a8bac0", "--quiet: #5a6a70", 1)},
         f"{STYLE}:{line_of('--quiet: #a8bac0')}:1"),
    laid(CONTRAST, "pale words in tables",
         {files.REFERENCE: looking(colour_of("TableHeading", "B4C8CA"))}, AT),
    # what would go out with a document
    laid(OUTPUT, "a password in a template", {NOTICE: notice("https://reader:sesame@www.exampleshire.example/plan")},
         "output/notice.docx:1:1"),
    laid(OUTPUT, "a name in a template", {NOTICE: notice("https://reader@www.exampleshire.example/plan")},
         "output/notice.docx:1:1"),
    laid(OUTPUT, "a password with signs in a template", {NOTICE: notice("https://reader:s%20me@www.exampleshire.example/")},
         "output/notice.docx:1:1"),
]  # fmt: skip
