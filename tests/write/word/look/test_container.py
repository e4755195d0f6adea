"""A reference.docx that is damaged says what is wrong with it and what to do; nothing is made of it."""

from __future__ import annotations

import io
import zipfile

import pytest

from selfassess.files.archive import MOST_MEMBERS
from selfassess.write.word.look.container import Container, ReferenceDocxError
from tests.write.word.look.brand_files import HEADER_LINKS, brand, made, part, relation, relationships
from tests.write.word.word_files import REFERENCE, document, written

LINKS, TYPES, STYLES = "word/_rels/document.xml.rels", "[Content_Types].xml", "word/styles.xml"
DEEP = "<w:x>" * 400 + "</w:x>" * 400
BOMB = '<!DOCTYPE w:styles [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:styles>&b;</w:styles>'


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        (TYPES, None, "reference.docx is not a Word file."),
        (TYPES, "<Types/>", "its part [Content_Types].xml is not as Word writes it."),
        (TYPES, part(TYPES).replace(' PartName="/word/styles.xml"', ""), "its part [Content_Types].xml is not as Word"),
        (TYPES, part(TYPES).replace("wordprocessingml.document", "spreadsheetml.sheet"), "is not a Word document."),
        ("_rels/.rels", None, "reference.docx is not a Word file."),
        ("_rels/.rels", "<Relationships/>", "its part _rels/.rels is not as Word writes it."),
        ("_rels/.rels", part("_rels/.rels").replace("word/document", "word/none"), "is not a Word file."),
        (LINKS, part(LINKS).replace(' Target="styles.xml"', ""), f"its part {LINKS} is not as Word writes it."),
        (LINKS, part(LINKS).replace("relationships/styles", "relationships/x"), "no page layout or no styles."),
        (LINKS, part(LINKS).replace('Id="numbering"', 'Id="styles"'), f"its part {LINKS} is not as Word writes it."),
        (LINKS, part(LINKS).replace("Relationship ", "Other "), f"its part {LINKS} is not as Word writes it."),
        (LINKS, part(LINKS)[:-9], f"its part {LINKS} is not valid XML."),
        (STYLES, part(STYLES).replace("w:styles", "w:numbering"), "its part word/styles.xml is not as Word writes it."),
        (STYLES, None, "it has no part word/styles.xml."),
        (STYLES, "", "its part word/styles.xml is not valid XML."),
        (STYLES, "<w:styles/>", "its part word/styles.xml is not valid XML."),
        (STYLES, BOMB, "its part word/styles.xml"),
        (STYLES, part(STYLES).replace("<w:styles ", '<!DOCTYPE w:styles SYSTEM "x.dtd"><w:styles '), "a document type"),
        (STYLES, part(STYLES).replace("</w:styles>", f"{DEEP}</w:styles>"), "word/styles.xml is not valid XML."),
        (STYLES, part(STYLES).replace("</w:styles>", f"{' ' * 5_000_000}</w:styles>"), "more in its part"),
        ("word/header-first.xml", "<w:hdr", "its part word/header-first.xml is not valid XML."),
        (STYLES, "<styles/>", "its part word/styles.xml is not as Word writes it."),
        (STYLES, part("word/header-first.xml"), "its part word/styles.xml is not as Word writes it."),
        ("word/header-first.xml", "<x:y xmlns:x='x'/>", "its part word/header-first.xml is not as Word writes it."),
        ("word/header-first.xml", part("word/footer-first.xml"), "its part word/header-first.xml is not as Word"),
        ("word/header-first.xml", None, "it has no part word/header-first.xml."),
        (HEADER_LINKS, relationships(relation("x", "image", "a") * 2), f"its part {HEADER_LINKS} is not as Word"),
    ],
)  # fmt: skip
def test_a_part_that_is_damaged_is_named(name: str, content: str | None, message: str) -> None:
    made_of_it, [problem] = written(document("<p>x</p>"), reference=brand({name: content}))
    assert message in problem.message
    assert (made_of_it, problem.rule, problem.place.file) == (b"", "file-unreadable", "templates/brand/reference.docx")
    assert "Word" in problem.hint


def test_a_part_that_is_nested_too_deep_is_named() -> None:
    inside = "<w:sdt><w:sdtPr><w:tag w:val='selfassess-a'/></w:sdtPr><w:sdtContent>" * 80 + "<w:p/>"
    inside += "</w:sdtContent></w:sdt>" * 80
    header = part("word/header-default.xml").replace("</w:hdr>", f"{inside}</w:hdr>")
    _, [problem] = written(document("<p>x</p>"), reference=brand({"word/header-default.xml": header}))
    assert problem.message == "reference.docx is damaged: its part word/header-default.xml is nested too deep."


def test_a_file_that_is_locked_or_of_an_old_word_says_so() -> None:
    _, [problem] = written(document("<p>x</p>"), reference=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert problem.message == (
        "reference.docx is locked with a password, or was saved by a version of Word before 2007."
    )


def test_a_strict_document_says_how_to_save_it() -> None:
    strict = part(LINKS).replace(
        "http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/x"
    )
    _, [problem] = written(document("<p>x</p>"), reference=brand({LINKS: strict}))
    assert problem.message == "reference.docx was saved as a Strict Open XML document."


def test_what_unpacks_to_too_much_is_refused_before_it_is_unpacked() -> None:
    stream = io.BytesIO(REFERENCE)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package, package.open("word/big.xml", "w") as big:
        for _ in range(40):
            big.write(bytes(1024 * 1024))
    with pytest.raises(ReferenceDocxError, match="unpacks to more"):
        Container(stream.getvalue()).content("word/big.xml")


def test_what_has_more_parts_than_any_brand_file_is_refused() -> None:
    stream = io.BytesIO(REFERENCE)
    with zipfile.ZipFile(stream, "a") as package:
        for number in range(MOST_MEMBERS):
            package.writestr(f"word/{number}.xml", b"")
    with pytest.raises(ReferenceDocxError, match="unpacks to more"):
        Container(stream.getvalue())


def test_a_part_may_be_called_with_other_capitals() -> None:
    renamed = brand({STYLES: None, "Word/Styles.xml": part(STYLES)})
    assert made(renamed)[1] == ()


def test_a_broken_zip_is_not_a_word_file() -> None:
    _, [problem] = written(document("<p>x</p>"), reference=REFERENCE[:-40])
    assert problem.message == "reference.docx is not a Word file."
