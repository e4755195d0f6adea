"""The Word file of the guide's first hour: a draft of an invented council, as many hands leave it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from PIL import Image, ImageDraw

NAME = "Self-assessment draft 7.docx"
DAY = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)
YEARS = ("Year", "Assessed within 28 days", "Waiting on 31 March")
ALT = "Bar chart: 68% of people were assessed within 28 days in 2024-25 and 81% in 2025-26"


def word_file(later: bool = False) -> bytes:
    """The file, with a title, a foreword, two themes with three statements, and all that Word lets people do.

    The `later` one is what a colleague sends a week after: two sentences of it have changed.
    """
    document = Document()
    properties = document.core_properties
    properties.title, properties.author = "Adult social care self-assessment", "Policy team"
    properties.created = properties.modified = DAY
    document.add_paragraph("Adult Social Care Self-Assessment", style="Title")
    for line in ("Exampleshire County Council", "October 2026", "Draft 7"):
        document.add_paragraph(line)
    _front(document)
    _working_with_people(document, later)
    _ensuring_safety(document, later)
    document.add_paragraph("How this draft was put together", style="Heading 1")
    document.add_paragraph(
        "Heads of service wrote their own parts in August. The policy team joined them in September and has not yet "
        "checked every figure."
    )
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _front(document: WordDocument) -> None:
    document.add_paragraph("Foreword", style="Heading 1")
    document.add_paragraph(
        "This is an honest account of how well we support people who draw on care in Exampleshire. It says what we do "
        "well, what we must do better, and how we know."
    )
    document.add_paragraph("About Exampleshire", style="Heading 1")
    document.add_paragraph(
        "Exampleshire has 412,000 residents. One in four is over 65, and about 6,300 people drew on long-term support "
        "during 2025-26 (Ref 1)."
    )


def _working_with_people(document: WordDocument, later: bool) -> None:
    document.add_paragraph("1. How we work with people", style="Heading 1")
    document.add_paragraph("This part covers assessment, prevention and fair access.")
    document.add_paragraph("1.1 Assessing people’s needs", style="Heading 2")
    _bold(document, "Our ambition and performance")
    document.add_paragraph("We want everyone to know who is working with them, and to wait no longer than they must.")
    shown = "81%" if not later else "83%"
    document.add_paragraph(f"{shown} of people were assessed within 28 days, up from 68% the year before [2].")
    document.add_picture(_chart(), width=Cm(9))
    document.inline_shapes[-1]._inline.docPr.set("descr", ALT)
    _table(document, YEARS, (("2024-25", "68%", "412"), ("2025-26", shown, "267")))
    _bold(document, "What we are proud of")
    _typed_bullets(
        document,
        "Everybody waiting has a named contact and a call every two weeks (Ref 3).",
        "Carers helped to rewrite our assessment form (Ref 3, 4).",
    )
    _bold(document, "What we need to improve")
    _typed_bullets(document, "Reviews in care homes take too long.", "We do not yet ask everybody how it went.")
    _bold(document, "How do we know?")
    paragraph = document.add_paragraph("We audit 40 cases each quarter (Ref 5). ")
    _inserted(paragraph, "In June, practitioners from a neighbouring council audited 20 of them.")
    document.add_comment(paragraph.runs, text="Can we name the council?", author="Head of Quality", initials="HQ")
    _bold(document, "Next steps")
    document.add_paragraph("A review team for care homes starts in January 2027.")
    _box(
        document,
        "Spotlight on a faster start",
        "A carer told us that her mother came home from hospital on a Friday. The duty team rang that day, and a "
        "bed rail was in place before the evening.",
    )
    document.add_paragraph("1.2 Equity of experience and outcomes", style="Heading 2")
    _bold(document, "Our ambition and performance")
    document.add_paragraph("Nobody should get less because of who they are or where they live.")
    document.add_paragraph("In 2025-26, people in the north waited 34 days and others 27 days (Ref 2).")


def _ensuring_safety(document: WordDocument, later: bool) -> None:
    document.add_paragraph("2. Ensuring safety", style="Heading 1")
    document.add_paragraph("2.1 Safeguarding adults", style="Heading 2")
    _bold(document, "Our ambition and performance")
    document.add_paragraph("People are safe, and what they want to happen decides what we do.")
    asked = "94%" if not later else "96%"
    document.add_paragraph(f"We asked {asked} of adults what they wanted from the enquiry (Ref 6).")
    _bold(document, "What we are proud of")
    _typed_bullets(document, "Our board has had an independent chair since 2019 (Ref 6).")


def _bold(document: WordDocument, words: str) -> None:
    """A heading that is one by its look alone."""
    run = document.add_paragraph().add_run(words)
    run.bold, run.font.size = True, Pt(12)


def _typed_bullets(document: WordDocument, *lines: str) -> None:
    for line in lines:
        document.add_paragraph(f"•\t{line}")


def _table(document: WordDocument, head: Iterable[str], rows: Iterable[Iterable[str]]) -> None:
    filled = [[*head], *([*row] for row in rows)]
    table = document.add_table(len(filled), len(filled[0]), style="Table Grid")
    for cells, words in zip(table.rows, filled, strict=True):
        for cell, word in zip(cells.cells, words, strict=True):
            cell.text = word
    document.add_paragraph()


def _box(document: WordDocument, heading: str, words: str) -> None:
    """A story in a table of one cell."""
    cell = document.add_table(1, 1, style="Table Grid").cell(0, 0)
    cell.paragraphs[0].add_run(heading).bold = True
    cell.add_paragraph(words)
    document.add_paragraph()


def _inserted(paragraph: Paragraph, words: str) -> None:
    """Words that a colleague added with tracked changes on, and nobody has accepted."""
    inserted: Any = OxmlElement("w:ins")
    for name, value in (("id", "901"), ("author", "Head of Quality"), ("date", "2026-10-01T10:00:00Z")):
        inserted.set(qn(f"w:{name}"), value)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = words
    run.append(text)
    inserted.append(run)
    paragraph._p.append(inserted)


def _chart() -> BytesIO:
    image = Image.new("P", (360, 150), 0)
    image.putpalette([255, 255, 255, 29, 112, 184, 11, 12, 12])
    draw = ImageDraw.Draw(image)
    for row, share in enumerate((68, 81)):
        draw.rectangle((20, 25 + 60 * row, 20 + 4 * share, 65 + 60 * row), fill=1)
    draw.line((20, 10, 20, 140), fill=2)
    stream = BytesIO()
    image.save(stream, "png")
    stream.seek(0)
    return stream
