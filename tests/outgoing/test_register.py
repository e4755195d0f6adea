"""A finished register in which something is planted that must never go out."""

from __future__ import annotations

import pytest

from selfassess.register import write_csv
from tests.outgoing.planting import leaks, planted, swapped, workbook
from tests.register.samples import FORMULAS, example, library, record

SHEET, BOOK, LINKS = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/worksheets/_rels/sheet1.xml.rels"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

ADDED = "</Relationships>"


def row(kind: str, target: str, mode: str = ' TargetMode="External"') -> str:
    return f'<Relationship Id="x" Type="{KIND}/{kind}" Target="{target}"{mode}/></Relationships>'


PLANTED = [
    (SHEET, "<v>", '<f>HYPERLINK("https://evil.example")</f><v>'),
    (SHEET, "<v>", "<f t='shared'>cmd|' /c calc'!A0</f><v>"),
    (SHEET, "</worksheet>", '<legacyDrawing r:id="x"/></worksheet>'),
    (SHEET, "</worksheet>", "<oleObjects><oleObject/></oleObjects></worksheet>"),
    (SHEET, "<formula1>", "<formula1>[1]Other!$A$1</formula1><formula1>"),
    (BOOK, "</workbook>", "<externalReferences><externalReference r:id='x'/></externalReferences></workbook>"),
    (BOOK, "<definedName ", '<definedName name="Auto_Open">Register!$A$1</definedName><definedName '),
    (BOOK, "<definedName ", '<definedName name="_xlnm.Print_Area">[1]Other!$A$1</definedName><definedName '),
    (LINKS, ADDED, row("comments", "../comments1.xml", "")),
    (LINKS, ADDED, row("hyperlink", "file:///C:/a.xlsx")),
    (LINKS, ADDED, row("hyperlink", "https://reader:sesame@www.exampleshire.example/")),
    (LINKS, ADDED, row("hyperlink", "%5C%5Cserver%5Ca")),
    (LINKS, ADDED, row("worksheet", "https://track.example/sheet1.xml")),
    ("xl/_rels/workbook.xml.rels", ADDED, row("externalLink", "externalLinks/externalLink1.xml", "")),
    (SHEET, "</t>", " https://reader:sesame@www.exampleshire.example/</t>"),
]


@pytest.mark.parametrize(("part", "old", "new"), PLANTED, ids=[f"{each[0]} {each[2][:50]}" for each in PLANTED])
def test_what_is_planted_in_a_workbook_is_found(part: str, old: str, new: str) -> None:
    assert {leak.part for leak in leaks("a.xlsx", planted(workbook(), part, swapped(old, new)))} == {part}


@pytest.mark.parametrize(
    "part",
    [
        "xl/vbaProject.bin",
        "xl/comments1.xml",
        "xl/connections.xml",
        "xl/queryTables/queryTable1.xml",
        "xl/externalLinks/externalLink1.xml",
        "xl/drawings/drawing1.xml",
        "docProps/custom.xml",
        "customXml/item1.xml",
    ],
)
def test_a_part_that_no_register_has_is_found(part: str) -> None:
    assert {leak.part for leak in leaks("a.xlsx", planted(workbook(), part, lambda _: b"x"))} == {part}


@pytest.mark.parametrize("title", [*(text for text in FORMULAS if text[0] != "'"), "|cmd", "%x"])
def test_a_cell_of_a_csv_file_that_acts_is_found(title: str) -> None:
    written = write_csv(library(record(title="A title"))).content
    assert leaks("a.csv", written.replace(b"A title", f'"{title}"'.encode())) != ()


def test_a_password_in_a_csv_file_is_found() -> None:
    written = write_csv(library(record(title="A title"))).content
    assert leaks("a.csv", written.replace(b"A title", b"https://reader:sesame@a.example")) != ()


def test_a_finished_register_has_nothing_to_hide() -> None:
    assert leaks("a.xlsx", workbook()) == ()
    assert leaks("a.csv", write_csv(example()).content) == ()


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_looks_like_a_formula_is_guarded_by_both_writers(text: str) -> None:
    assert leaks("a.csv", write_csv(library(record(title=text))).content) == ()


def test_a_file_of_another_kind_is_not_let_out_unread() -> None:
    assert [leak.what for leak in leaks("a.exe", b"x")] == ["a name that ends in .exe, which nobody looks at"]
