"""The words of finished documents, in order, as a reader meets them."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from lxml import etree, html

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})
NOTES = "word/footnotes.xml"
SIGNS = {f"{W}noBreakHyphen": "-"}
NUMBERS = (
    "//main//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6 or "
    "contains(concat(' ', @class, ' '), ' numbered ')]/span[@class='number']"
)

DRAWN = "//main//*[local-name()='svg'] | //main//details[@class='figures']"
"""A drawing, and the table behind it, which Word has in the part of the chart."""


def in_word(content: bytes) -> list[str]:
    """The words of each paragraph of a Word file's body, from the top."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
        names = package.namelist()
        notes = etree.fromstring(package.read(NOTES)) if NOTES in names else etree.Element("none")
    words = {note.get(f"{W}id"): _paragraph(note, {}) for note in notes}
    return [text for text in (_paragraph(paragraph, words) for paragraph in body.iter(f"{W}p")) if text]


def _paragraph(paragraph: etree._Element, notes: dict[str | None, str]) -> str:
    """The words of a paragraph, those of a note where the text refers to it; the fields are further references."""
    pieces = []
    is_reference = False
    for node in paragraph.iter(
        f"{W}t", f"{W}tab", f"{W}br", f"{W}noBreakHyphen", f"{W}footnoteReference", f"{W}instrText", f"{W}fldChar"
    ):
        if node.tag == f"{W}instrText":
            is_reference = "NOTEREF" in (node.text or "")
        elif node.tag == f"{W}fldChar":
            is_reference = is_reference and node.get(f"{W}fldCharType") != "end"
        elif node.tag == f"{W}footnoteReference":
            pieces.append(notes[node.get(f"{W}id")])
        elif not is_reference:
            pieces.append(node.text or "" if node.tag == f"{W}t" else SIGNS.get(node.tag, " "))
    return " ".join("".join(pieces).split())


def on_page(content: bytes) -> list[str]:
    """The texts of a page's main part, those of a note where the text refers to it.

    The numbers of headings, paragraphs and notes, which Word counts by itself, are left out, and so are the words in
    drawings and the choice above the evidence index, which is no part of the document.
    """
    page = html.document_fromstring(content.decode("utf-8"))
    for choice in nodes(page, "//main//fieldset[@class='filter']"):
        choice.drop_tree()
    for number in nodes(page, NUMBERS):
        number.drop_tree()
    for drawn in nodes(page, DRAWN):
        drawn.drop_tree()
    notes = {f"#{note.get('id')}": note for note in nodes(page, "//main//*[@role='doc-endnotes']//li")}
    for back in nodes(page, "//main//a[@role='doc-backlink']"):
        back.drop_tree()
    for reference in nodes(page, "//main//a[@role='doc-noteref']"):
        note = notes.pop(reference.get("href"), None)
        reference.text = ""
        if note is not None:
            reference.append(note)
    assert not notes, "a note that nothing refers to"
    return [" ".join(str(text).split()) for text in nodes(page, "//main//text()") if str(text).strip()]


def nodes(root: etree._Element, path: str) -> list[Any]:
    """What an XPath finds, as the list that it is."""
    found = root.xpath(path)
    assert isinstance(found, list)
    return found


def letters(runs: list[str]) -> str:
    """Everything that is not white space, so that paragraphs and inline elements can be cut differently."""
    return "".join(marks_alike("".join(runs)).split())


def marks_alike(words: str) -> str:
    """These words with typographic marks as they are typed on a keyboard."""
    return re.sub("-{2,3}(?!-)|—", "–", words).translate(TYPED)
