"""A workbook with a register and a sheet of actions is written into both, in one act."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from selfassess.librarian.apply_actions import find_actions
from selfassess.librarian.workbook_import import WorkbookImport, apply_workbook, is_as_before, read_workbook
from selfassess.register.register_reader import NO_ANSWERS
from selfassess.register.workbook import write_workbook
from tests.librarian.small_library import apply, project_of
from tests.projects import problems_of
from tests.register.samples import COVERAGE
from tests.register.test_actions import HEADINGS, saved, typed
from tests.small_plan import actions_in, planned

TODAY = date(2026, 11, 26)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return planned(tmp_path / "project")


def exported(project: Path) -> bytes:
    return write_workbook(project_of(project).assessment, [], COVERAGE).content


def with_rows(content: bytes, *rows: tuple[int, dict[str, Any]], owner: str = "") -> bytes:
    """The workbook with cells typed in rows of its actions, and an owner of its first record."""
    book = load_workbook(BytesIO(content))
    for number, cells in rows:
        typed(number, **cells)(book["Actions"])
    if owner:
        book["Register"]["E2"] = owner
    return saved(book)


def imported(project: Path, content: bytes, *sheets: str) -> WorkbookImport:
    actions = find_actions(content, "register.xlsx", sheets)
    return read_workbook(content, "register.xlsx", project_of(project), NO_ANSWERS, sheets, actions, TODAY)


def entered(project: Path, content: bytes, *sheets: str) -> tuple[str, ...]:
    """What is said of a workbook that was written into its project."""
    found = imported(project, content, *sheets)
    assert found.faults == ()
    said = apply(project, lambda subject: apply_workbook(subject, found, "", NO_ANSWERS))
    assert problems_of(project) == {}
    return said


def refusals(project: Path, *rows: tuple[int, dict[str, Any]]) -> list[str]:
    found = imported(project, with_rows(exported(project), *rows))
    return [f"{fault.message} {fault.hint}" for fault in found.faults]


def test_values_notes_new_actions_and_records_are_written_together(project: Path) -> None:
    before = actions_in(project)
    content = with_rows(
        exported(project),
        (2, {"Status": "at-risk", "New_progress_note": "Four in post", "Impact": "Short waits"}),
        (3, {"Lead": None, "Due": "January 2027", "Evidence": "1 page 4"}),
        (4, {"Status": "embedded"}),
        (6, {"New_progress_note": "All teams now", "Date_of_the_note": "Nov 2026"}),
        (7, {"What": "Open an advice line", "Due": "May 2027", "New_progress_note": "Agreed: in May"}),
        owner="Head of Surveys",
    )
    assert entered(project, content) == (
        "Records changed: 1; added: 0.",
        "Actions changed: 4; added: 1; notes on progress: 3.",
    )
    assert "owner: Head of Surveys" in (project / "evidence/library.yaml").read_text("utf-8")
    assert "    - {on: 2026-11, note: All teams now, status: at-risk}\n" in (
        project / "content/findings.yaml"
    ).read_text("utf-8")
    last = "    - {on: 2024-10-01, note: Two assessors recruited}\n"
    note = "    - {on: 2026-11-26, note: Four in post, status: at-risk, impact: Short waits}\n"
    wanted = before.replace("status: on-track   # since", "status: at-risk   # since").replace(last, f"{last}{note}")
    wanted = wanted.replace("  lead: Principal Social Worker\n  due: 2026-10-31\n", "  due: 2027-01\n")
    wanted = wanted.replace("  status: late\n", "  status: late\n  evidence: [1 page 4]\n")
    wanted = wanted.replace("status: done}", "status: embedded}")
    assert actions_in(project) == (
        f"{wanted}- action: A5\n  what: Open an advice line\n  due: 2027-05\n"
        '  progress:\n    - {on: 2026-11-26, note: "Agreed: in May"}\n'
    )


def test_what_was_written_makes_no_difference_the_next_time(project: Path) -> None:
    content = with_rows(
        exported(project),
        (2, {"Status": "at-risk", "New_progress_note": "Four in post"}),
        (7, {"What": "Open an advice line", "New_progress_note": "Agreed"}),
    )
    entered(project, content)
    again = imported(project, content)
    assert (again.plan.actions, again.faults) == ((), ())
    assert imported(project, exported(project)).plan.actions == ()


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"New_progress_note": "tbc"}, "Actions!L2: The note “tbc” says nothing. Type what has happened."),
        ({"New_progress_note": "Down XX%"}, "Actions!L2: “XX%” in the note shows that something is still to"),
        ({"New_progress_note": "Four", "Impact": "n/a"}, "Actions!N2: The impact “n/a” says nothing."),
        ({"New_progress_note": "Four", "Barrier": "???"}, "Actions!O2: The barrier “???” says nothing."),
        ({"New_progress_note": "Four", "Date_of_the_note": "27/11/2026"}, "Actions!M2: 2026-11-27 is in the future."),
        ({"New_progress_note": "Four", "Date_of_the_note": "1/1/2024"}, "Actions!M2: 2024-01-01 is before the last"),
    ],
)  # fmt: skip
def test_a_note_that_cannot_be_added_is_a_fault_at_its_cell(cells: dict[str, Any], why: str, project: Path) -> None:
    (found,) = refusals(project, (2, cells))
    assert found.startswith(why)


def test_a_note_on_a_new_action_cannot_be_empty_either(project: Path) -> None:
    (found,) = refusals(project, (7, {"What": "Begin", "New_progress_note": "-"}))
    assert found.startswith("Actions!L7: The note “-” says nothing.")


def test_a_new_action_takes_no_id_that_something_names_already(project: Path) -> None:
    theme = "theme: living-well\nto_improve:\n  - {text: Wait less, actions: [A41]}\n"
    (project / "content/themes/living-well.yaml").write_text(theme, "utf-8")
    entered(project, with_rows(exported(project), (7, {"What": "Begin"})))
    assert actions_in(project).endswith("- action: A42\n  what: Begin\n")


def test_of_a_workbook_with_the_sheet_alone_the_library_is_left_alone(project: Path) -> None:
    book = load_workbook(BytesIO(with_rows(exported(project), (2, {"Lead": "Head of Homes"}))))
    del book["Register"]
    assert entered(project, saved(book)) == ("Actions changed: 1; added: 0; notes on progress: 0.",)


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        (("Actions",), ["Actions"]),
        (("Register",), ["Records"]),
        (("register", "actions"), ["Records", "Actions"]),
        ((), ["Records", "Actions"]),
    ],
)
def test_sheets_that_are_named_are_read_and_no_others(sheets: tuple[str, ...], said: list[str], project: Path) -> None:
    content = with_rows(exported(project), (2, {"Lead": "Head of Homes"}), owner="Head of Surveys")
    assert [line.split()[0] for line in entered(project, content, *sheets)] == said


def test_what_somebody_changed_meanwhile_is_noticed(project: Path) -> None:
    found = imported(project, with_rows(exported(project), (2, {"Lead": "Head of Homes"})))
    assert is_as_before(found, project_of(project), NO_ANSWERS)
    path = project / "content/actions.yaml"
    path.write_text(path.read_text("utf-8").replace("lead: Head of Visits", "lead: Head of Hubs"), "utf-8")
    assert not is_as_before(found, project_of(project), NO_ANSWERS)
    path.write_text(path.read_text("utf-8").replace("lead: Head of Hubs", "lead: Head of Visits"), "utf-8")
    library = project / "evidence/library.yaml"
    library.write_text(library.read_text("utf-8").replace("- ref: 1", "- ref: 1\n  version: '2'"), "utf-8")
    assert not is_as_before(found, project_of(project), NO_ANSWERS)


def test_a_library_that_cannot_be_changed_refuses_the_whole(project: Path) -> None:
    found = imported(project, with_rows(exported(project), (2, {"Lead": "Head of Homes"})))
    with (project / "evidence/library.yaml").open("a", encoding="utf-8") as file:
        file.write("- {ref: 1, title: Again}\n")
    outcome = apply_workbook(project_of(project), found, "", NO_ANSWERS)
    assert "There is a second record 1" in getattr(outcome, "message", "")


@pytest.mark.parametrize(("content", "name"), [(b"PK nonsense", "a.xlsx"), (b"Ref,Title\n1,One\n", "a.csv")])
def test_a_file_without_the_sheet_has_none(content: bytes, name: str) -> None:
    assert find_actions(content, name, ()) is None


def test_the_first_action_of_all_begins_the_file(tmp_path: Path) -> None:
    project = planned(tmp_path)
    (project / "content/actions.yaml").unlink()
    (project / "content/findings.yaml").unlink()
    entered(project, with_rows(exported(project), (2, {"What": "Begin", "Lead": "Head of Homes"})))
    assert actions_in(project) == "- action: A1\n  what: Begin\n  lead: Head of Homes\n"


def test_every_heading_is_another() -> None:
    assert len({heading.casefold() for heading in HEADINGS}) == len(HEADINGS)
