"""The register out and in, as a librarian runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.commands import COMMAND, environment
from tests.librarian.small_library import library, text
from tests.register.samples import Cells, sheet_of, spreadsheet
from tests.register.test_actions import saved, typed
from tests.small_plan import actions_in, planned
from tests.terminal import at_terminal

ROWS: Cells = [["Ref", "Title", "Owner"], [1, "Survey of visits", "Head of Surveys"], [3, "Plan", None]]
SHOWN = """\
Records to change: 1
  1, “Survey of visits”
    Owner: “Head of Visits” → “Head of Surveys”
New records: 1
  3, “Plan”
Not in the register, and not changed: 2
1 record to change, 1 to add.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return library(tmp_path / "project")


@pytest.fixture
def register(tmp_path: Path) -> Path:
    path = tmp_path / "register.xlsx"
    path.write_bytes(spreadsheet(ROWS))
    return path


def exported(project: Path, name: str, *options: str, answer: str = "") -> subprocess.CompletedProcess[str]:
    """An export into the project's own folder, and what is typed when it asks."""
    return run("export", project / name, project, *options, answer=answer)


def imported(register: Path, project: Path, *options: str, answer: str = "") -> subprocess.CompletedProcess[str]:
    """An import, and what is typed when it asks."""
    return run("import", register, project, *options, answer=answer)


