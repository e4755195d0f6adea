"""The register out and in, as a librarian runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import ROOT
from tests.librarian.desk import library, text
from tests.register.made import Cells, spreadsheet

ROWS: Cells = [["Ref", "Title", "Owner"], [1, "Survey of visits", "Head of Surveys"], [3, "Plan", None]]
SHOWN = """\
Record 1, “Survey of visits”
  Owner: “Head of Visits” → “Head of Surveys”
New record 3, “Plan”
Not in the register, and left as they are: 2
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


def taken(register: Path, project: Path, *options: str, answer: str = "") -> subprocess.CompletedProcess[str]:
    """An import, and what is typed when it asks."""
    words = [sys.executable, "-m", "selfassess", "evidence", "import", str(register), "--project", str(project)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "error"}
    return subprocess.run(
        [*words, *options], env=environment, input=answer, capture_output=True, text=True, timeout=120, check=False
    )


def test_an_import_shows_how_columns_were_read_and_what_would_change_and_asks(project: Path, register: Path) -> None:
    done = taken(register, project, answer="y\n")
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
    done = taken(register, project, answer=answer)
    assert (done.returncode, text(project)) == (1, before)


def test_an_import_that_is_agreed_to_beforehand_does_not_ask(project: Path, register: Path) -> None:
    assert taken(register, project, "--yes").returncode == 0
    again = taken(register, project, "--yes")
    assert again.returncode == 0
    assert again.stdout.endswith("No difference: the library says what the register says.\n")


def test_a_dry_run_shows_the_difference_and_writes_nothing(project: Path, register: Path) -> None:
    before = text(project)
    done = taken(register, project, "--dry-run")
    assert (done.returncode, done.stderr, text(project)) == (0, "", before)
    assert done.stdout.endswith(SHOWN)


def test_faults_are_told_by_their_cells_and_nothing_is_written(project: Path, register: Path) -> None:
    register.write_bytes(spreadsheet([*ROWS, ["x", "Plan", "Head"], [3, None, "Head"]]))
    before = text(project)
    done = taken(register, project, "--yes")
    assert (done.returncode, text(project)) == (1, before)
    assert "register.xlsx: Register!A4: “x” is no reference.\n    Write a number" in done.stdout
    assert "register.xlsx: Register!B5: “Title” is empty.\n" in done.stdout
    assert done.stderr == "Mend this in register.xlsx, save it, and import it again. Nothing was written.\n"


def test_a_file_that_is_not_there_is_a_mistyped_command(project: Path) -> None:
    done = taken(project / "nowhere.xlsx", project)
    assert done.returncode == 2
    assert f"There is no file {project / 'nowhere.xlsx'}." in done.stderr


def test_a_place_for_new_records_outside_the_library_is_a_mistyped_command(project: Path, register: Path) -> None:
    done = taken(register, project, "--yes", "--into", "content/new.yaml")
    assert done.returncode == 2
    assert "content/new.yaml is no place for records." in done.stderr


def test_while_a_file_of_the_library_is_broken_nothing_is_taken_in(project: Path, register: Path) -> None:
    (project / "evidence/broken.yaml").write_text("- ref: [", "utf-8")
    done = taken(register, project, "--yes")
    assert done.returncode == 1
    assert "evidence/broken.yaml:" in done.stdout
    assert done.stderr == "Mend this first. Nothing was written.\n"


def test_help_does_not_load_what_writes_spreadsheets() -> None:
    code = "import sys; import selfassess.cli.evidence.import_; print('openpyxl' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
