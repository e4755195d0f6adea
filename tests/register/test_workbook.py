"""The workbook that a librarian is given, as another program sees it."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.model.assessment import Record
from selfassess.model.entry import Entry
from selfassess.register.columns import COLUMNS
from selfassess.register.workbook import write_workbook
from selfassess.register.worksheet import LONGEST_CELL
from tests.register.samples import COVERAGE, FORMULAS, USE, example, library, record, sheet_of, workbook_of

SHEETS = ["Register", "Actions", "Where used", "Coverage", "Words"]
HEADINGS = [column.heading for column in COLUMNS]


def row_of(sheet: Worksheet, number: int = 2) -> dict[str, Any]:
    """The cells of a row of the register by their headings."""
    return dict(zip(HEADINGS, sheet[number], strict=True))


def cells_of(**values: Any) -> dict[str, Any]:
    """The cells of a register whose only record has these values."""
    return row_of(sheet_of(workbook_of(library(record(**values)))))


def filled(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_there_is_a_sheet_each_for_records_where_they_are_used_coverage_and_words() -> None:
    book = load_workbook(BytesIO(workbook_of(example())))
    assert book.sheetnames == SHEETS


@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_is_a_table_with_a_header_row_that_stays_in_sight_and_on_every_page(name: str) -> None:
    sheet = sheet_of(workbook_of(example()), name)
    (table,) = sheet.tables.values()
    assert table.headerRowCount == 1
    assert table.autoFilter is not None
    assert table.ref == sheet.dimensions
    assert sheet.freeze_panes == "B2"
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$1:$1", "landscape")
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (8, 1, 0)


def test_the_register_is_printed_without_its_fingerprints() -> None:
    sheet = sheet_of(workbook_of(example()))
    assert sheet.print_area == f"'Register'!$A$1:$R${len(example().evidence) + 1}"
    assert sheet["S1"].value == "Fingerprint"


def test_every_key_of_a_record_has_a_column() -> None:
    keys = {".".join(column.keys) for column in COLUMNS}
    expected = {*Record.__struct_fields__} - {*Entry.__struct_fields__, "reviewed"}
    assert keys == expected | {"reviewed.by", "reviewed.on", "reviewed.sha256"}


def test_the_records_are_in_the_order_of_their_refs() -> None:
    sheet = sheet_of(workbook_of(library(*(record(ref) for ref in ("IR2", "10", "IR10", "9", "007")))))
    assert [row[0] for row in filled(sheet)[1:]] == ["007", 9, 10, "IR2", "IR10"]


def test_dates_are_dates_that_sort() -> None:
    dated = cells_of(dated=date(2026, 3, 1))["Dated"]
    assert (dated.value, dated.number_format) == (datetime(2026, 3, 1), "yyyy-mm-dd")


def test_a_version_stays_text() -> None:
    version = cells_of(version="1.10")["Version"]
    assert (version.value, version.data_type, version.number_format) == ("1.10", "s", "@")


@pytest.mark.parametrize("text", [*FORMULAS, "'tis"])
def test_no_text_is_a_formula_or_becomes_one_when_it_is_edited(text: str) -> None:
    cell = cells_of(version=text)["Version"]
    assert (cell.value, cell.data_type, cell.number_format, cell.quotePrefix) == (
        text.replace("\r", "\n"),
        "s",
        "@",
        True,
    )


def test_no_part_of_the_workbook_holds_a_formula() -> None:
    content = workbook_of(library(*(record(str(number), text) for number, text in enumerate(FORMULAS))))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        sheets = [archive.read(name) for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == len(SHEETS)
    assert not any(b"<f>" in sheet or b"<f " in sheet for sheet in sheets)


def test_names_are_shown_where_the_framework_has_them() -> None:
    shown = cells_of(category="peoples-experience", statements=("safeguarding", "assessing-needs"))
    assert shown["Category"].value == "People's experience"
    assert shown["Quality statements"].value == "Safeguarding\nAssessing needs"


def test_an_address_is_a_link_that_works() -> None:
    address = cells_of(url="https://a.example/plän?a=1&b=2#c")["Web address"]
    assert address.value == "https://a.example/plän?a=1&b=2#c"
    assert address.hyperlink.target == "https://a.example/pl%C3%A4n?a=1&b=2#c"


@pytest.mark.parametrize(
    "url", ["www.a.example", "see the drive", "javascript:alert(1)", f"https://a.example/{'x' * 2500}"]
)
def test_text_that_is_not_an_address_or_is_too_long_for_excel_is_not_linked(url: str) -> None:
    assert cells_of(url=url)["Web address"].hyperlink is None


def test_a_file_is_a_link_from_the_folder_of_the_workbook() -> None:
    file = cells_of(file="files/096 plan #2.pdf")["File"]
    assert file.value == "files/096 plan #2.pdf"
    assert file.hyperlink.target == "evidence/files/096%20plan%20%232.pdf"


@pytest.mark.parametrize("file", ["../plan.pdf", "/etc/passwd", "C:\\plan.pdf", "files\\plan.pdf"])
def test_a_file_that_is_not_inside_the_library_is_not_linked(file: str) -> None:
    assert cells_of(file=file)["File"].hyperlink is None


def test_without_the_path_to_the_evidence_files_are_named_and_not_linked() -> None:
    exported = write_workbook(library(record(file="files/plan.pdf")), [], COVERAGE)
    assert row_of(sheet_of(exported.content))["File"].hyperlink is None


def test_the_choices_are_offered_in_every_cell_that_has_them() -> None:
    book = load_workbook(BytesIO(workbook_of(example())))
    offered = {str(validation.sqref): validation for validation in book["Register"].data_validations.dataValidation}
    kinds, days = offered["C2:C1048576"], offered["F2:F1048576"]
    assert (kinds.type, kinds.formula1, days.type) == ("list", "Words!$A$2:$A$13", "date")
    assert [cell.value for (cell,) in book["Words"]["A2:A13"]][:3] == ["policy", "strategy", "plan"]
    assert len(offered) == 4 + 3


def test_where_used_has_a_line_for_each_place() -> None:
    assert filled(sheet_of(workbook_of(example()), "Where used")) == [
        ["Ref", "Title", "Part of the document", "Content file", "Line", "Sentence"],
        [96, "Practice framework", "Assessing needs", "content/statements/assessing-needs.yaml", 4, "So."],
    ]


def test_the_coverage_is_as_it_was_given() -> None:
    assert filled(sheet_of(workbook_of(example()), "Coverage")) == [list(row) for row in COVERAGE]


def test_two_headings_of_the_coverage_are_never_the_same_since_excel_forbids_it() -> None:
    exported = write_workbook(example(), [], [("Claims", "claims", "Claims"), (1, 2, 3)])
    assert filled(sheet_of(exported.content, "Coverage"))[0] == ["Claims", "claims (2)", "Claims (3)"]


def test_a_long_sentence_is_cut_at_what_a_cell_holds() -> None:
    use = replace(USE, sentence="so " * 20_000)
    sentence = filled(sheet_of(write_workbook(example(), [use], COVERAGE).content, "Where used"))[1][-1]
    assert isinstance(sentence, str)
    assert len(sentence) == LONGEST_CELL


@pytest.mark.parametrize("title", ["x" * (LONGEST_CELL + 1), "😀" * (LONGEST_CELL // 2 + 1), "_x000D_" * 4000])
def test_a_value_that_no_cell_holds_is_a_fault_and_nothing_is_exported(title: str) -> None:
    exported = write_workbook(library(record(title=title)), [], COVERAGE)
    assert exported.content == b""
    (fault,) = exported.faults
    assert fault.message.startswith("Title of record 96 has ")
    assert fault.about == "96"


def test_an_invisible_control_character_is_a_fault() -> None:
    exported = write_workbook(library(record(notes="bell\x07")), [], COVERAGE)
    assert [fault.message for fault in exported.faults] == [
        "Notes of record 96 contains an invisible control character."
    ]


def test_an_empty_library_makes_a_register_to_fill_in() -> None:
    sheet = sheet_of(workbook_of(library()))
    assert [table.ref for table in sheet.tables.values()] == ["A1:S2"]


def test_the_workbook_says_what_it_is_and_whose() -> None:
    properties = load_workbook(BytesIO(workbook_of(example()))).properties
    assert properties.title == "Evidence register: Adult Social Care Self-Assessment"
    assert properties.creator == "Exampleshire County Council"
    assert properties.modified == properties.created == datetime(2026, 11, 30)


def test_the_same_library_makes_the_same_bytes() -> None:
    content = workbook_of(example())
    assert content == workbook_of(example())
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