def run(act: str, file: Path, project: Path, *options: str, answer: str) -> subprocess.CompletedProcess[str]:
    words = [*COMMAND, "evidence", act, str(file), "--project", str(project), *options]
    return subprocess.run(
        words, env=environment(), input=answer, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize("name", ["register.xlsx", "register.csv", "REGISTER.XLSX"])
def test_what_was_exported_is_imported_without_a_difference(name: str, project: Path) -> None:
    before = text(project)
    done = exported(project, name)
    assert (done.returncode, done.stdout) == (0, f"Wrote {project / name}: 2 records.\n")
    back = imported(project / name, project, "--yes")
    assert back.stdout.endswith("No difference: the library and the register say the same.\n")
    assert (back.returncode, text(project)) == (0, before)


def test_the_sheets_of_an_export_say_where_records_are_used_and_what_parts_rely_on(project: Path) -> None:
    exported(project, "register.xlsx")
    content = (project / "register.xlsx").read_bytes()
    used = [cell.value for cell in sheet_of(content, "Where used")[2]]
    assert used[:2] == [1, "Survey of visits"]
    assert "content/statements/keeping-well.yaml" in used
    assert [cell.value for cell in sheet_of(content, "Coverage")[1]][:3] == ["Theme", "Statement", "Section"]


def test_files_are_linked_from_wherever_the_register_is(project: Path, tmp_path: Path) -> None:
    run("export", tmp_path / "out/register.xlsx", project, answer="")
    sheet = sheet_of((tmp_path / "out/register.xlsx").read_bytes())
    (link,) = (cell.hyperlink.target for cell in sheet[2] if cell.hyperlink is not None)
    assert (tmp_path / "out" / str(link)).resolve() == project / "evidence/files/survey.txt"


def test_a_register_that_is_there_already_is_replaced_only_after_a_yes(project: Path) -> None:
    (project / "register.csv").write_text("mine", "utf-8")
    refused = exported(project, "register.csv", answer="n\n")
    assert (refused.returncode, (project / "register.csv").read_text("utf-8")) == (1, "mine")
    assert "already exists. Replace it? [y/N]" in refused.stdout
    assert exported(project, "register.csv", answer="y\n").returncode == 0
    assert exported(project, "register.csv", "--yes").returncode == 0
    assert (project / "register.csv").read_text("utf-8-sig").startswith("Ref,Title")


def test_a_register_of_another_kind_is_a_mistyped_command(project: Path) -> None:
    done = exported(project, "register.ods")
    assert done.returncode == 2
    assert "“register.ods” must end in .xlsx, for a workbook, or in .csv." in done.stderr


@pytest.mark.parametrize("file", ["evidence/broken.yaml", "evidence/more.yaml"])
def test_of_half_a_library_no_register_is_written(file: str, project: Path) -> None:
    (project / file).write_text("- ref: [" if "broken" in file else "- {ref: 1, title: Another}", "utf-8")
    done = exported(project, "register.xlsx")
    assert done.returncode == 1
    assert done.stderr.endswith("Nothing was written.\n")
    assert not (project / "register.xlsx").exists()


def test_where_another_file_has_a_fault_the_register_is_written_and_the_fault_is_reported(project: Path) -> None:
    (project / "content/glossary.yaml").write_text("- [", "utf-8")
    done = exported(project, "register.xlsx")
    assert done.returncode == 1
    assert "The answer may be incomplete, because of mistakes in content/glossary.yaml." in done.stderr
    assert (project / "register.xlsx").exists()


def test_a_value_that_no_cell_can_hold_is_reported_by_its_place_and_nothing_is_written(project: Path) -> None:
    words = "so " * 12_000
    (project / "evidence/long.yaml").write_text(f"- ref: 3\n  title: Plan\n  notes: {words}\n", "utf-8")
    done = exported(project, "register.csv")
    assert done.returncode == 1
    assert "evidence/long.yaml:3:10: Notes of record 3 has 35,999 characters" in done.stdout
    assert not (project / "register.csv").exists()


def test_an_import_shows_how_columns_were_read_and_what_would_change_and_asks(project: Path, register: Path) -> None:
    done = imported(register, project, answer="y\n")
    assert done.returncode == 0
    assert done.stdout.startswith(
        "Read 2 records in the sheet “Register” of register.xlsx, below the headings in row 1."
    )
    assert f"{SHOWN}Write this into the library? [y/N]: " in done.stdout
    assert done.stdout.endswith("Records changed: 1; added: 1.\nChanged evidence/library.yaml\n")
    assert "owner: Head of Surveys\n" in text(project)
    assert text(project).endswith("- ref: 3\n  title: Plan\n")


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_without_a_yes_nothing_is_written(answer: str, project: Path, register: Path) -> None:
    before = text(project)
    done = imported(register, project, answer=answer)
    assert (done.returncode, text(project)) == (1, before)


def test_an_import_that_is_agreed_to_beforehand_does_not_ask(project: Path, register: Path) -> None:
    assert imported(register, project, "--yes").returncode == 0
    again = imported(register, project, "--yes")
    assert again.returncode == 0
    assert again.stdout.endswith("No difference: the library and the register say the same.\n")


def test_a_dry_run_shows_the_difference_and_writes_nothing(project: Path, register: Path) -> None:
    before = text(project)
    done = imported(register, project, "--dry-run")
    assert (done.returncode, done.stderr, text(project)) == (0, "", before)
    assert done.stdout.endswith(SHOWN)


def test_faults_are_reported_by_their_cells_and_nothing_is_written(project: Path, register: Path) -> None:
    register.write_bytes(spreadsheet([*ROWS, ["x", "Plan", "Head"], [3, None, "Head"]]))
    before = text(project)
    done = imported(register, project, "--yes")
    assert (done.returncode, text(project)) == (1, before)
    assert '    To answer: --answer "ref: not valid = new numbers"\n' in done.stdout
    assert "register.xlsx: Register!B5: “Title” is blank.\n" in done.stdout
    assert done.stderr == "Fix this in register.xlsx, save it, and import it again. Nothing was written.\n"


def test_a_file_that_is_not_there_is_a_mistyped_command(project: Path) -> None:
    done = imported(project / "nowhere.xlsx", project)
    assert done.returncode == 2
    assert f"There is no file {project / 'nowhere.xlsx'}." in done.stderr


def test_a_file_for_new_records_outside_the_library_is_a_mistyped_command(project: Path, register: Path) -> None:
    done = imported(register, project, "--yes", "--into", "content/new.yaml")
    assert done.returncode == 2
    assert "content/new.yaml cannot contain records." in done.stderr


def test_while_a_file_of_the_library_is_broken_nothing_is_imported(project: Path, register: Path) -> None:
    (project / "evidence/broken.yaml").write_text("- ref: [", "utf-8")
    done = imported(register, project, "--yes")
    assert done.returncode == 1
    assert "evidence/broken.yaml:" in done.stdout
    assert done.stderr == "Fix this first. Nothing was written.\n"


@pytest.mark.parametrize(
    ("module", "packages"),
    [
        ("cli.evidence.export", {"openpyxl", "lxml", "yaml"}),
        ("cli.evidence.import_", {"openpyxl", "lxml", "yaml"}),
        ("register", {"openpyxl", "rapidfuzz"}),
    ],
)
def test_neither_help_nor_a_csv_file_loads_what_writes_spreadsheets(module: str, packages: set[str]) -> None:
    code = (
        f"import importlib, sys; importlib.import_module('selfassess.{module}'); print({packages} & {{*sys.modules}})"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("name", ["register.xlsx", "register.csv"])
def test_no_register_is_written_with_a_password_in_an_address(name: str, project: Path) -> None:
    file = project / "evidence/library.yaml"
    file.write_text(f"{text(project)}  notes: https://reader:sesame@www.exampleshire.example/\n", "utf-8")
    done = exported(project, name)
    assert (done.returncode, (project / name).exists()) == (1, False)
    assert f"The finished {name} would have an address with a user name or password.\n" in done.stdout
    assert "sesame" not in done.stdout + done.stderr


def test_a_register_may_be_anywhere_beside_a_folder_with_an_odd_name(tmp_path: Path) -> None:
    project = library(tmp_path / "files of c: & d" / "100% #1")
    done = run("export", tmp_path / "out" / "register.xlsx", project, answer="")
    assert done.returncode == 0, done.stdout


OWN: Cells = [["Ref", "Title", "Kind"], [3, "Plan", "Policy doc"], [4, "Guide", "policy doc"]]


def test_without_a_terminal_a_question_is_printed_with_the_line_that_answers_it(project: Path, register: Path) -> None:
    register.write_bytes(spreadsheet(OWN))
    before = text(project)
    done = imported(register, project, "--yes")
    assert (done.returncode, text(project)) == (1, before)
    assert (
        "“Policy doc” in the column Kind is not one of the words that selfassess knows.\n"
        "  In 2 cells: Register!C2, Register!C3\n"
    ) in done.stdout
    assert '  To answer: --answer "kind: Policy doc = policy"\n' in done.stdout
    assert done.stdout.endswith("- about: kind\n  word: Policy doc\n  means: policy\n")


def test_an_answer_is_kept_and_not_asked_for_again(project: Path, register: Path) -> None:
    register.write_bytes(spreadsheet(OWN))
    done = imported(register, project, "--yes", "--answer", "kind: policy doc = Plan")
    assert done.returncode == 0
    assert text(project).endswith("- ref: 3\n  title: Plan\n  kind: plan\n\n- ref: 4\n  title: Guide\n  kind: plan\n")
    kept = (project / "content/register.yaml").read_text("utf-8")
    assert kept == "- about: kind\n  word: policy doc\n  means: plan\n"
    again = imported(register, project, "--yes", "--answer", "kind: POLICY DOC = strategy")
    assert again.returncode == 0
    assert (project / "content/register.yaml").read_text("utf-8") == kept.replace("plan", "strategy")
    assert imported(register, project, "--yes").stdout.endswith("the library and the register say the same.\n")


def test_an_answer_about_a_title_is_for_one_import_alone(project: Path, register: Path) -> None:
    register.write_bytes(spreadsheet([["Ref", "Title"], [1, "Another document"]]))
    assert imported(register, project, "--yes").returncode == 1
    done = imported(register, project, "--yes", "--answer", "title: changed titles = new numbers")
    assert done.returncode == 0
    assert "Reference in the register: 1" in text(project)
    assert not (project / "content/register.yaml").exists()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("kind is policy", "“kind is policy” is not an answer. Type it as in --answer"),
        (
            "kind: Policy doc = polices",
            "“polices” is not an answer to “kind: Policy doc”. Choose one of: policy, strategy",
        ),
        ("colour: red = nothing", "“nothing” is not an answer to “colour: red”. Copy the line that the import shows."),
    ],
)
def test_an_answer_that_is_none_is_a_mistyped_command(answer: str, said: str, project: Path, register: Path) -> None:
    done = imported(register, project, "--answer", answer)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())


