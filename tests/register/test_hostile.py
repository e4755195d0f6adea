"""Files that are damaged, or made to do harm: each is a plain fault, and no run takes long or fails."""

from __future__ import annotations

import random
import re
import zipfile
from io import BytesIO

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.files.archive import MOST_MEMBERS
from selfassess.register import describe_register, read
from selfassess.register.register_reader import MOST_BYTES
from selfassess.register.xlsx_package import MOST_BYTES_UNPACKED
from tests.outgoing.planting import planted, swapped
from tests.register.samples import EXAMPLE, example, faults, lines, parsed, spreadsheet, values, with_parts, workbook_of

SHEET = "xl__worksheets__sheet1"
REGISTER = spreadsheet([["Ref", "Title"], [96, "Plan"]])
NOISE = (b"", b'"', b"<", b"A1", b"-1", b"9" * 30, b"\xff")
PLAN = [{"ref": "96", "title": "Plan"}]
NO_WORKBOOK = "This file is not an Excel workbook."
BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>"""


def zipped(**parts: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"PK\x03\x04", b"<html><table><tr><td>Ref</td></tr></table></html>", zipped(), zipped(mimetype=b"x")],
    ids=["empty", "two letters", "cut short", "a web page", "an empty zip", "a zip of something else"],
)
def test_a_file_that_is_not_a_workbook_is_a_fault(content: bytes) -> None:
    assert faults(content) == [NO_WORKBOOK]


def test_a_word_file_is_not_a_workbook() -> None:
    word = (EXAMPLE / "evidence/files/004-case-audit-summary.docx").read_bytes()
    assert faults(word) == [NO_WORKBOOK]


@pytest.mark.parametrize("name", ["register.xls", "register.xlsx"])
def test_an_old_file_is_a_fault_with_its_hint(name: str) -> None:
    (fault,) = parsed(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), name).faults
    assert fault.message == "This is an old Excel file (.xls)."
    assert fault.hint == "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)."


@pytest.mark.parametrize("name", ["register.xls", "register.xlsx"])
def test_a_file_that_is_locked_with_a_password_says_so(name: str) -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    (fault,) = parsed(locked, name).faults
    assert fault.message == "This workbook is locked with a password."


def test_a_zip_that_unpacks_to_very_much_is_not_unpacked() -> None:
    bomb = with_parts(REGISTER, **{SHEET: lambda part: part + b" " * (MOST_BYTES_UNPACKED + 1)})
    assert len(bomb) < MOST_BYTES_UNPACKED // 100
    assert faults(bomb) == [f"This workbook unpacks to more than {MOST_BYTES_UNPACKED // 1024 // 1024} MB."]


@pytest.mark.parametrize("part", ["xl__workbook", SHEET, "xl__styles"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_and_never_unfolded(part: str, encoding: str) -> None:
    def declare(content: bytes) -> bytes:
        body = content.decode("utf-8").removeprefix("<?xml version='1.0' encoding='utf-8'?>")
        return (BOMB + body).replace('"1.0"', f'"1.0" encoding="{encoding}"', 1).encode(encoding)

    assert faults(with_parts(REGISTER, **{part: declare})) == [
        "This workbook contains a declaration that no spreadsheet program writes."
    ]


@pytest.mark.slow
def test_a_million_empty_rows_with_a_format_are_passed_over() -> None:
    empty = b"".join(b'<row r="%d" s="1" customFormat="1"><c r="A%d"/></row>' % (row, row) for row in range(3, 1048577))
    content = with_parts(REGISTER, **{SHEET: lambda part: part.replace(b"</sheetData>", empty + b"</sheetData>")})
    assert values(content) == PLAN


@pytest.mark.slow
def test_a_sheet_with_more_filled_cells_than_any_register_is_a_fault() -> None:
    row = b"<row>%s</row>" % (b"<c><v>1</v></c>" * 1000)
    content = with_parts(REGISTER, **{SHEET: lambda part: part.replace(b"</sheetData>", row * 301 + b"</sheetData>")})
    assert faults(content) == ["This file has more than 300,000 filled cells."]


def with_sheet(after: bytes = b"", rows: bytes = b"") -> bytes:
    """The register with more rows, and more after them."""
    return with_parts(REGISTER, **{SHEET: lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>" + after)})


def with_texts(*texts: str) -> bytes:
    """The register whose title is the first of the texts that cells share."""
    shared = "".join(f"<si><t>{text}</t></si>" for text in texts)
    relation = b'<Relationship Id="texts" Type="x/sharedStrings" Target="SHAREDSTRINGS.xml"/></Relationships>'
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(REGISTER)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/_rels/workbook.xml.rels":
                content = content.replace(b"</Relationships>", relation)
            elif name == "xl/worksheets/sheet1.xml":
                content = re.sub(rb'<c r="B2".*?</c>', b'<c r="B2" t="s"><v>0</v></c>', content)
            if name != "xl/sharedStrings.xml":
                new.writestr(name, content)
        new.writestr("xl/sharedStrings.xml", f'<sst count="4294967295" uniqueCount="-1">{shared}</sst>')
    return stream.getvalue()


def with_relation(attributes: bytes) -> bytes:
    """The register with one more relation of its workbook."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(REGISTER)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            more = b"<Relationship " + attributes + b"/></Relationships>"
            new.writestr(name, old.read(name).replace(b"</Relationships>", more))
    return stream.getvalue()


