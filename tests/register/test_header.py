"""Headings are matched as councils write them, and what was matched is shown."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.register.columns import COLUMNS, KNOWN_AS, RegisterColumn
from tests.register.samples import faults, library, lines, parsed, record, spreadsheet, values, workbook_of


def read_as(*headings: str) -> list[str | None]:
    """What each heading is read as, in a file that has a ref and a title besides."""
    register = parsed(lines(",".join(["Ref", "Title", *headings]), "96,Plan"), "register.csv")
    assert register.faults == ()
    return [match.column.heading if match.column is not None else None for match in register.matches[2:]]


def headings_of(column: RegisterColumn) -> list[str]:
    return [column.heading, " ".join(column.keys).replace("_", " "), *KNOWN_AS[column.heading].split(", ")]


@pytest.mark.parametrize(
    ("column", "heading"), [(column, heading) for column in COLUMNS for heading in headings_of(column)]
)
def test_every_heading_of_the_table_is_read_as_its_column(column: RegisterColumn, heading: str) -> None:
    others = ",".join(other.heading for other in COLUMNS[:2] if other is not column)
    register = parsed(lines(f"{heading.upper()},{others}", "1,1"), "register.csv")
    assert register.matches[0].column is column


def test_every_column_is_known_by_other_headings_and_no_heading_is_known_as_two_columns() -> None:
    assert [*KNOWN_AS] == [column.heading for column in COLUMNS]
    forms = [heading for other in KNOWN_AS.values() for heading in other.split(", ")]
    assert len(forms) == len(set(forms))
    assert all(re.fullmatch("[a-z0-9]+(?: [a-z0-9]+)*", form) for form in forms)


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        *(("LEAD OFFICER", "Owner"), ("Date of document (dd/mm/yyyy)", "Dated"), ("Next  review\n", "Review due")),
        *(("Next review date:", "Review due"), ("Web-address", "Web address"), ("review_due", "Review due")),
        *(("Quality Statement(s)", "Quality statements"), ("(Owner)", "Owner"), ("SHA-256", "Fingerprint")),
    ],
)
def test_case_punctuation_and_what_is_in_brackets_make_no_difference(heading: str, column: str) -> None:
    assert read_as(f'"{heading}"') == [column]


def shown(*headings: str) -> list[str]:
    """What is shown of each heading, in a file that has a ref and a title besides."""
    register = parsed(lines(",".join(["Ref", "Title", *headings]), "96,Plan"), "register.csv")
    return [str(match) for match in register.matches[2:]]


@pytest.mark.parametrize("heading", ["Onwer", "Ownner", "Owners", "Ownar", "Xwner"])
def test_a_heading_with_one_mistake_of_typing_is_read_as_the_nearest(heading: str) -> None:
    assert shown(heading) == [f"C  “{heading}”: read as Owner, the nearest heading"]


@pytest.mark.parametrize("heading", ["Reviewd by", "Reviewe by"])
def test_a_forgotten_letter_is_nearer_than_one_too_many(heading: str) -> None:
    assert read_as(heading) == ["Reviewed by"]


@pytest.mark.parametrize(
    "heading", ["Directorate", "Team", "Date received", "Word count", "Retention", "RAG", "Onwre", "Ownre 1", "Owne"]
)
def test_a_heading_that_is_like_no_other_is_not_read(heading: str) -> None:
    assert shown(heading) == [f"C  “{heading}”: not read"]


def test_a_guess_gives_way_to_a_heading_that_is_known() -> None:
    assert shown("Owners", "Owner") == ["C  “Owners”: not read", "D  “Owner”: read as Owner"]


def test_two_columns_for_one_value_are_a_fault_that_names_both() -> None:
    content = spreadsheet([["Ref", "Title", "Owner", "Lead officer"], [96, "Plan", "a", "b"]])
    assert faults(content) == ["Register!D1: “Lead officer” and, in Register!C1, “Owner” are both read as Owner."]


def test_titles_above_the_header_row_are_passed_over() -> None:
    content = spreadsheet(
        [["Evidence library 2026"], [], ["Date", "30 November"], ["Ref", "Title", "Owner"], [96, "Plan"]]
    )
    assert parsed(content).header_row == 4
    assert values(content) == [{"ref": "96", "title": "Plan"}]


def test_of_sheets_with_other_headings_the_council_says_which_is_the_register() -> None:
    def add(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        other = sheet.parent.create_sheet("Library 2026")
        other.append(["Ref", "Title", "Owner", "Notes"])
        other.append([97, "Strategy", "Head", None])

    content = spreadsheet([["Ref", "Title"], [96, "Plan"]], add, "Cover")
    assert [question.line for question in parsed(content).questions] == [
        "sheet: Cover = skip",
        "sheet: Library 2026 = read",
    ]


def test_of_a_register_cut_down_to_two_columns_its_own_sheet_is_still_the_one_that_is_read() -> None:
    whole = workbook_of(library(record()))
    book = load_workbook(BytesIO(whole))
    sheet = book["Register"]
    sheet.tables.clear()
    sheet.delete_cols(3, 20)
    stream = BytesIO()
    book.save(stream)
    assert parsed(stream.getvalue()).sheet == "Register"


def test_without_a_column_for_the_ref_nothing_is_read() -> None:
    (fault,) = parsed(lines("Title,Owner", "Plan,Head"), "register.csv").faults
    assert fault.message == "This file has no column “Ref”. Row 1 has “Title”, “Owner”."
    assert fault.hint == "Type that heading above its column."


def test_a_sheet_that_is_no_register_is_named() -> None:
    assert faults(spreadsheet([["Shopping"], ["Milk"]], name="List")) == [
        "The sheet “List” has no column “Ref” and no column “Title”."
    ]


@pytest.mark.parametrize("content", [b"", b"\r\n\r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_nothing(content: bytes) -> None:
    assert faults(content, "register.csv") == ["This file is empty."]