def test_at_a_terminal_each_question_is_asked_until_it_has_an_answer(project: Path, register: Path) -> None:
    register.write_bytes(spreadsheet(OWN))
    shown = at_terminal("evidence", "import", register, "--project", project, typed="polices\nplan\ny\n")
    assert "Question 1 of 1\n" in shown
    assert shown.count("What does “Policy doc” mean? [policy]: ") == 2
    assert "Choose one of: policy, strategy" in shown
    assert "Changed content/register.yaml\n" in shown
    assert text(project).endswith("- ref: 4\n  title: Guide\n  kind: plan\n")


def test_what_check_would_call_an_error_is_a_fault_of_its_cell(project: Path, register: Path) -> None:
    register.write_bytes(spreadsheet([["Ref", "Title"], [3, "[insert title]"]]))
    before = text(project)
    done = imported(register, project, "--yes")
    assert (done.returncode, text(project)) == (1, before)
    assert "register.xlsx: Register!B2: “[insert title]” shows that something is still to be written." in done.stdout


def test_errors_that_the_text_would_have_are_shown_before_the_question(project: Path, register: Path) -> None:
    register.write_bytes(spreadsheet([["Ref", "Title", "Status"], [1, "Survey of visits", "withdrawn"]]))
    done = imported(register, project, answer="n\n")
    told = done.stdout.partition("After this import, “selfassess check” will report new errors in the text:\n")[2]
    assert "content/statements/keeping-well.yaml" in told
    assert told.index("(evidence-withdrawn)") < told.index("Records to change: 1")