def styled(styles: bytes) -> bytes:
    return with_parts(REGISTER, xl__styles=lambda part: b"<styleSheet>" + styles + b"</styleSheet>")


MERGED = b"<mergeCells>" + b'<mergeCell ref="D1:XFD1048576"/>' * 6000 + b"</mergeCells>"
LINKED = b"<hyperlinks>%s</hyperlinks>" % (b'<hyperlink ref="A1:XFD1048576" xmlns:r="r" r:id="x"/>' * 70_000)
LONG = "x" * 32_768
SHEETS = b"<workbook><sheets>" + b"<sheet/>" * 501 + b"</sheets></workbook>"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (with_sheet(MERGED), "The sheet “Register” has more than 5,000 merged blocks of cells."),
        (with_sheet(LINKED), "The sheet “Register” has more than 65,530 links."),
        (with_texts(LONG), "Register!B2: This cell, or its link, has more than 32,767 characters."),
        (with_texts("x" * 41_000_000), "This workbook contains too much text."),
        (with_texts("Plan", *["x"] * 1_000_001), "This workbook contains too much text."),
        (with_parts(REGISTER, xl__workbook=lambda part: SHEETS), "This workbook has more than 500 sheets."),
        (styled(b"<cellXfs>" + b"<xf/>" * 65_491 + b"</cellXfs>"), "This workbook has too many number formats."),
        (with_sheet(rows=b"<a/>" * 5_000_000), "This workbook is damaged."),
    ],
    ids=["merged", "linked", "a long text", "much text", "many texts", "sheets", "styles", "tags"],
)
def test_what_is_more_than_any_register_has_is_a_fault(content: bytes, message: str) -> None:
    (fault,) = parsed(content).faults
    assert fault.message == message
    assert fault.hint


def test_a_link_over_the_whole_sheet_is_a_link_of_its_cells() -> None:
    def link(sheet: Worksheet) -> None:
        sheet["A1"].hyperlink = "https://a.example/plan"
        sheet["A1"].hyperlink.ref = "A1:XFD1048576"

    content = spreadsheet([["Ref", "Title"], [96, "Plan"]], link)
    assert values(content) == [{"ref": "96", "title": "Plan", "url": "https://a.example/plan"}]


def test_very_many_wide_links_are_a_fault() -> None:
    rows = b"<row><c><v>1</v></c><c><v>1</v></c></row>" * 10_000
    relation = b'<Relationships><Relationship Id="x" Target="https://a.example" TargetMode="External"/></Relationships>'
    stream = BytesIO(with_sheet(LINKED[: 53 * 60_000 + 12] + b"</hyperlinks>", rows))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("xl/worksheets/_rels/sheet1.xml.rels", relation)
    assert faults(stream.getvalue()) == ["The sheet “Register” has links that cover too many cells."]


@pytest.mark.parametrize(
    "content",
    [
        with_relation(b""),
        with_relation(b'Id="rId1000"'),
        with_relation(b'Id="a" Type="x/styles" Target="../../../../etc/passwd"'),
        with_relation(b'Id="a" Type="x/sharedStrings" Target="workbook.xml"'),
        with_relation(b'Id="a" Type="x/externalLink" Target="file:///etc/passwd" TargetMode="External"'),
        with_parts(REGISTER, **{SHEET: lambda part: b"<!-- made by hand -->" + part.replace(b"<c ", b"<!-- x --><c ")}),
        styled(b""),
        styled(b"<!-- x --><cellXfs><!-- x --><xf/></cellXfs>"),
        styled(b'<cellXfs><xf numFmtId="two"/></cellXfs>'),
        styled(b'<cellXfs><xf numFmtId="' + b"9" * 5000 + b'"/></cellXfs>'),
        styled(b'<numFmts><numFmt/></numFmts><cellXfs><xf numFmtId=""/></cellXfs>'),
        styled(
            b'<numFmts><numFmt numFmtId="200" formatCode="' + b"[" * 900_000 + b'"/></numFmts>'
            b'<cellXfs><xf numFmtId="200"/></cellXfs>'
        ),
        with_sheet(rows=b'<row r="1048576"><c r="XFD1048576"/></row>'),
        with_texts("Plan", LONG),
    ],
    ids=[
        *("a relation without anything", "a relation without a target", "a relation that leads out"),
        *("a relation to the workbook itself", "a relation to another file", "comments", "no styles"),
        *("comments among styles", "a format in words", "a format of 5,000 digits", "a format without a number"),
        *("a format of brackets", "the last cell of all", "a long text that no cell has"),
    ],
)
def test_what_spreadsheets_read_all_the_same_is_read(content: bytes) -> None:
    assert values(content) == PLAN


