"""Footnotes are Word's own, whatever reference.docx a council has."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from docx import Document

from tests.word_numbers import W
from tests.word_text import WordFile
from tests.write.word.word_files import REFERENCE, STYLES, changed_reference, document, word_file_of, written

PART = "word/footnotes.xml"
NOTE = '<p>Waits<span class="footnote" id="footnote-1">Provisional.</span></p>'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
STYLE = re.compile(r'<w:style [^>]*w:styleId="Footnote(?:Text|Reference)">.*?</w:style>')
SAVED = (
    f'<w:footnotes xmlns:w="{W[1:-1]}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="1"><w:p/></w:footnote>'
    '<w:footnote w:id="7"><w:p><w:r><w:t>A private remark</w:t></w:r></w:p></w:footnote></w:footnotes>'
)


def with_notes_of_its_own() -> bytes:
    """A reference.docx that somebody typed a footnote into."""
    override = f'<Override PartName="/{PART}" ContentType="{TYPE}"/></Types>'
    relation = f'<Relationship Id="notes" Type="{RELATION}" Target="footnotes.xml"/></Relationships>'
    changed = changed_reference(
        {
            "[Content_Types].xml": lambda xml: xml.replace("</Types>", override),
            "word/_rels/document.xml.rels": lambda xml: xml.replace("</Relationships>", relation),
        }
    )
    stream = io.BytesIO(changed)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr(PART, SAVED)
    return stream.getvalue()


def ids(file: WordFile) -> list[str | None]:
    return [note.get(f"{W}id") for note in file.part(PART)]


def test_the_text_refers_to_a_note_after_the_two_lines_above_all_notes() -> None:
    file = word_file_of(document(NOTE))
    assert [each.get(f"{W}id") for each in file.body.iter(f"{W}footnoteReference")] == ["1"]
    assert ids(file) == ["-1", "0", "1"]


def test_a_document_without_notes_has_no_such_part() -> None:
    assert PART not in word_file_of(document("<p>Words</p>")).parts


def test_python_docx_opens_the_file_and_saves_it_again() -> None:
    stream = io.BytesIO()
    Document(io.BytesIO(written(document(NOTE))[0])).save(stream)
    assert "Provisional." in WordFile(stream.getvalue()).text()


def test_what_a_brand_has_between_text_and_notes_is_kept_and_its_notes_are_not() -> None:
    file = WordFile(written(document(NOTE), reference=with_notes_of_its_own())[0])
    assert ids(file) == ["0", "1", "2"]
    assert "A private remark" not in file.text()


def test_the_notes_of_a_brand_are_left_out_of_a_document_without_notes_too() -> None:
    file = WordFile(written(document("<p>Words</p>"), reference=with_notes_of_its_own())[0])
    assert ids(file) == ["0", "1"]


def test_a_brand_without_styles_for_notes_is_reported_and_their_numbers_are_still_above_the_line() -> None:
    reference = changed_reference({"word/styles.xml": lambda xml: STYLE.sub("", xml)})
    content, problems = written(document(NOTE), reference=reference)
    assert [(problem.rule, problem.place.path) for problem in problems] == [
        ("style-missing", "span.footnote"),
        ("style-missing", "span.footnote p"),
    ]
    assert "‹superscript: ⟦1⟧›" in WordFile(content).text()


def test_an_older_list_of_styles_finds_the_styles_that_word_has_for_notes() -> None:
    older = {name: style for name, style in STYLES.items() if "footnote" not in name}
    content, problems = written(document(NOTE), styles=older)
    assert problems == ()
    assert "⟦1⟧ Footnote Text | ‹Footnote Reference: › Provisional." in WordFile(content).text()


@pytest.mark.parametrize("name", ["FootnoteText", "FootnoteReference"])
def test_the_brand_that_ships_has_both_styles(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(REFERENCE)) as package:
        assert f'w:styleId="{name}"' in package.read("word/styles.xml").decode()
