"""`selfassess brand`: the files of the look in the project, and each style and colour with its contrast."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import run
from tests.projects import project_with

FILES = ["document.typ", "page.css", "page.html", "reference.docx", "site.html", "styles.yaml"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project")


def files_of(project: Path) -> list[str]:
    return sorted(path.name for path in (project / "templates/brand").glob("*"))


def test_it_copies_the_files_of_the_look_and_lists_every_style_in_use(project: Path) -> None:
    done = run("brand", "--project", project)
    assert (done.returncode, done.stderr) == (0, "")
    assert files_of(project) == FILES
    assert [line.partition(" ")[0] for line in done.stdout.splitlines()[:6]] == ["Wrote"] * 6
    assert "Word styles in use" in done.stdout
    assert any(line.startswith("Body Text") and line.endswith("14.5 AAA") for line in done.stdout.splitlines())
    assert any(line.startswith("--ink") and "--paper" in line for line in done.stdout.splitlines())
    assert done.stdout.endswith("No problems found.\n")


def test_files_that_are_there_already_are_not_changed(project: Path) -> None:
    own = project / "templates/brand/page.css"
    own.parent.mkdir(parents=True)
    own.write_text(":root { --paper: #ffffff; --ink: #999999; }\n")
    done = run("brand", "--project", project)
    assert done.stdout.startswith("templates/brand/page.css is there already, and was not changed.\nWrote ")
    assert own.read_text() == ":root { --paper: #ffffff; --ink: #999999; }\n"
    assert files_of(project) == FILES
    assert "2.8 too low" in done.stdout
    assert "templates/brand/page.css:1:1: warning: brand-contrast: --ink on --paper" in done.stdout


def test_it_can_only_list(project: Path) -> None:
    assert run("brand", "--list", "--project", project).returncode == 0
    assert not (project / "templates").exists()


def test_it_says_what_reference_docx_lacks(project: Path) -> None:
    run("brand", "--project", project)
    styles = project / "templates/brand/styles.yaml"
    styles.write_text(styles.read_text().replace("p: Body Text", "p: Body of Exampleshire"))
    done = run("brand", "--list", "--project", project)
    assert "style-missing: There is no paragraph style “Body of Exampleshire” for p" in done.stdout


def test_as_json_it_names_the_elements_of_each_style(project: Path) -> None:
    report = json.loads(run("brand", "--list", "--format", "json", "--project", project).stdout)
    styles = {each["name"]: each for each in report["styles"]}
    assert styles["Body Text"]["for"] == ["p"]
    assert styles["Body Text"]["grade"] == "AAA"
    assert {"light", "dark"} == {each["scheme"] for each in report["colours"]}


def test_as_csv_it_is_the_table_of_styles(project: Path) -> None:
    done = run("brand", "--list", "--format", "csv", "--project", project)
    assert done.stdout.splitlines()[0].removeprefix("\ufeff") == "Style,Kind,For,Times,First under,Contrast"


def test_a_project_that_cannot_be_built_says_why(project: Path) -> None:
    (project / "content/assessment.yaml").write_text("framework: [\n")
    done = run("brand", "--list", "--project", project)
    assert done.returncode == 1
    assert "yaml-syntax" in done.stdout


def test_the_project_of_the_files_that_ship_needs_no_copy() -> None:
    done = run("brand", "--format", "json")
    assert done.stderr == "This project contains the brand files that come with selfassess. Nothing was copied.\n"
    assert json.loads(done.stdout)["version"] == 1
