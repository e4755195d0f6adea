"""The package of a Word file, however programs write it."""

from __future__ import annotations

import pytest

from selfassess.read.word import read_word
from tests.read.word.reading import tree
from tests.read.word.samples import OFFICE, PNG, p, package, picture, relations, root, run, styled, word_file

USUAL = {
    f"{OFFICE}wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
    f"{OFFICE}officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    f"{OFFICE}officeDocument/2006/math": "http://purl.oclc.org/ooxml/officeDocument/math",
    f"{OFFICE}drawingml/2006/main": "http://purl.oclc.org/ooxml/drawingml/main",
}


def strict(markup: str) -> str:
    for usual, name in USUAL.items():
        markup = markup.replace(usual, name)
    return markup


def test_a_file_in_the_strict_form_is_read_as_any_other() -> None:
    body = styled("Care", "Heading1") + p(run("x=", "<w:b/>") + "<m:oMath><m:r><m:t>2</m:t></m:r></m:oMath>")
    file = package(
        {
            "_rels/.rels": strict(relations(("main", "officeDocument", "word/document.xml"))),
            "word/document.xml": strict(root("document", f"<w:body>{body}</w:body>")),
            "word/_rels/document.xml.rels": strict(relations(("s", "styles", "styles.xml"))),
            "word/styles.xml": strict(
                root("styles", '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>')
            ),
        }
    )
    assert tree(read_word(file)) == "<h2>Care</h2><p><strong>x=</strong>2</p>"


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param({"doc/main.xml": "doc/main.xml"}, id="another name"),
        pytest.param({"/word/Document.xml": "word/document.xml"}, id="other capitals, from the root"),
        pytest.param({"word\\document.xml": "word/document.xml"}, id="backslashes"),
        pytest.param({"word/my%20text.xml": "word/my text.xml"}, id="escaped blank"),
    ],
)
def test_the_text_is_where_the_package_says(parts: dict[str, str]) -> None:
    target, name = next(iter(parts.items()))
    rows = relations(("main", "officeDocument", target), ("props", "core-properties", "docProps/core.xml"))
    assert [
        each.words
        for each in read_word(
            package({"_rels/.rels": rows, name: root("document", f"<w:body>{p('Care')}</w:body>")})
        ).paragraphs
    ] == ["Care"]


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ("Our  report", "Our report"),
        ("Microsoft Word - report.docx", ""),
        ("Document1", ""),
        ("report.docx", ""),
        ("", ""),
    ],
)
def test_the_title_among_the_properties_counts_if_somebody_gave_it(given: str, title: str) -> None:
    space = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    core = f"<coreProperties {space}><dc:title>{given}</dc:title></coreProperties>"
    assert read_word(word_file(p("Prose. " * 30), parts={"docProps/core.xml": core})).title == title


def test_a_picture_whose_bytes_are_damaged_in_the_zip_is_told() -> None:
    whole = word_file(
        p(run("a") + picture('r:embed="p"')), ("p", "image", "media/a.png"), parts={"word/media/a.png": PNG * 40}
    )
    at = whole.index(b"word/media/a.png") + 30
    file = read_word(whole[:at] + b"\xff" * 8 + whole[at + 8 :])
    assert tree(file) == "<p>a</p>"
    assert len(file.notes) == 1