@pytest.mark.parametrize(
    ("cell", "message"),
    [
        (b"<v>ninety</v>", "This cell contains “ninety”, which is not a valid value."),
        (b"<v>1e999</v>", "This cell contains “1e999”, which is not a valid value."),
        (b"<v>NaN</v>", "This cell contains “NaN”, which is not a valid value."),
        (b"<v>-Infinity</v>", "This cell contains “-Infinity”, which is not a valid value."),
        (b"<v>1_0</v>", "This cell contains “1_0”, which is not a valid value."),
        (b"<v>" + b"9" * 5000 + b"</v>", f"This cell contains “{'9' * 60}…”, which is not a valid value."),
    ],
)
def test_a_number_that_is_not_valid_is_a_fault_of_its_cell(cell: bytes, message: str) -> None:
    content = with_parts(REGISTER, **{SHEET: lambda part: part.replace(b"<v>96</v>", cell)})
    assert faults(content) == [f"Register!A2: {message}"]


@pytest.mark.parametrize("number", [b"1e300", b"-1e9", b"1e15", b"0.5", b"-0"])
def test_a_date_beyond_every_calendar_is_no_reference(number: bytes) -> None:
    cells = b'<row r="3"><c r="A3" s="1"><v>' + number + b'</v></c><c r="B3" t="str"><v>Plan</v></c></row>'
    dated = b'<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
    content = with_parts(with_sheet(rows=cells), xl__styles=lambda part: dated)
    (question,) = parsed(content).questions
    assert (question.line, len(question.cells)) == ("ref: not valid = new numbers", 1)


@pytest.mark.parametrize("number", [b"-5", b"1e300"])
def test_a_number_that_no_reference_has_is_asked_about(number: bytes) -> None:
    content = with_parts(REGISTER, **{SHEET: lambda part: part.replace(b"<v>96</v>", b"<v>" + number + b"</v>")})
    (question,) = parsed(content).questions
    assert question.line == "ref: not valid = new numbers"


def test_merged_cells_and_links_over_the_whole_sheet_do_no_harm() -> None:
    merged = b'<mergeCells><mergeCell ref="D1:XFD1048576"/></mergeCells>'
    linked = b'<hyperlinks><hyperlink ref="A1:XFD1048576" id="x"/></hyperlinks>'
    content = with_parts(
        REGISTER, **{SHEET: lambda part: part.replace(b"</sheetData>", b"</sheetData>" + merged + linked)}
    )
    assert values(content) == PLAN


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'r="A2"', b'r="2A"'),
        (b'r="A2"', b'r="A3"'),
        (b'r="A2"', b'r="XFE2"'),
        (b'r="A2"', b'r="A' + b"9" * 5000 + b'"'),
        (b'<row r="2"', b'<row r="0"'),
        (b'<row r="2"', b'<row r="-2"'),
        (b'<row r="2"', b'<row r="1048577"'),
        (b'<row r="2"', b'<row r="' + b"9" * 5000 + b'"'),
        (b't="n"><v>96', b't="s"><v>-1'),
        (b't="n"><v>96', b't="s"><v>1000'),
        (b't="n"><v>96', b't="s"><v>' + b"9" * 5000),
        (b't="n"', b't="s"'),
        (b'<row r="2"', b'<row r="two"'),
        (b"</sheetData>", b""),
        (b"</sheetData>", b'</sheetData><mergeCell ref="?"/>'),
    ],
)
def test_a_sheet_that_is_not_valid_is_a_fault(old: bytes, new: bytes) -> None:
    content = with_parts(REGISTER, **{SHEET: lambda part: part.replace(old, new)})
    assert faults(content) == ["This workbook is damaged."]


def test_a_workbook_without_the_sheet_that_it_names_is_empty() -> None:
    content = with_parts(REGISTER, xl__workbook=lambda part: part.replace(b"rId1", b"rId9"))
    assert faults(content) == ["This file is empty."]


def test_a_workbook_with_bytes_changed_at_random_never_makes_it_fail() -> None:
    chance, whole = random.Random(1), workbook_of(example())
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 30)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        read(bytes(damaged), "register.xlsx", example().framework)


