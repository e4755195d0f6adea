"""What no program can judge of a document, said at the end of its audit."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile


def still_to_judge(file: AuditedFile) -> tuple[str, ...]:
    """What a person must still judge of a document, by what it has and what kind of file it is."""
    return (*_of_any(file), *BY_FORM[file.form])


def _of_any(file: AuditedFile) -> Iterator[str]:
    if file.pictures:
        yield "Does each alternative text say what the picture is there for, and is a decorative picture only that?"
    if any(not table.is_layout for table in file.tables):
        yield "Does the header of each table say what is below it, and could a wide table be two simple ones?"
    if file.headings:
        yield "Does each heading say what is under it?"
    if file.links:
        yield "Does each link lead where its words say?"
    yield "Does anything rely on colour alone, such as red for late?"
    yield "Is it written in plain English, with each acronym explained where it first appears?"


BY_FORM = {
    WORD: (
        "Is the reading order right where text boxes or columns are beside the text?",
        "Does it still make sense in Word's Immersive Reader, or read aloud?",
    ),
    PAGE: (
        "Can everything be reached and used with the keyboard alone, and can you see where you are?",
        "Does nothing overlap or disappear at 400% zoom and on a phone?",
        "Is the contrast right where a style sheet, a picture or a script decides the colours?",
    ),
    PDF: (
        "Is the reading order right? Have a screen reader read a page with columns, boxes or tables.",
        "Is the contrast of the words and of the charts high enough? An audit does not see the colours of a PDF.",
        "Does it conform to PDF/UA? An audit looks at the tags that matter most, not at every rule of that standard.",
    ),
}
