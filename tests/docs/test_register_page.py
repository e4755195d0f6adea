"""The page on the register: its headings are known, and what it shows is what the tool says."""

from __future__ import annotations

import re
from datetime import date

import pytest

from selfassess.model.dates import parse_date
from selfassess.register import compare, describe_diff, read
from selfassess.register.column_types import REF
from selfassess.register.columns import COLUMNS
from selfassess.register.worksheet import Cell
from tests.docs import pages
from tests.register.samples import example, library, lines, record, spreadsheet

PAGE = "register.md"
HEADINGS = pages.table(PAGE, "Use your own spreadsheet", "Heading").rows
TYPED = {row[0]: row[1] for row in pages.table(PAGE, "How to type a cell", "What").rows}
CHANGES, FAULTS = (block.text for block in pages.blocks(PAGE) if block.kind == "text")


def test_the_table_of_headings_has_every_column_in_order() -> None:
    assert [row[0] for row in HEADINGS] == [column.heading for column in COLUMNS]


@pytest.mark.parametrize("row", HEADINGS, ids=lambda row: str(row[0]))
def test_every_other_heading_that_the_table_shows_is_read_as_that_column(row: list[str]) -> None:
    for heading in row[1].split(", "):
        others = [each for each in ("Ref", "Title") if each != row[0]]
        found = read(lines(",".join([heading, *others]), "1,1"), "register.csv", example().framework).matches
        assert next(each.column.heading for each in found if each.column is not None) == row[0], heading


def test_every_date_that_the_page_shows_is_read() -> None:
    words = re.findall(r"\b\d{4}-\d\d-\d\d|\d\d/\d\d/\d{4}|\d \w+ \d{4}", TYPED["a date"])
    assert [parse_date(each) for each in words] == [date(2026, 3, 1)] * 3
    assert isinstance(parse_date("Mar-26"), str)


def test_every_reference_that_the_page_shows_is_read() -> None:
    assert [REF.read(Cell(each), {}) for each in TYPED["a reference"].split(", ")] == [
        "96",
        "96",
        "20a",
        "017",
        "96",
        "IR10",
    ]


def test_the_difference_that_the_page_shows_is_what_the_tool_shows() -> None:
    held = library(record(owner="Head of Assessment", review_due=date(2027, 3, 1)))
    register = lines(
        "Ref,Title,Owner,Review due,Kind",
        "96,Practice framework,Principal Social Worker,,",
        "181,Carers' strategy,,,strategy",
    )
    diff = compare(read(register, "register.csv", held.framework), held.evidence)
    assert "\n".join(describe_diff(diff)) + "\n" == CHANGES


def test_the_faults_that_the_page_shows_are_what_the_tool_says() -> None:
    rows: list[list[object]] = [["Ref", "Title", "Kind", "Dated"], *([number, "Plan"] for number in range(84, 113))]
    rows[13] = [96, "Plan", None, "31/02/2026"]
    rows[29] = [96, "Plan again"]
    found = read(spreadsheet(rows), "register.xlsx", example().framework)
    said = "".join(f"{found.file}: {each.message}\n    {each.hint}\n" for each in found.faults)
    assert said == FAULTS
