"""Headings are matched as councils write them, and what was matched is shown."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.register.columns import COLUMNS, Column
from selfassess.register.header import KNOWN
from tests.register.made import faults, library, lines, reading, record, spreadsheet, values, workbook_of


def read_as(*headings: str) -> list[str | None]:
    """What each heading is read as, in a file that has a ref and a title besides."""
    found = reading(lines(",".join(["Ref", "Title", *headings]), "96,Plan"), "register.csv")
    assert found.faults == ()
    return [each.column.heading if each.column is not None else None for each in found.matches[2:]]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: str(column.heading))
def test_a_column_is_known_by_its_heading_and_by_its_keys_in_the_files(column: Column) -> None:
    assert KNOWN[column.heading.lower()] is column
    assert KNOWN[" ".join(column.keys).replace("_", " ")] is column


def test_no_heading_that_councils_use_is_known_as_two_columns() -> None:
    forms = [form for column in COLUMNS for form in column.known_as.split(", ")]
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("LEAD OFFICER", "Owner"),
        ("Date of document (dd/mm/yyyy)", "Dated"),
        ("Next  review\n", "Review due"),
        ("Next review date:", "Review due"),
        ("Last reviewed", "Reviewed on"),
        ("Link", "Web address"),
        ("Web-address", "Web address"),
        ("File name", "File"),
        ("review_due", "Review due"),
        ("Quality Statement(s)", "Quality statements"),
        ("Comments", "Notes"),
    ],
)
def test_a_heading_of_a_council_is_read(heading: str, column: str) -> None:
    assert read_as(f'"{heading}"') == [column]


@pytest.mark.parametrize(
    "heading", ["Reference", "Ref no.", "Ref. No", "REF", "Evidence ID", "ID", "Evidence reference"]
)
def test_a_council_may_call_a_ref_what_it_likes(heading: str) -> None:
    assert values(lines(f"{heading},Document", "96,Plan"), "register.csv") == [{"ref": "96", "title": "Plan"}]


@pytest.mark.parametrize("heading", ["Onwer", "Ownner", "Owners", "Ownar"])
def test_a_heading_with_one_slip_of_typing_is_read_as_the_nearest(heading: str) -> None:
    assert read_as(heading) == ["Owner"]
    found = reading(lines(f"Ref,Title,{heading}", "96,Plan,Head"), "register.csv")
    assert str(found.matches[2]) == f"C  “{heading}”: read as Owner, the nearest heading"


@pytest.mark.parametrize("heading", ["Directorate", "Team", "Date received", "Word count", "Retention", "RAG"])
def test_a_heading_that_is_like_none_is_not_read(heading: str) -> None:
    assert read_as(heading) == [None]
    found = reading(lines(f"Ref,Title,{heading}", "96,Plan,x"), "register.csv")
    assert str(found.matches[2]) == f"C  “{heading}”: not read"


def test_a_guess_gives_way_to_a_heading_that_is_known() -> None:
    assert read_as("Owners", "Owner") == [None, "Owner"]


def test_two_columns_for_one_value_are_a_fault_that_names_both() -> None:
    made = spreadsheet([["Ref", "Title", "Owner", "Lead officer"], [96, "Plan", "a", "b"]])
    assert faults(made) == ["Register!D1: “Lead officer” and, in Register!C1, “Owner” are both read as Owner."]


def test_titles_above_the_header_row_are_passed_over() -> None:
    made = spreadsheet(
        [["Evidence library 2026"], [], ["Date", "30 November"], ["Ref", "Title", "Owner"], [96, "Plan"]]
    )
    assert reading(made).header_row == 4
    assert values(made) == [{"ref": "96", "title": "Plan"}]


def test_of_several_sheets_the_one_with_the_most_columns_is_read() -> None:
    def add(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        other = sheet.parent.create_sheet("Library 2026")
        other.append(["Ref", "Title", "Owner", "Notes"])
        other.append([97, "Strategy", "Head", None])

    made = spreadsheet([["Ref", "Title"], [96, "Plan"]], add, "Cover")
    assert reading(made).sheet == "Library 2026"
    assert values(made) == [{"ref": "97", "title": "Strategy", "owner": "Head"}]


def test_of_a_register_cut_down_to_two_columns_its_own_sheet_is_still_the_one_that_is_read() -> None:
    whole = workbook_of(library(record()))
    book = load_workbook(BytesIO(whole))
    sheet = book["Register"]
    sheet.tables.clear()
    sheet.delete_cols(3, 20)
    stream = BytesIO()
    book.save(stream)
    assert reading(stream.getvalue()).sheet == "Register"


def test_without_a_column_for_the_ref_nothing_is_read() -> None:
    found = reading(lines("Title,Owner", "Plan,Head"), "register.csv")
    assert [each.message for each in found.faults] == ["This file has no column “Ref”; row 1 reads “Title”, “Owner”."]
    assert found.faults[0].hint == "Give the column that heading."


def test_a_sheet_that_is_no_register_is_named() -> None:
    assert faults(spreadsheet([["Shopping"], ["Milk"]], name="List")) == [
        "The sheet “List” has no column “Ref” and no column “Title”."
    ]


@pytest.mark.parametrize("content", [b"", b"\r\n\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_nothing(content: bytes) -> None:
    assert faults(content, "register.csv") == ["There is nothing in this file."]
