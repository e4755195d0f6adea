"""Files that are no Word files, damaged ones and hostile ones: a whole Word file comes of them, or a plain sentence."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from selfassess.document.tree import parse
from selfassess.files.archive import OLD_OFFICE
from selfassess.read.word import WordFile, WordUnreadableError, read_word, word_parts
from tests.read.word.reading import misplaced, tree
from tests.read.word.samples import everything, p, package, relations, root, run, styled, word_file

WHOLE = everything()
MARKUP = ("word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/comments.xml")
SAVE = "Open it in Word, save it as a Word document (.docx) and try again."
MAIN = relations(("main", "officeDocument", "word/document.xml"))
BOMB = '<!DOCTYPE w:document [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"", f"This is not a Word document (.docx). {SAVE}", id="empty"),
        pytest.param(
            OLD_OFFICE + b"x" * 600,
            "This file is locked with a password, or is a Word file from before 2007 (.doc). "
            "Open it in Word, save it as .docx with no password and try again.",
            id="doc or password",
        ),
        pytest.param(
            b"{\\rtf1 Words}", f"This is a Rich Text file (.rtf), not a Word document (.docx). {SAVE}", id="rtf"
        ),
        pytest.param(b"%PDF-1.7", f"This is a PDF, not a Word document (.docx). {SAVE}", id="pdf"),
        pytest.param(
            b"<html>", f"This is a web page or an XML file, not a Word document (.docx). {SAVE}", id="web page"
        ),
        pytest.param(
            package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
            f"This is an OpenDocument file, not a Word document (.docx). {SAVE}",
            id="odt",
        ),
        pytest.param(
            package({"xl/workbook.xml": "<a/>"}),
            f"This is an Excel workbook, not a Word document (.docx). {SAVE}",
            id="xlsx",
        ),
        pytest.param(package({"a.txt": "a"}), f"This is not a Word document (.docx). {SAVE}", id="other zip"),
        pytest.param(
            package({"_rels/.rels": MAIN, "word/document.xml": "<w:doc"}),
            f"The text of this Word file is missing or damaged. {SAVE}",
            id="damaged text",
        ),
        pytest.param(
            package({"_rels/.rels": MAIN, "word/document.xml": root("document", "")}),
            f"The text of this Word file is missing or damaged. {SAVE}",
            id="no text",
        ),
        pytest.param(
            package({"word/document.xml": BOMB + root("document", "<w:body/>").partition("?>")[2]}),
            f"This file has a declaration that Word never writes. {SAVE}",
            id="entities",
        ),
        pytest.param(
            package({"word/document.xml": (BOMB + root("document", "<w:body/>").partition("?>")[2]).encode("utf-16")}),
            f"This file has a declaration that Word never writes. {SAVE}",
            id="entities in another encoding",
        ),
        pytest.param(
            word_file("<w:sdt><w:sdtContent>" * 200 + p("x") + "</w:sdtContent></w:sdt>" * 200),
            f"The text of this Word file is missing or damaged. {SAVE}",
            id="too deep",
        ),
    ],
)
def test_what_is_no_word_file_is_refused_in_plain_words(data: bytes, message: str) -> None:
    with pytest.raises(WordUnreadableError) as refused:
        read_word(data)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("word/media/a.png", b"0" * 70_000_000, id="a part that unpacks to much"),
        pytest.param("word/document.xml", b"<a/>" * 4_100_000, id="more tags than any document has"),
    ],
)
def test_a_file_that_unpacks_without_measure_is_refused(name: str, content: bytes) -> None:
    body = p('<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>')
    data = word_file(body, ("x", "image", "media/a.png"), parts={name: content})
    with pytest.raises(WordUnreadableError, match=r"^This file unpacks to more than a Word document needs"):
        read_word(data)


def test_a_list_of_members_without_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_parts, "MOST_UNPACKED", 1)
    with pytest.raises(WordUnreadableError, match=r"^This file unpacks to more"):
        read_word(WHOLE)


NESTED = [
    pytest.param("<w:tbl><w:tr><w:tc>" * 70 + p("x") + "</w:tc></w:tr></w:tbl>" * 70, id="tables"),
    pytest.param(
        ("<w:tbl><w:tr><w:tc>" + p("y") + "</w:tc><w:tc>") * 70 + p("x") + "</w:tc></w:tr></w:tbl>" * 70,
        id="tables of two",
    ),
    pytest.param("<w:sdt><w:sdtContent>" * 110 + p("x") + "</w:sdtContent></w:sdt>" * 110, id="controls"),
    pytest.param(p('<w:ins w:id="1">' * 200 + run("x") + "</w:ins>" * 200), id="insertions"),
    pytest.param(
        "<w:p><w:r><w:pict><w:txbxContent>" * 50 + p("x") + "</w:txbxContent></w:pict></w:r></w:p>" * 50, id="boxes"
    ),
    pytest.param(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 3000 + run("x")), id="fields that nothing ends"),
]


@pytest.mark.parametrize("body", NESTED)
def test_what_is_deep_inside_one_another_is_read(body: str) -> None:
    file = read_word(word_file(body))
    assert file.paragraphs[-1].words == "x"
    assert misplaced(file) == []


def chain(style: str, based: str) -> str:
    named = f'<w:name w:val="{style}"/><w:basedOn w:val="{based}"/>'
    return f'<w:style w:type="paragraph" w:styleId="{style}">{named}</w:style>'


def test_styles_and_lists_that_lead_round_in_a_circle_end() -> None:
    circle = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    looped = chain("A", "B").replace("</w:style>", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
    file = read_word(word_file(styled("x", "A"), styles=looped + chain("B", "A"), numbering=circle))
    assert tree(file) == "<p>x</p>"


@pytest.mark.parametrize(
    "missing", ["word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "_rels/.rels"]
)
def test_a_file_without_some_of_its_parts_has_its_words_all_the_same(missing: str) -> None:
    parts = parts_of(word_file(styled("Care", "Heading1") + p("We act.")))
    del parts[missing]
    assert [each.words for each in read_word(package(parts)).paragraphs] == ["Care", "We act."]


@pytest.mark.parametrize("damaged", MARKUP[1:])
def test_a_damaged_part_beside_the_text_does_not_cost_the_text(damaged: str) -> None:
    words = [each.words for each in read_word(WHOLE).paragraphs if each.part == "body"]
    file = read_word(package({**parts_of(WHOLE), damaged: b"<w:x"}))
    assert [each.words for each in file.paragraphs if each.part == "body"] == words


def check_whole(file: WordFile) -> None:
    """Everything that is promised of a Word file that was read."""
    page = f"<html lang='en-GB'><head/><body>{etree.tostring(file.main, encoding='unicode')}</body></html>"
    misfits = parse(page)[1]
    assert [each.message for each in misfits if "is given twice" not in each.message] == []
    assert misplaced(file) == []
    numbers = [each.number for each in file.paragraphs]
    assert numbers == list(range(1, len(numbers) + 1))
    for told in (file.comments, file.changes, file.notes):
        assert {each.number for each in told} <= {0, *numbers}
    assert {each.above for each in file.paragraphs} <= {0, *numbers}


def check_read(data: bytes) -> None:
    """A whole Word file comes of these bytes, or a refusal of two sentences."""
    try:
        file = read_word(data)
    except WordUnreadableError as error:
        message = str(error)
    else:
        check_whole(file)
        return
    assert message.count(". ") == 1
    assert message.endswith(".")


def test_the_sample_with_everything_is_whole() -> None:
    check_whole(read_word(WHOLE))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_damaged_markup_gives_a_whole_file_or_a_refusal(data: st.DataObject) -> None:
    parts = parts_of(WHOLE)
    name = data.draw(st.sampled_from([each for each in parts if each.endswith((".xml", ".rels"))]))
    pieces = re.split(rb"(?=<)", parts[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(1, len(pieces) - 1))
        other = data.draw(st.integers(1, len(pieces) - 1))
        act = data.draw(st.sampled_from(["drop", "double", "swap", "rename", "cut"]))
        if act == "swap":
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif act == "rename":
            pieces[at] = re.sub(
                rb'="[^"]*"', data.draw(st.sampled_from([b'=""', b'="-1"', b'="x"', b'="99999999"'])), pieces[at]
            )
        else:
            pieces[at] = {"drop": b"", "double": pieces[at] * 2, "cut": pieces[at][:-1]}[act]
    check_read(package({**parts, name: b"".join(pieces)}))


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_elements_that_are_moved_about_give_a_whole_file(data: st.DataObject) -> None:
    parts = parts_of(WHOLE)
    name = data.draw(st.sampled_from(MARKUP))
    tree = etree.fromstring(parts[name])
    for _ in range(data.draw(st.integers(1, 5))):
        elements = list(tree.iter())[1:]
        moved, holder = data.draw(st.sampled_from(elements)), data.draw(st.sampled_from(elements))
        if holder is not moved and moved not in holder.iterancestors():
            holder.insert(data.draw(st.integers(0, 3)), moved)
    check_read(package({**parts, name: etree.tostring(tree)}))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.integers(0, len(WHOLE)))
def test_damaged_bytes_give_a_whole_file_or_a_refusal(damage: bytes, at: int) -> None:
    check_read(WHOLE[:at] + damage + WHOLE[at + len(damage) :])
