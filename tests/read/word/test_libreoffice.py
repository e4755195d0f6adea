"""LibreOffice finds no word in a Word file that is not among its paragraphs."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree

from selfassess.read.word import read_word
from tests.read.word.samples import everything

pytestmark = pytest.mark.libreoffice

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
LEFT_OUT = (
    *(f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}note-citation", f"{TEXT}table-of-content-source"),
    *(f"{SVG}desc", f"{SVG}title"),
)


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def text_by_libreoffice(data: bytes, folder: Path) -> str:
    """The text of the body with its boxes and notes, without deletions and comments."""
    file = folder / "report.docx"
    file.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "odt", "--outdir", str(folder), str(file)]
    subprocess.run(convert, check=True, capture_output=True, timeout=180)
    with zipfile.ZipFile(file.with_suffix(".odt")) as archive:
        root = etree.fromstring(archive.read("content.xml"))
    for element in list(root.iter(*LEFT_OUT)):
        etree.strip_elements(element, "*", with_tail=False)
        element.text = " "
    for element in root.iter(f"{TEXT}p", f"{TEXT}h", f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"):
        element.tail = f" {element.tail or ''}"
    return "".join(map(str, root.itertext()))


def test_every_word_that_libreoffice_finds_is_in_a_paragraph_or_told_as_left_out(tmp_path: Path) -> None:
    data = everything()
    file = read_word(data)
    told = words_of(" ".join([*(each.words for each in file.paragraphs), *(each.message for each in file.notes)]))
    found = words_of(text_by_libreoffice(data, tmp_path))
    assert found.total() > 60
    assert found - told == Counter()
