"""A register is read row by row: what is a record, what is not, and every fault by its cell."""

from __future__ import annotations

from datetime import date

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.diagnostics import Place
from tests.register.samples import Cells, faults, lines, parsed, spreadsheet, values

HEADINGS = ["Ref", "Title", "Owner", "Dated"]
TOTALS = (
    *("Total", "Totals", "Grand total", "Subtotal", "Sub-total:", "Count", "COUNT:", "Number of documents:"),
    *("Count of plans", "Total number of plans", "Total count of plans", "Total documents", "Total records: 5"),
    "Total items held",
)


def test_every_fault_is_reported_in_one_run_with_its_cell() -> None:
    content = spreadsheet([HEADINGS, ["1.2", "Plan", None, "31/02/2026"], [97, None, "Head", "Mar-26"]])
    assert faults(content) == [
        "Register!D2: “31/02/2026” is not a valid date.",
        "Register!B3: “Title” is blank.",
    ]


def test_a_fault_has_the_place_of_its_cell_for_programs_too() -> None:
    register = parsed(spreadsheet([HEADINGS, [96, "Plan", None, "1/13/2026"]]))
    assert register.faults[0].place == Place("register.xlsx", 2, 4, "Register!D2")


def test_in_a_csv_file_a_cell_has_no_sheet() -> None:
    assert faults(lines("Ref,Title,Dated", '96,"Plan\nfor all",32/1/26'), "a.csv") == [
        "C2: “32/1/26” is not a valid date."
    ]


def test_an_empty_cell_of_a_column_that_is_there_says_that_there_is_no_value() -> None:
    (row,) = parsed(spreadsheet([HEADINGS, [96, "Plan", " ", None]])).rows
    assert (row.values["owner",], row.values["dated",]) == (None, None)
    assert ("notes",) not in row.values


def test_a_ref_on_two_rows_names_both_cells() -> None:
    content = spreadsheet([HEADINGS, [96, "Plan"], [97, "Strategy"], ["Ref 96", "Plan again"]])
    assert faults(content) == ["Register!A4: The reference 96 is already in Register!A2."]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        *(([text, None, 2], "it looks like a total") for text in TOTALS),
        ([None, None, "Checked by the board"], "it has no reference and no title"),
        (["Theme A: Working with people"], "it looks like a heading"),
        (["PART 3"], "it looks like a heading"),
        ([None, "Working with people"], "it looks like a heading"),
    ],
)
def test_a_row_that_is_not_a_record_is_passed_over_and_named(row: list[object], reason: str) -> None:
    register = parsed(spreadsheet([HEADINGS, [96, "Plan"], row]))
    assert register.faults == ()
    assert [record.ref for record in register.rows] == ["96"]
    assert register.notes == (f"Row 3 was skipped: {reason}.",)


def test_a_record_about_totals_is_a_record() -> None:
    content = spreadsheet([["Title", "Ref"], ["Total Mobile contract", 96], ["Count of carers", 97]])
    assert [row["ref"] for row in values(content)] == ["96", "97"]


def test_blank_rows_are_passed_over() -> None:
    content = spreadsheet([HEADINGS, [], [96, "Plan"], [None, " "], [97, "Strategy"], []])
    assert [row["ref"] for row in values(content)] == ["96", "97"]


def test_a_reference_alone_is_a_fault() -> None:
    assert faults(spreadsheet([HEADINGS, [96]])) == ["Register!B2: “Title” is blank."]


def test_a_title_without_a_reference_is_asked_about() -> None:
    (question,) = parsed(spreadsheet([HEADINGS, [None, "Plan", "Head"]])).questions
    assert (question.line, question.where) == ("ref: not valid = new numbers", "Register!A2 (blank)")


def test_hidden_rows_are_read_and_it_is_said() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet.row_dimensions[3].hidden = True

    register = parsed(spreadsheet([HEADINGS, [96, "Plan"], [97, "Strategy"]], hide))
    assert [row.ref for row in register.rows] == ["96", "97"]
    assert register.notes == ("Hidden rows are read too. There are 1: 3.",)


@pytest.mark.parametrize("block", ["A2:B2", "B2:B3"])
def test_merged_cells_over_what_a_record_needs_are_a_fault_since_all_but_the_first_are_empty(block: str) -> None:
    content = spreadsheet([HEADINGS, [96, "Plan", "Head"], [97, "Strategy"]], lambda sheet: sheet.merge_cells(block))
    first, last = block.split(":")
    assert (
        f"Register!{first}: This cell is merged with others, as far as {last}. Only the first of them has contents."
        in faults(content)
    )


def test_cells_that_are_merged_down_are_read_for_each_record_and_across_as_blank() -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("C2:C3")
        sheet.merge_cells("B4:C4")

    rows: Cells = [HEADINGS, [96, "Plan", "Head"], [97, "Strategy"], [98, "Review", "Other"]]
    assert [row.get("owner") for row in values(spreadsheet(rows, merge))] == ["Head", "Head", None]
    assert parsed(spreadsheet(rows, merge)).notes == (
        "Cells that are merged over several records are read for each of them.",
    )


def test_cells_that_are_merged_above_the_records_or_beside_them_do_not_matter() -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:D1")
        sheet.merge_cells("E3:E4")
        sheet.merge_cells("A5:D5")

    content = spreadsheet([["Evidence"], HEADINGS, [96, "Plan"], [97, "Strategy"], ["Theme B"], [98, "Review"]], merge)
    assert [row["ref"] for row in values(content)] == ["96", "97", "98"]


def test_the_link_of_a_title_is_read_as_the_address_where_no_column_has_one() -> None:
    def link(sheet: Worksheet) -> None:
        sheet["B2"].hyperlink = "https://a.example/plan"

    register = parsed(spreadsheet([HEADINGS, [96, "Plan"]], link))
    assert register.rows[0].values["url",] == "https://a.example/plan"
    assert register.notes == ("Where a title is a link, its address is read as Web address.",)
    beside = spreadsheet([[*HEADINGS, "Link"], [96, "Plan"]], link)
    assert "url" not in values(beside)[0]


def test_of_a_date_whose_day_the_cell_hides_no_day_is_made() -> None:
    def show(sheet: Worksheet) -> None:
        sheet["D2"].number_format = "mmm-yy"

    content = spreadsheet([HEADINGS, [96, "Plan", None, date(2026, 3, 1)]], show)
    (question,) = parsed(content).questions
    assert (question.line, question.where) == ("date: without a day = notes", "Register!D2 (“Mar-26”)")
    assert "dated" not in values(content)[0]
