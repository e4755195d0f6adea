"""The sheet of actions out and in: what was changed in it, in the files meanwhile, or in both."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.model.assessment import Assessment
from selfassess.register.action_columns import ACTION_COLUMNS, VALUES
from selfassess.register.action_descriptions import describe_actions
from selfassess.register.action_diff import PlanDiff, compare_actions
from selfassess.register.action_reader import ActionSheet, action_sheet
from selfassess.register.register_reader import sheets_of_file
from selfassess.register.workbook import write_workbook
from selfassess.register.worksheet import Cell, SheetContent
from tests.projects import assessment_of
from tests.register.samples import COVERAGE, sheet_of
from tests.register.test_libreoffice import saved_again
from tests.small_plan import planned

HEADINGS = [column.heading for column in ACTION_COLUMNS]
Amend = Callable[[Worksheet], object]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return planned(tmp_path / "project")


def written(assessment: Assessment) -> bytes:
    exported = write_workbook(assessment, [], COVERAGE)
    assert exported.faults == ()
    return exported.content


def changed(content: bytes, amend: Amend) -> bytes:
    """The workbook after somebody has changed its sheet of actions."""
    book = load_workbook(BytesIO(content))
    amend(book["Actions"])
    return saved(book)


def saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def typed(row: int, **cells: Any) -> Amend:
    """Cells typed in a row: `New_progress_note` is under the heading with blanks."""

    def amend(sheet: Worksheet) -> None:
        for name, value in cells.items():
            sheet.cell(row, HEADINGS.index(name.replace("_", " ")) + 1).value = value

    return amend


def read(content: bytes, named: tuple[str, ...] = ()) -> ActionSheet:
    sheet = action_sheet(sheets_of_file(content, "register.xlsx", named), "register.xlsx", named)
    assert sheet is not None
    return sheet


def diff(content: bytes, assessment: Assessment) -> PlanDiff:
    return compare_actions(read(content), assessment, {"A5"})


def values(difference: PlanDiff) -> dict[str, dict[str, object]]:
    """What is to change in each action, by key, when there is no fault."""
    assert difference.faults == ()
    said: dict[str, dict[str, object]] = {}
    for each in difference.actions:
        said[each.id] = {value.keys[0]: value.new for value in each.values}
        said[each.id] |= each.note
    return said


def faults(difference: PlanDiff) -> list[str]:
    return [f"{fault.message} {fault.hint}".strip() for fault in difference.faults]


def after(project: Path, amend: Amend, meanwhile: tuple[str, str] = ("", "")) -> PlanDiff:
    """What a workbook would change in which somebody changed something, and in the file `meanwhile`."""
    content = changed(written(assessment_of(project)), amend)
    path = project / "content/actions.yaml"
    path.write_text(path.read_text("utf-8").replace(*meanwhile, 1), "utf-8")
    return diff(content, assessment_of(project))


def nothing(sheet: Worksheet) -> None:
    assert sheet.title == "Actions"


def test_each_action_has_a_row_and_each_finding_that_has_notes_and_no_action(project: Path) -> None:
    rows = list(sheet_of(written(assessment_of(project)), "Actions").iter_rows(values_only=True))
    assert list(rows[0]) == HEADINGS
    shown = [dict(zip(HEADINGS, row, strict=True)) for row in rows[1:]]
    assert [row["Action"] for row in shown] == ["A1", "A2", "A3", "A4", "F2"]
    first = {heading: value for heading, value in shown[0].items() if value is not None and heading != "As exported"}
    assert first == {
        "Action": "A1",
        "What": "Cut the wait: 28 days",
        "Findings": "F1",
        "Group": "Waiting well",
        "Lead": "Head of Visits",
        "Due": "2026-12",
        "Status": "on-track",
        "Last progress": "2024-10-01: Two assessors recruited",
    }
    assert (shown[1]["Due"], shown[1]["Statement"]) == (datetime(2026, 10, 31), "Keeping well, safe and sound")
    assert (shown[2]["Status"], shown[2]["Findings"]) == ("Complete", "F1")
    assert (shown[4]["What"], shown[4]["Theme"], shown[4]["Status"]) == (
        "People tell their story twice",
        "Living well together",
        None,
    )


def test_the_sheet_looks_as_the_register_does(project: Path) -> None:
    sheet = sheet_of(written(assessment_of(project)), "Actions")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.print_title_rows) == (
        "landscape",
        8,
        "$1:$1",
    )
    assert sheet.print_area == "'Actions'!$A$1:$O$6"
    assert sheet.freeze_panes == "B2"
    assert [heading for heading, column in zip(HEADINGS, "ABCDEFGHIJKLMNOPQRSTUVW", strict=True)
            if sheet.column_dimensions[column].hidden] == ["As exported"]  # fmt: skip
    due = "ABCDEFGH"[HEADINGS.index("Due")]
    assert [sheet[f"{due}{row}"].number_format for row in (2, 3, 5)] == ["@", "yyyy-mm-dd", "@"]
    assert sheet.column_dimensions[due].number_format == "@"


def test_words_are_offered_where_a_cell_takes_one(project: Path) -> None:
    content = written(assessment_of(project))
    offered = {str(each.sqref): each.formula1 for each in sheet_of(content, "Actions").data_validations.dataValidation}
    words = list(sheet_of(content, "Words").iter_cols(values_only=True))
    lists = {column[0]: [word for word in column[1:] if word] for column in words}
    assert lists["Actions: Status"] == ["not-started", "on-track", "at-risk", "late", "Complete", "embedded"]
    assert lists["Actions: Group"] == ["Waiting well", "Workforce"]
    assert len(offered) == 5
    place = [column[0] for column in words].index("Actions: Status")
    assert f"Words!${'ABCDEFGHIJ'[place]}$2:${'ABCDEFGHIJ'[place]}$7" in offered.values()


def test_a_project_without_a_plan_has_no_such_sheet(tmp_path: Path) -> None:
    bare = planned(tmp_path)
    for name in ("actions", "findings", "plan", "assessments"):
        (bare / f"content/{name}.yaml").unlink()
    book = load_workbook(BytesIO(written(assessment_of(bare))))
    assert book.sheetnames == ["Register", "Where used", "Coverage", "Words"]


def test_a_plan_without_actions_has_an_empty_sheet_to_type_in(tmp_path: Path) -> None:
    bare = planned(tmp_path, "# content/actions.yaml\n[]\n# content/findings.yaml\n[]\n")
    content = changed(written(assessment_of(bare)), typed(2, What="Begin", Group="Workforce"))
    assert values(diff(content, assessment_of(bare))) == {"A6": {"what": "Begin", "group": "workforce"}}


def test_a_value_that_no_cell_can_hold_is_a_fault(tmp_path: Path) -> None:
    assessment = assessment_of(planned(tmp_path, f"# content/actions.yaml\n- action: A1\n  what: {'x' * 40_000}\n"))
    (fault,) = write_workbook(assessment, [], COVERAGE).faults
    assert fault.message.startswith("What of action A1 ")


def test_what_nobody_changed_makes_no_difference(project: Path) -> None:
    assert after(project, nothing) == PlanDiff(())


@pytest.mark.libreoffice
def test_what_libreoffice_saved_again_makes_no_difference(project: Path, tmp_path: Path) -> None:
    content = saved_again(written(assessment_of(project)), "register.xlsx", tmp_path)
    assert diff(content, assessment_of(project)) == PlanDiff(())
    again = changed(content, typed(2, Due=date(2027, 3, 31), New_progress_note="Four in post"))
    assert values(diff(saved_again(again, "register.xlsx", tmp_path), assessment_of(project))) == {
        "A1": {"due": "2027-03-31", "note": "Four in post"}
    }


@pytest.mark.libreoffice
def test_a_spreadsheet_in_open_document_format_is_read(project: Path, tmp_path: Path) -> None:
    content = changed(written(assessment_of(project)), typed(2, Lead="Head of Homes"))
    made = saved_again(content, "register.xlsx", tmp_path, "ods")
    sheet = action_sheet(sheets_of_file(made, "register.ods", ()), "register.ods")
    assert sheet is not None
    assert values(compare_actions(sheet, assessment_of(project), ())) == {"A1": {"lead": "Head of Homes"}}


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"Due": date(2027, 3, 31)}, {"due": "2027-03-31"}),
        ({"Due": "31/03/2027"}, {"due": "2027-03-31"}),
        ({"Due": "31 March 2027"}, {"due": "2027-03-31"}),
        ({"Due": "2027-03"}, {"due": "2027-03"}),
        ({"Due": "March 2027"}, {"due": "2027-03"}),
        ({"Due": "Mar-27"}, {"due": "2027-03"}),
        ({"Due": "03/2027"}, {"due": "2027-03"}),
        ({"Due": "Q1 2027/28"}, {"due": "Q1 2027/28"}),
        ({"Due": "December 2026"}, {}),
        ({"Due": None}, {"due": None}),
        ({"Start": "2026-01-05"}, {"start": "2026-01-05"}),
        ({"Status": "Complete"}, {"status": "done"}),
        ({"Status": "AT RISK"}, {"status": "at-risk"}),
        ({"Status": "on-track "}, {}),
        ({"Group": "workforce"}, {"group": "workforce"}),
        ({"Statement": "Keeping well, safe & sound"}, {"statement": "keeping-well"}),
        ({"Theme": "Living well together"}, {"theme": "living-well"}),
        ({"Lead": "Head of Homes\n"}, {"lead": "Head of Homes"}),
        ({"What": "=1+1"}, {"what": "=1+1"}),
        ({"Measure": "28 days\nfor three months"}, {"measure": "28 days\nfor three months"}),
        ({"Evidence": 1}, {"evidence": ("1",)}),
        ({"Evidence": "Ref 1; 2 section 3\n2 section 3"}, {"evidence": ("1", "2 section 3")}),
        ({"Evidence": "1, 2"}, {"evidence": ("1", "2")}),
        ({"Audience": "internal"}, {"audience": "internal"}),
        ({"Phase": "First"}, {"phase": "First"}),
        ({"New progress note": "Four in post"}, {"note": "Four in post"}),
        (
            {"New progress note": "Four", "Date of the note": "20/11/2026", "Impact": "Short", "Barrier": "One left"},
            {"note": "Four", "on": "2026-11-20", "impact": "Short", "barrier": "One left"},
        ),
        ({"New progress note": "Four", "Date of the note": "Nov 2026"}, {"note": "Four", "on": "2026-11"}),
        ({"New progress note": "Two assessors  recruited"}, {}),
        ({"New progress note": "Two assessors recruited", "Date of the note": "2024-10-01"}, {}),
        (
            {"New progress note": "Two assessors recruited", "Date of the note": "2024-10-02"},
            {"note": "Two assessors recruited", "on": "2024-10-02"},
        ),
    ],
    ids=str,
)  # fmt: skip
def test_a_cell_is_read_as_people_type_it(cells: dict[str, Any], said: dict[str, object], project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        typed(2, **{name.replace(" ", "_"): value for name, value in cells.items()})(sheet)
        if cells.get("What"):
            sheet.cell(2, 2).data_type = "s"

    assert values(after(project, amend)) == ({"A1": said} if said else {})


DATE_HINT = "Write the day, the month and the year, as in 1 March 2026. Or leave out the day, as in March 2026."


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"Due": "soon"}, f"Actions!H2: “soon” is not a valid date. {DATE_HINT}"),
        ({"Due": "2027"}, f"Actions!H2: “2027” is not a valid date. {DATE_HINT}"),
        ({"Due": "31/02/2027"}, "Actions!H2: “31/02/2027” is not a valid date."),
        ({"Status": "finished"}, "Actions!I2: “finished” is not one of the allowed words. Choose one of: not-started,"),
        ({"Group": "Work force"}, "Actions!E2: “Work force” is not one of the allowed words. Did you mean"),
        ({"What": None}, "Actions!B2: “What” is blank. Fill it in."),
        ({"Evidence": "minutes"}, "Actions!U2: “minutes” does not begin with the number of a record. Type a number,"),
        ({"Impact": "Good"}, "Actions!N2: There is no note that this belongs to. Type what has happened in the column"),
        ({"New_progress_note": "Four", "Date_of_the_note": "today"}, "Actions!M2: “today” is not a valid date."),
        ({"Action": "A2"}, "Actions!A3: A2 is already in Actions!A2. Delete one of the two rows, or give it"),
        ({"Action": "A9"}, "Actions!A2: This row was A1 when it was exported. An id cannot be changed here."),
        ({"Action": None}, "Actions!A2: This row was A1 when it was exported."),
        ({"Lead": "#REF!"}, "Actions!F2: This cell contains the error #REF!. Type the right value, or delete the row."),
    ],
    ids=lambda value: str(value)[:60],
)  # fmt: skip
def test_what_cannot_be_read_is_a_fault_at_its_cell(cells: dict[str, Any], why: str, project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        typed(2, **cells)(sheet)
        if cells.get("Lead"):
            sheet.cell(2, 6).data_type = "e"

    found = faults(after(project, amend))
    assert found[0].startswith(why)


def test_cells_that_are_merged_are_a_fault(project: Path) -> None:
    (fault,) = faults(after(project, lambda sheet: sheet.merge_cells("K2:K3")))
    assert fault == "Actions!K2: This cell is merged with others. Unmerge the cells, and fill in each."


def test_a_heading_that_is_there_twice_is_a_fault(project: Path) -> None:
    (fault,) = faults(after(project, lambda sheet: sheet.cell(1, len(HEADINGS) + 1, "status")))
    assert fault.endswith("1: Two columns have the heading “status”. Delete the wrong one of the two.")


def test_columns_that_are_not_read_are_named(project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        sheet.cell(1, HEADINGS.index("Status") + 1).value = "RAG status"
        sheet.cell(1, len(HEADINGS) + 1).value = "Remarks"

    (note,) = read(changed(written(assessment_of(project)), amend)).notes
    assert note == "Columns with headings that are not known are not read: “RAG status”, “Remarks”."


def test_a_cell_that_is_too_long_is_a_fault() -> None:
    headings = dict(enumerate(map(Cell, HEADINGS), 1))
    rows = {1: headings, 2: {1: Cell("A1"), 10: Cell("x" * 32_768)}}
    sheet = action_sheet([SheetContent("Actions", rows)], "register.xlsx")
    assert sheet is not None
    (fault,) = sheet.faults
    assert fault.message == "Actions!J2: This cell has more than 32,767 characters."


def test_a_total_below_the_actions_is_skipped(project: Path) -> None:
    content = changed(written(assessment_of(project)), typed(8, Action="Total", What="5 actions"))
    assert diff(content, assessment_of(project)) == PlanDiff(())
    assert read(content).notes == ("Row 8 was skipped: it looks like a total.",)


def test_more_actions_than_any_plan_has_are_a_fault(project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        for number in range(2_001):
            sheet.append([None, f"Action {number}"])

    assert "This sheet has more than 2,000 actions." in faults(after(project, amend))[0]


DUE_IN_FILE = ("due: 2026-12\n", "due: 2027-01\n")


def test_what_was_changed_in_the_files_alone_is_kept(project: Path) -> None:
    found = after(project, typed(2, Lead="Head of Homes"), DUE_IN_FILE)
    assert values(found)["A1"] == {"lead": "Head of Homes"}
    assert found.kept == ("Due of A1",)


def test_what_was_changed_in_both_is_a_fault_that_names_both_places(project: Path) -> None:
    assert faults(after(project, typed(2, Due="2027-02"), DUE_IN_FILE)) == [
        "Actions!H2: Due has also been changed in content/actions.yaml, line 6, since this was exported. "
        "Make this cell “2027-01”, as it is in the file. Or export the register again, and make your change there."
    ]


def test_the_same_change_in_both_is_none(project: Path) -> None:
    assert values(after(project, typed(2, Due="January 2027"), DUE_IN_FILE)).get("A1") is None


def test_an_action_that_was_removed_from_the_files_does_not_come_back(project: Path) -> None:
    found = after(project, nothing, ("- action: A4\n", "- action: A40\n"))
    assert "Actions!A5: A4 was in the plan when this was exported, and is not there now." in faults(found)[0]
    assert found.absent == ("A40",)


def test_a_row_that_was_deleted_removes_nothing_and_rows_may_be_sorted(project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        sheet.delete_rows(3)
        for column in range(1, len(HEADINGS) + 1):
            first, last = sheet.cell(2, column), sheet.cell(3, column)
            first.value, last.value = last.value, first.value

    found = after(project, amend)
    assert (found.actions, found.absent, found.faults) == ((), ("A2",), ())


def test_a_new_row_becomes_a_new_action_with_the_next_id(project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        typed(7, What="Open an advice line", Lead="Head of First Contact", Due="May 2027", Status="not-started")(sheet)
        typed(8, Action="B7", What="Close it again", New_progress_note="Agreed")(sheet)

    found = after(project, amend)
    assert values(found) == {
        "A6": {
            "what": "Open an advice line",
            "lead": "Head of First Contact",
            "due": "2027-05",
            "status": "not-started",
        },
        "B7": {"what": "Close it again", "note": "Agreed"},
    }
    assert [each.is_new for each in found.actions] == [True, True]


def test_a_row_that_was_copied_becomes_a_new_action(project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        for column in range(1, len(HEADINGS) + 1):
            sheet.cell(7, column).value = sheet.cell(2, column).value
        typed(7, Action="A7", What="Another")(sheet)

    assert values(after(project, amend))["A7"]["what"] == "Another"


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"Lead": "Head of Visits"}, "Actions!B7: “What” is blank. Fill it in."),
        ({"Action": "A 7", "What": "Seven"}, "Actions!A7: “A 7” is not a valid id. Use one word without spaces,"),
        ({"What": "Seven", "Due": "soon"}, "Actions!H7: “soon” is not a valid date."),
    ],
)  # fmt: skip
def test_a_new_row_that_cannot_be_an_action_is_a_fault(cells: dict[str, Any], why: str, project: Path) -> None:
    assert faults(after(project, typed(7, **cells)))[0].startswith(why)


def test_a_new_row_that_was_imported_before_is_the_action_that_it_became(project: Path) -> None:
    meanwhile = ("- action: A4\n", "- {action: A6, what: Open an advice line}\n- action: A4\n")
    found = after(project, typed(7, What="Open an advice line", Lead="Head of Homes"), meanwhile)
    assert values(found) == {"A6": {"lead": "Head of Homes"}}
    assert not found.actions[0].is_new


def test_a_note_on_a_finding_is_taken_and_other_cells_of_its_row_are_not(project: Path) -> None:
    found = after(project, typed(6, New_progress_note="All teams now", What="Another finding", Due="2027-01"))
    assert values(found) == {"F2": {"note": "All teams now"}}
    assert found.unread == ("Actions!B6", "Actions!H6")


def test_cells_that_only_show_something_are_not_read(project: Path) -> None:
    found = after(project, typed(2, Findings="F3", Last_progress="Nothing"))
    assert (found.actions, found.unread) == ((), ("Actions!C2", "Actions!K2"))
    assert after(project, typed(8, What="Write to all", Findings="F1")).unread == ("Actions!C8",)


def test_columns_that_are_not_there_change_nothing(project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        for heading in ("As exported", "Lead", "Findings"):
            sheet.delete_cols(HEADINGS.index(heading) + 1)
        sheet.cell(2, HEADINGS.index("What") + 1).value = "Cut it"

    assert values(after(project, amend)) == {"A1": {"what": "Cut it"}}


def test_lines_above_the_headings_and_hidden_rows_make_no_difference(project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Our plan"
        sheet.row_dimensions[4].hidden = True

    assert after(project, amend) == PlanDiff(())


def test_a_plan_without_groups_takes_any(tmp_path: Path) -> None:
    project = planned(tmp_path, "# content/plan.yaml\nplan: Plan\n")
    assert values(after(project, typed(2, Group="people"))) == {"A1": {"group": "people"}}


def test_a_list_of_actions_that_is_not_ours_is_no_such_sheet() -> None:
    book = Workbook()
    book.worksheets[0].title = "Actions"
    book.worksheets[0].append(["Action", "Lead", "Due", "RAG"])
    assert action_sheet(sheets_of_file(saved(book), "register.xlsx", ()), "register.xlsx") is None


@pytest.mark.parametrize(
    ("sheets", "named", "is_alone"),
    [
        (["Actions"], (), True),
        (["Actions", "Words"], (), True),
        (["Register", "Actions"], (), False),
        (["Register", "Actions"], ("actions",), True),
        (["Register", "Actions"], ("Actions", "Register"), False),
    ],
)
def test_a_workbook_may_have_the_sheet_alone(
    sheets: list[str], named: tuple[str, ...], is_alone: bool, project: Path
) -> None:
    book = load_workbook(BytesIO(written(assessment_of(project))))
    for name in book.sheetnames:
        if name not in sheets:
            del book[name]
    assert read(saved(book), named).is_alone == is_alone


def test_a_sheet_that_is_not_named_is_not_read(project: Path) -> None:
    contents = sheets_of_file(written(assessment_of(project)), "register.xlsx", ("Register",))
    assert action_sheet(contents, "register.xlsx", ("Register",)) is None


def test_the_difference_is_said_in_lines(project: Path) -> None:
    def amend(sheet: Worksheet) -> None:
        sheet.delete_rows(5)
        typed(2, Due="2027-03", Lead=None, Findings="F3", New_progress_note="Four in post", Impact="Short waits")(sheet)
        typed(3, New_progress_note="Two held", Date_of_the_note="2026-11-20")(sheet)
        typed(6, What="Open an advice line", Lead="Head of Homes")(sheet)

    content = changed(written(assessment_of(project)), amend)
    path = project / "content/actions.yaml"
    path.write_text(path.read_text("utf-8").replace("status: late", "status: at-risk"), "utf-8")
    difference = diff(content, assessment_of(project))
    assert list(describe_actions(read(content), difference)) == [
        "Read 5 actions in the sheet “Actions” of register.xlsx.",
        "Actions to change: 2",
        "  A1, “Cut the wait: 28 days”",
        "    Lead: “Head of Visits” will be cleared",
        "    Due: “2026-12” → “2027-03”",
        "    New note on progress: “Four in post”",
        "    Impact: “Short waits”",
        "  A2, “Train all staff”",
        "    New note on progress of 2026-11-20: “Two held”",
        "New actions: 1",
        "  A6, “Open an advice line”",
        "    Lead: “Head of Homes”",
        "Values that will be cleared: Lead 1",
        "Changed in the files since the export, and kept: Status of A2",
        "These cells only show what is in other places, so changes in them are not read: Actions!C2",
        "Not in the sheet, and not removed from the plan: A4",
        "2 actions to change, 1 to add, 2 notes on progress.",
    ]


def test_every_key_of_an_action_has_a_column() -> None:
    from selfassess.librarian.progressing import ACTION_KEYS

    assert {*ACTION_KEYS} == {column.key for column in VALUES} | {"action", "progress"}
