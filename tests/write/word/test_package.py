"""The file itself: what it holds, what it says of itself, and that the same document makes the same bytes."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from selfassess.diagnostics import Place
from tests.golden.cases import CASES, NAMES, Case
from tests.pictures import resources_of
from tests.word_numbers import W
from tests.word_text import WordFile
from tests.write.word.word_files import REFERENCE, changed_reference, document, tree_of, word_file_of, written


def squeezed() -> bytes:
    """reference.docx compressed, as Word saves it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(REFERENCE)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return stream.getvalue()


SQUEEZED = squeezed()


def content_of(case: Case) -> bytes:
    tree = case.tree()
    return written(tree, resources=resources_of(tree, case.folder))[0]


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_same_document_makes_the_same_bytes(case: Case) -> None:
    assert content_of(case) == content_of(case)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_python_docx_opens_it(case: Case) -> None:
    opened = docx.Document(io.BytesIO(content_of(case)))
    assert opened.sections[0].page_width is not None


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_bookmark_is_the_only_one_of_its_name_and_number(case: Case) -> None:
    marks = [*WordFile(content_of(case)).body.iter(f"{W}bookmarkStart")]
    assert len({mark.get(f"{W}name", "").casefold() for mark in marks}) == len(marks)
    assert len({mark.get(f"{W}id") for mark in marks}) == len(marks)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_every_link_in_the_document_has_its_bookmark(case: Case) -> None:
    body = WordFile(content_of(case)).body
    names = {mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")}
    assert {link.get(f"{W}anchor") for link in body.iter(f"{W}hyperlink")} - {None} <= names


def test_entries_carry_no_clock() -> None:
    with zipfile.ZipFile(io.BytesIO(content_of(CASES[0]))) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_makes_word_ask_a_question() -> None:
    file = word_file_of(CASES[NAMES.index("contents")].tree())
    assert "w:updateFields" not in file.parts["word/settings.xml"].decode()
    assert "w:dirty" not in file.parts["word/document.xml"].decode()


def test_the_page_is_a4_and_the_language_english_as_in_britain() -> None:
    file = word_file_of(document("<p>x</p>"))
    size, language = next(file.body.iter(f"{W}pgSz")), next(file.part("word/styles.xml").iter(f"{W}lang"))
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    assert language.get(f"{W}val") == "en-GB"


def test_a_document_in_welsh_is_spoken_in_welsh() -> None:
    file = word_file_of(document("<p>x</p>", lang="cy-GB"))
    assert next(file.part("word/styles.xml").iter(f"{W}lang")).get(f"{W}val") == "cy-GB"
    assert "language: cy-GB" in file.edges()


@pytest.mark.parametrize("date", ["30 November 2026", "2026-11-30"])
def test_the_properties_are_dated_with_the_day_of_the_document(date: str) -> None:
    assert "modified: 2026-11-30T00:00:00Z" in word_file_of(document("<p>x</p>", date=date)).edges()


def test_without_a_day_there_is_no_date() -> None:
    assert "modified" not in word_file_of(document("<p>x</p>", date="soon")).edges()


def test_a_title_beyond_what_word_takes_is_cut() -> None:
    xhtml = f'<html lang="en-GB"><head><title>{"x" * 300}</title></head><body><main><p>x</p></main></body></html>'
    opened = docx.Document(io.BytesIO(written(tree_of(xhtml))[0]))
    assert opened.core_properties.title == "x" * 255


def test_a_document_without_a_cover_has_no_first_page_of_its_own() -> None:
    assert word_file_of(document("<p>x</p>")).body.find(f".//{W}titlePg") is None


def test_what_reference_docx_showed_is_gone() -> None:
    file = word_file_of(document("<p>x</p>"))
    assert "Spotlight Text" not in file.parts["word/document.xml"].decode()


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06" + b"\0" * 18])
def test_a_reference_that_is_no_word_file_is_a_problem_and_makes_no_file(content: bytes) -> None:
    made, [problem] = written(document("<p>x</p>"), reference=content)
    assert made == b""
    assert (problem.rule, problem.place) == ("file-unreadable", Place("templates/brand/reference.docx"))
    assert problem.message == "reference.docx is not a Word file."


@given(st.integers(0, len(SQUEEZED) - 1), st.binary(min_size=1, max_size=4))
def test_a_damaged_reference_is_written_with_or_is_a_problem(at: int, damage: bytes) -> None:
    content, problems = written(document("<p>x</p>"), reference=SQUEEZED[:at] + damage + SQUEEZED[at + len(damage) :])
    assert content or problems


def test_a_reference_without_a_page_layout_is_a_problem() -> None:
    cut = changed_reference({"word/document.xml": lambda xml: xml[: xml.index("<w:sectPr")] + "</w:body></w:document>"})
    _, [problem] = written(document("<p>x</p>"), reference=cut)
    assert problem.message == "reference.docx has no page layout or no styles."


def test_no_entry_is_there_twice_however_the_properties_are_related() -> None:
    other = {
        "_rels/.rels": lambda xml: xml.replace("package/2006/relationships/metadata", "officedocument/2006/metadata")
    }
    content, _ = written(document("<p>x</p>"), reference=changed_reference(other))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert len(set(package.namelist())) == len(package.namelist())


def test_every_part_is_declared() -> None:
    file = word_file_of(document('<p><a href="https://www.exampleshire.example">x</a></p>'))
    kinds = etree.fromstring(file.parts["[Content_Types].xml"])
    declared = {kind.get("PartName", "").lstrip("/") for kind in kinds}
    assert {name for name in file.parts if not name.endswith((".rels", "[Content_Types].xml"))} <= declared


def test_a_soft_hyphen_is_words_own_and_not_a_hyphen_in_a_word() -> None:
    body = WordFile(written(document("<p>Our co-ordi\u00adnation</p>"))[0]).body
    assert "\u00ad" not in "".join(map(str, body.itertext()))
    [hyphen] = body.iter(f"{W}softHyphen")
    assert [each.text for each in (hyphen.getprevious(), hyphen.getnext()) if each is not None] == [
        "Our co-ordi",
        "nation",
    ]


def with_parts(reference: bytes, parts: dict[str, str]) -> bytes:
    """A reference.docx with further parts."""
    stream = io.BytesIO(reference)
    with zipfile.ZipFile(stream, "a") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def test_a_brand_file_gives_its_look_and_nothing_else() -> None:
    """What Word keeps of whoever made it: their name and firm, a label of their own, their template, protection."""
    kinds = "http://schemas.openxmlformats.org"
    settings = (
        '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:documentProtection w:edit="readOnly"/>'
        '<w:docVars><w:docVar w:name="x" w:val="secret"/></w:docVars><w:defaultTabStop'
    )
    changed = changed_reference(
        {
            "word/settings.xml": lambda xml: xml.replace("<w:defaultTabStop", settings),
            "[Content_Types].xml": lambda xml: xml.replace(
                "</Types>",
                '<Override PartName="/docProps/app.xml" ContentType="application/xml"/>'
                '<Override PartName="/docProps/custom.xml" ContentType="application/xml"/></Types>',
            ),
            "_rels/.rels": lambda xml: xml.replace(
                "</Relationships>",
                f'<Relationship Id="a" Type="{kinds}/officeDocument/2006/relationships/extended-properties" '
                'Target="docProps/app.xml"/>'
                f'<Relationship Id="b" Type="{kinds}/officeDocument/2006/relationships/custom-properties" '
                'Target="docProps/custom.xml"/></Relationships>',
            ),
        }
    )
    template = f'{kinds}/officeDocument/2006/relationships/attachedTemplate" Target="file:///secret/x.dotx'
    reference = with_parts(
        changed,
        {
            "docProps/app.xml": "<Properties>secret</Properties>",
            "docProps/custom.xml": "<Properties>secret</Properties>",
            "word/_rels/settings.xml.rels": f'<Relationships xmlns="{kinds}/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{template}" TargetMode="External"/></Relationships>',
        },
    )
    file = WordFile(written(document("<p>x</p>"), reference=reference)[0])
    assert [name for name, content in file.parts.items() if b"secret" in content] == []
    kept = [etree.QName(setting).localname for setting in file.part("word/settings.xml")]
    assert kept == ["defaultTabStop", "compat"]


RELATIONS = "word/_rels/document.xml.rels"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (RELATIONS, 'Target="styles.xml"', ""),
        (RELATIONS, 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"', ""),
        (RELATIONS, "Relationships", "Others"),
        ("[Content_Types].xml", 'PartName="/word/styles.xml"', ""),
        ("[Content_Types].xml", "Types", "Others"),
        ("word/styles.xml", "</w:styles>", ""),
    ],
)
def test_a_reference_that_is_damaged_inside_is_a_problem_and_makes_no_file(part: str, old: str, new: str) -> None:
    damaged = changed_reference({part: lambda xml: xml.replace(old, new)})
    made, [problem] = written(document("<p>x</p>"), reference=damaged)
    assert (made, problem.rule) == (b"", "file-unreadable")
