"""The page on the register: its headings are known, and what it shows is what the tool says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from selfassess.librarian.apply_actions import compare_plan, find_actions
from selfassess.model.dates import parse_date
from selfassess.register import compare, describe_diff, read
from selfassess.register.action_descriptions import describe_actions
from selfassess.register.column_types import REF
from selfassess.register.columns import COLUMNS
from selfassess.register.worksheet import Cell
from tests.docs import pages
from tests.librarian.small_library import project_of
from tests.projects import assessment_of, example_council
from tests.register.samples import example, library, lines, record, spreadsheet, workbook_of
from tests.register.test_actions import changed, typed

PAGE = "register.md"
HEADINGS = pages.table(PAGE, "Use your own spreadsheet", "Heading").rows
TYPED = {row[0]: row[1] for row in pages.table(PAGE, "How to type a cell", "What").rows}
CHANGES, ACTIONS, CONFLICT, FAULTS = (block.text for block in pages.blocks(PAGE) if block.kind == "text")


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


A7 = {"Status": "at-risk", "New_progress_note": "Planning consent is late", "Date_of_the_note": "28 November 2026"}
TODAY = date(2026, 11, 30)
COUNTED = re.compile(r"(?<=Read )\d+|(?<=line )\d+")


def test_the_changes_of_actions_that_the_page_shows_are_what_the_tool_shows(tmp_path: Path) -> None:
    project = example_council(tmp_path)
    content = changed(workbook_of(assessment_of(project)), typed(8, **A7))
    sheet = find_actions(content, "register.xlsx", ())
    assert sheet is not None
    said = "\n".join(describe_actions(sheet, compare_plan(sheet, project_of(project), TODAY)))
    assert COUNTED.sub("", f"{said}\n") == COUNTED.sub("", ACTIONS)


def test_the_conflict_that_the_page_shows_is_what_the_tool_says(tmp_path: Path) -> None:
    project = example_council(tmp_path)
    content = changed(workbook_of(assessment_of(project)), typed(8, Due="May 2028"))
    path = project / "content/actions.yaml"
    path.write_text(path.read_text("utf-8").replace("  due: 2028-03-31\n", "  due: 2028-06-30\n"), "utf-8")
    sheet = find_actions(content, "register.xlsx", ())
    assert sheet is not None
    (fault,) = compare_plan(sheet, project_of(project), TODAY).faults
    said = f"register.xlsx: {fault.message}\n    {fault.hint}\n"
    assert COUNTED.sub("", said) == COUNTED.sub("", CONFLICT)
