"""Where reports go: whole to a file in UTF-8, or to a terminal whatever its alphabet."""

from __future__ import annotations

import csv
import json
import subprocess
from pathlib import Path

import pytest

from tests.commands import COMMAND, environment, every_command, run
from tests.projects import project_with

TITLE = "Café – “Überblick” → Łódź"
NO_REPORT = {
    *("build", "new", "schema", "evidence add", "evidence review", "evidence renumber", "evidence supersede"),
    *("evidence export", "evidence import", "evidence remove", "import", "pack", "plan update", "release"),
}
"""The commands that write files of their own, and those that change the project's."""
REPORTS: dict[str, list[list[str]]] = {
    "audit": [["plan.html"], ["plan.html", "--format", "json"], ["plan.html", "--format", "html"]],
    "brand": [["--list"], ["--list", "--format", "csv"], ["--list", "--format", "json"]],
    "check": [[], ["--format", "json"], ["--format", "html"], ["--format", "sarif"], ["--format", "github"]],
    "coverage": [[], ["--format", "json"]],
    "plan list": [[], ["--format", "csv"], ["--format", "json"]],
    "rules": [[], ["placeholder"]],
    "evidence list": [[], ["--format", "csv"], ["--format", "json"]],
    "evidence show": [["2"]],
    "evidence due": [[]],
    "evidence where-used": [[], ["--format", "csv"], ["--format", "json"]],
    "evidence unused": [[]],
    "evidence links": [[], ["--format", "json"]],
}
EACH = [(name, words) for name, variants in REPORTS.items() for words in variants]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a record that nothing cites."""
    (tmp_path / "project").mkdir()
    (tmp_path / "project/plan.html").write_text(f"<p>{TITLE} <a href='/plan'>here</a></p>", "utf-8")
    return project_with(tmp_path / "project", f"# evidence/more.yaml\nref: 2\ntitle: {TITLE}\ndated: 2026-10-01\n")


def test_every_command_that_reports_can_write_its_report_to_a_file() -> None:
    assert {*REPORTS} == {*every_command()} - NO_REPORT


@pytest.mark.parametrize(("name", "words"), EACH, ids=[" ".join([name, *words]) for name, words in EACH])
def test_a_report_in_a_file_is_what_is_shown(name: str, words: list[str], project: Path) -> None:
    command = [*COMMAND, *name.split(), *words]
    shown = subprocess.run(command, cwd=project, env=environment(), capture_output=True, check=False)
    done = run(*name.split(), *words, "--output", "out/the report.txt", cwd=project)
    assert done.returncode == shown.returncode
    assert done.stdout.splitlines()[0] == f"Wrote {Path('out/the report.txt')}"
    assert (project / "out/the report.txt").read_bytes() == shown.stdout


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii", "utf-16"])
def test_a_file_is_utf_8_whatever_the_terminal_is(encoding: str, project: Path) -> None:
    run("evidence", "list", "--output", "list.txt", cwd=project, PYTHONIOENCODING=encoding)
    assert TITLE in (project / "list.txt").read_text("utf-8")


def test_a_file_that_is_there_is_replaced_and_nothing_is_left_beside_it(project: Path) -> None:
    for _ in range(2):
        assert run("check", "--output", "out/check.txt", cwd=project).returncode == 0
    assert [path.name for path in (project / "out").iterdir()] == ["check.txt"]


def test_check_says_how_many_findings_are_in_the_file(project: Path) -> None:
    done = run("check", "--output", "check.txt", cwd=project)
    assert done.stdout == "Wrote check.txt\n0 errors, 1 warning, 1 note.\n"


@pytest.mark.parametrize("file", ["content/assessment.yaml", "notes.YML"])
def test_a_report_never_replaces_a_file_of_the_project(file: str, project: Path) -> None:
    done = run("check", "--output", file, cwd=project)
    assert (done.returncode, "does not end in .yaml" in done.stderr) == (2, True)


def test_a_file_that_cannot_be_written_ends_with_3(project: Path) -> None:
    (project / "taken").write_text("", "utf-8")
    done = run("check", "--output", "taken/check.txt", cwd=project)
    assert (done.returncode, done.stdout, "Traceback" in done.stderr) == (3, "", False)


@pytest.mark.parametrize("name", ["evidence list", "evidence where-used"])
def test_csv_has_a_byte_order_mark_for_excel_and_the_line_ends_of_windows(name: str, project: Path) -> None:
    run(*name.split(), "--format", "csv", "--output", "report.csv", cwd=project)
    content = (project / "report.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbfref,title,")
    assert content.count(b"\r\n") == content.count(b"\n") > 1


def test_csv_read_as_excel_reads_it_has_every_character(project: Path) -> None:
    run("evidence", "list", "--format", "csv", "--output", "report.csv", cwd=project)
    with (project / "report.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)][1] == TITLE


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_json_for_programs_is_utf_8_whatever_the_terminal_is(encoding: str, project: Path) -> None:
    command = [*COMMAND, "evidence", "list", "--format", "json"]
    done = subprocess.run(
        command, cwd=project, env=environment(PYTHONIOENCODING=encoding), capture_output=True, check=True
    )
    assert json.loads(done.stdout.decode("utf-8"))["records"][1]["title"] == TITLE


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("cp1252", "Caf\u00e9 \u2013 \u201c\u00dcberblick\u201d -> \\u0141\u00f3d\\u017a"),
        ("cp437", 'Caf\u00e9 - "\u00dcberblick" -> \\u0141\u00f3d\\u017a'),
        ("latin-1", 'Caf\u00e9 - "\u00dcberblick" -> \\u0141\u00f3d\\u017a'),
    ],
)
def test_a_terminal_of_an_old_code_page_shows_plainer_characters(encoding: str, shown: str, project: Path) -> None:
    command = [*COMMAND, "evidence", "show", "2"]
    done = subprocess.run(
        command, cwd=project, env=environment(PYTHONIOENCODING=encoding), capture_output=True, check=True
    )
    assert done.stdout.decode(encoding).splitlines()[0] == f"2  {shown}"