def test_parts_changed_at_random_never_make_it_fail() -> None:
    chance = random.Random(1)

    def spoilt(part: bytes) -> bytes:
        damaged = bytearray(part)
        for _ in range(chance.randrange(1, 8)):
            start = chance.randrange(len(damaged))
            damaged[start : start + chance.randrange(6)] = chance.choice(NOISE)
        return bytes(damaged)

    for _ in range(150):
        name = chance.choice([SHEET, "xl__workbook", "xl__styles"])
        read(with_parts(REGISTER, **{name: spoilt}), "register.xlsx", example().framework)


def test_bytes_at_random_in_a_csv_file_never_make_it_fail() -> None:
    chance = random.Random(1)
    content = lines("Ref,Title,Dated,Statements", '96,"Plan",1/3/2026,Safeguarding')
    for _ in range(150):
        noise = bytes(chance.choice(b'\0\r\n",;\t\xef\xbb\xbf\xff\xfe=a9') for _ in range(chance.randrange(60)))
        at = chance.randrange(len(content))
        read(content[:at] + noise + content[at:], "register.csv", example().framework)


def test_a_cell_with_very_many_entries_is_read_at_once() -> None:
    (message,) = faults(lines("Ref,Title,Statements", f'96,Plan,"{"x," * 16_000}"'), "register.csv")
    assert message == "C2: This list has more than 200 entries."


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"x" * 50_000_000, "This file has more than 20 MB."),
        (b"Ref,Title\n" * 1_100_000, "This file has too many rows or columns."),
        (b"," * 3_000_000, "This file has too many rows or columns."),
        (b"Ref,Title\n" + b"1,2\n" * 150_001, "This file has more than 300,000 filled cells."),
        (b'Ref,Title\n1,"Plan\n', "A2: This row cannot be read. "),
        (b'Ref,Title\n1,"Plan" and\n', "A2: This row cannot be read. "),
        (b"x" * 200_000, "Row 1: This row cannot be read. "),
        (b"Ref,Title\n1," + b"x" * 100_000, "B2: This cell, or its link, has more than 32,767 characters."),
        (b"Ref,Title\n1,a\0b", "B2: There is an invisible control character here (U+0000)."),
        (b"\0" * 1000, "This file "),
        (b"\xff\xfe\x00\xd8", "This file is not a workbook and not text."),
        (bytes(range(256)), "This file "),
    ],
    ids=[
        *("one line of 50 MB", "rows", "columns", "cells", "an open quotation mark", "a mark in the middle"),
        *("one long line", "a long cell", "NUL", "only NUL", "half a character", "every byte"),
    ],
)
def test_a_csv_file_that_is_none_is_a_fault(content: bytes, message: str) -> None:
    (fault, *_) = parsed(content, "register.csv").faults
    assert fault.message.startswith(message)
    assert fault.hint


def test_a_register_of_more_records_than_any_is_read_up_to_there() -> None:
    register = parsed(lines("Ref,Title", *(f"{number},Plan" for number in range(1, 20_010))), "register.csv")
    assert len(register.rows) == 20_000
    (fault,) = register.faults
    assert fault.message == "A20002: This file has more than 20,000 records."


def test_very_many_rows_that_are_skipped_and_headings_are_counted() -> None:
    headings = ",".join(f"Column {number}" for number in range(200))
    register = parsed(lines(f"Ref,Title,{headings}", *["Heading"] * 80, "96,Plan"), "register.csv")
    assert len(register.rows) == 1
    assert register.notes[-1] == "Other rows that were skipped: 30."
    assert len(register.notes) == 51
    assert [line for line in describe_register(register) if line.startswith("  Other")] == ["  Other columns: 100"]


def test_a_file_of_more_bytes_than_any_register_has_is_not_read() -> None:
    assert faults(b"Ref,Title\n" + b"x" * MOST_BYTES, "register.csv") == [
        f"This file has more than {MOST_BYTES // 1024 // 1024} MB."
    ]


def test_a_zip_of_more_parts_than_any_workbook_has_is_not_unpacked() -> None:
    parts = zipped(**{f"xl{number}": b"" for number in range(MOST_MEMBERS + 1)})
    assert faults(parts) == [f"This workbook unpacks to more than {MOST_BYTES_UNPACKED // 1024 // 1024} MB."]


def test_a_binary_workbook_says_what_it_is() -> None:
    binary = planted(REGISTER, "_rels/.rels", swapped("xl/workbook.xml", "xl/workbook.bin"))
    [fault] = parsed(binary).faults
    assert fault.message == "This file is a binary Excel workbook (.xlsb)."
