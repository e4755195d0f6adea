"""`selfassess schema`, run as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import run
from tests.projects import project_with


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project")


def test_it_writes_the_schemas_and_the_settings_and_says_so(project: Path) -> None:
    done = run("schema", "--project", project)
    assert (done.returncode, done.stderr) == (0, "")
    written = [line.removeprefix("Wrote ") for line in done.stdout.splitlines()]
    assert sorted(written) == sorted(str(path) for path in (project / ".vscode").rglob("*.json"))
    assert str(project / ".vscode/schemas/statement.json") in written


def test_a_second_run_writes_the_same(project: Path) -> None:
    run("schema", "--project", project)
    before = {path: path.read_bytes() for path in (project / ".vscode").rglob("*.json")}
    assert run("schema", "--project", project).returncode == 0
    assert {path: path.read_bytes() for path in (project / ".vscode").rglob("*.json")} == before


def test_in_another_folder_it_writes_the_schemas_alone(project: Path, tmp_path: Path) -> None:
    done = run("schema", "--project", project, "--output", tmp_path / "out")
    assert (done.returncode, done.stdout) == (0, f"Wrote 20 schemas to {tmp_path / 'out'}\n")
    assert len(list((tmp_path / "out").iterdir())) == 20
    assert not (project / ".vscode").exists()


def test_with_evidence_it_offers_the_records(project: Path) -> None:
    run("schema", "--project", project, "--with-evidence")
    assert "1 Survey of visits" in (project / ".vscode/schemas/theme.json").read_text("utf-8")


def test_with_evidence_it_reports_the_records_that_cannot_be_read(tmp_path: Path) -> None:
    project = project_with(tmp_path, "# evidence/other.yaml\na: b: c\n# content/chapters/welcome.yaml\na: b: c\n")
    assert "yaml-syntax" not in run("schema", "--project", project).stdout
    done = run("schema", "--project", project, "--with-evidence")
    assert (done.returncode, done.stdout.count(": error: ")) == (0, 1)
    assert done.stdout.startswith("evidence/other.yaml:")
    assert "1 Survey of visits" in (project / ".vscode/schemas/theme.json").read_text("utf-8")


def test_settings_with_notes_are_left_alone_and_what_to_add_is_printed(project: Path) -> None:
    (project / ".vscode").mkdir()
    (project / ".vscode/settings.json").write_text("// ours\n{}\n")
    done = run("schema", "--project", project)
    assert done.returncode == 0
    _, told = done.stdout.split(".vscode/settings.json is not plain JSON, so it was not changed. Add this to it:\n")
    assert "./.vscode/schemas/theme.json" in json.loads(told)["yaml.schemas"]
    assert (project / ".vscode/settings.json").read_text() == "// ours\n{}\n"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("framework: nowhere.yaml\n", ":1:12: error: value-choice: There is no framework"),
        ("", ":1:1: error: field-missing: "),
        ("a: &b c\n", ":1:4: error: yaml-feature: "),
    ],
)
def test_without_a_framework_it_says_what_to_mend_and_writes_nothing(project: Path, text: str, finding: str) -> None:
    (project / "content/assessment.yaml").write_text(text)
    done = run("schema", "--project", project)
    assert done.returncode == 1
    assert f"content/assessment.yaml{finding}" in done.stdout
    assert done.stdout.endswith(
        "Nothing was written, because the framework cannot be read. It says what the files can contain.\n"
    )
    assert not (project / ".vscode").exists()


def test_a_file_where_a_folder_belongs_is_told(project: Path) -> None:
    (project / ".vscode").write_text("")
    done = run("schema", "--project", project)
    assert done.returncode == 3
    assert done.stderr.startswith("Cannot write ")
    assert "Traceback" not in done.stderr


def test_where_there_is_no_project_it_says_so(tmp_path: Path) -> None:
    assert run("schema", "--project", tmp_path).returncode == 2