def test_a_sheet_can_be_named(project: Path, register: Path) -> None:
    def add(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        other = sheet.parent.create_sheet("Archive")
        other.append(["Ref", "Title"])
        other.append([9, "Old plan"])
        other.sheet_state = "hidden"

    register.write_bytes(spreadsheet(ROWS, add))
    done = imported(register, project, "--dry-run", "--sheet", "archive")
    assert "Read 1 record in the sheet “Archive” of register.xlsx" in done.stdout
    wrong = imported(register, project, "--dry-run", "--sheet", "Arkive")
    assert "There is no sheet “Arkive”." in wrong.stdout
    assert "Name one of these: “Register”, “Archive”." in wrong.stdout


def with_actions(project: Path, **cells: str) -> Path:
    """The register of a project with cells typed in the row of its first action."""
    exported(project, "plan.xlsx", "--yes")
    book = load_workbook(project / "plan.xlsx")
    typed(2, **cells)(book["Actions"])
    (project / "plan.xlsx").write_bytes(saved(book))
    return project / "plan.xlsx"


def test_an_export_counts_the_actions_too(plan: Path) -> None:
    assert exported(plan, "plan.xlsx").stdout == f"Wrote {plan / 'plan.xlsx'}: 1 record and 4 actions.\n"
    assert exported(plan, "plan.csv").stdout == f"Wrote {plan / 'plan.csv'}: 1 record.\n"


CHANGE = {"Lead": "Head of Homes", "New_progress_note": "Four in post", "Date_of_the_note": "20 November 2024"}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return planned(tmp_path / "plan")


def test_what_the_sheet_of_actions_changes_is_shown_then_asked_then_written(plan: Path) -> None:
    register = with_actions(plan, **CHANGE)
    done = imported(register, plan, answer="y\n")
    assert done.returncode == 0
    assert done.stdout.endswith(
        "No difference: the library and the register say the same.\n"
        "Read 5 actions in the sheet “Actions” of plan.xlsx.\n"
        "Actions to change: 1\n"
        "  A1, “Cut the wait: 28 days”\n"
        "    Lead: “Head of Visits” → “Head of Homes”\n"
        "    New note on progress of 2024-11-20: “Four in post”\n"
        "1 action to change, 0 to add, 1 note on progress.\n"
        "Write this into the plan? [y/N]: Records changed: 0; added: 0.\n"
        "Actions changed: 1; added: 0; notes on progress: 1.\n"
        "Changed content/actions.yaml\n"
    )
    assert "  lead: Head of Homes\n" in actions_in(plan)
    assert "{on: 2024-11-20, note: Four in post, status: on-track}" in actions_in(plan)
    again = imported(register, plan, "--yes")
    assert again.stdout.endswith("No difference: the plan and the sheet say the same.\n")


@pytest.mark.parametrize(("options", "answer"), [(("--dry-run",), ""), ((), "n\n")])
def test_without_a_yes_the_plan_stays_as_it_was(options: tuple[str, ...], answer: str, plan: Path) -> None:
    before = actions_in(plan)
    done = imported(with_actions(plan, **CHANGE), plan, *options, answer=answer)
    assert "1 action to change" in done.stdout
    assert (done.returncode, actions_in(plan)) == (0 if options else 1, before)


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"Due": "soon"}, "plan.xlsx: Actions!H2: “soon” is not a valid date.\n"),
        ({"New_progress_note": "tbc"}, "plan.xlsx: Actions!L2: The note “tbc” says nothing.\n"),
        ({"Evidence": "99"}, "plan.xlsx: Actions!U2: There is no record 99"),
        ({"What": "Cut the wait to XX%"}, "plan.xlsx: Actions!B2: “XX%” shows that something is still to be written."),
        ({"New_progress_note": "So it is (Ref 99)"}, "plan.xlsx: Actions!L2: There is no record 99"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_mistake_in_the_sheet_is_reported_by_its_cell(cells: dict[str, str], why: str, plan: Path) -> None:
    before = actions_in(plan)
    done = imported(with_actions(plan, **cells), plan, "--yes")
    assert (done.returncode, actions_in(plan)) == (1, before)
    assert why in done.stdout
    assert done.stderr.endswith("Fix this in plan.xlsx, save it, and import it again. Nothing was written.\n")


def test_what_was_changed_in_the_files_too_is_reported_and_nothing_is_written(plan: Path) -> None:
    register = with_actions(plan, Lead="Head of Homes")
    path = plan / "content/actions.yaml"
    path.write_text(path.read_text("utf-8").replace("lead: Head of Visits", "lead: Head of Hubs", 1), "utf-8")
    done = imported(register, plan, "--yes")
    assert done.returncode == 1
    assert "plan.xlsx: Actions!F2: Lead has also been changed in content/actions.yaml, line 5, since" in done.stdout
    assert "    Make this cell “Head of Hubs”, as it is in the file. Or export the register again," in done.stdout


def test_a_fault_in_the_plan_must_be_fixed_before_its_sheet_is_imported(plan: Path) -> None:
    register = with_actions(plan, Lead="Head of Homes")
    (plan / "content/actions.yaml").write_text("- action: [", "utf-8")
    done = imported(register, plan, "--yes")
    assert (done.returncode, done.stderr) == (1, "Fix this first. Nothing was written.\n")
    assert imported(register, plan, "--yes", "--sheet", "Register").returncode == 0


def test_both_at_once_are_asked_about_together(plan: Path) -> None:
    register = with_actions(plan, Lead="Head of Homes")
    book = load_workbook(register)
    book["Register"]["E2"] = "Head of Surveys"
    register.write_bytes(saved(book))
    assert "Write this into the library and the plan? [y/N]" in imported(register, plan, answer="n\n").stdout
