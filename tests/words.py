"""The words of finished documents, in order, as a reader meets them."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from lxml import etree, html

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "..."})
NUMBERS = "//main//*[self::h2 or self::h3 or self::h4 or self::h5 or self::h6]/span[@class='number']"


def in_word(content: bytes) -> list[str]:
    """The words of each paragraph of a Word file's body, from the top."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
    return [text for text in map(_paragraph, body.iter(f"{W}p")) if text]


def _paragraph(paragraph: etree._Element) -> str:
    pieces = [node.text or "" if node.tag == f"{W}t" else " " for node in paragraph.iter(f"{W}t", f"{W}tab", f"{W}br")]
    return " ".join("".join(pieces).split())


def on_page(content: bytes) -> list[str]:
    """The texts of a page's main part; heading numbers, which Word counts by itself, left out."""
    page = html.document_fromstring(content.decode("utf-8"))
    for number in nodes(page, NUMBERS):
        number.drop_tree()
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
