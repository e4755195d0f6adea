"""The register out and in, as a librarian runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import COMMAND, environment
from tests.librarian.small_library import library, text
from tests.register.samples import Cells, sheet_of, spreadsheet

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
