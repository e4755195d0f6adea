"""Files that are damaged, or made to do harm: each is a plain fault, and no run takes long or fails."""

from __future__ import annotations

import random
import zipfile
from io import BytesIO

import pytest

from selfassess.register import read
from selfassess.register.xlsx_package import MOST_BYTES_UNPACKED
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
def test_an_old_or_locked_file_is_a_fault_with_its_hint(name: str) -> None:
    (fault,) = parsed(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), name).faults
    assert fault.message == "This is an old Excel file, or one that is locked with a password."
    assert fault.hint == "Open it in Excel or LibreOffice, and save it as an Excel workbook (.xlsx)."


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
    content = with_parts(REGISTER, **{SHEET: lambda part: part.replace(b"</sheetData>", row * 1001 + b"</sheetData>")})
    assert faults(content) == ["The sheet “Register” has more than 1,000,000 filled cells."]


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
        (b't="n"', b't="s"'),
        (b"<v>96</v>", b"<v>ninety</v>"),
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
    (message,) = faults(lines("Ref,Title,Statements", f'96,Plan,"{"x," * 60_000}"'), "register.csv")
    assert message == "C2: “x” is not one of the allowed words."
