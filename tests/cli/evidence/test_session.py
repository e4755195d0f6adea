"""What every command of the library does with a project that has faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_commands import loaded
from tests.commands import run
from tests.projects import project_with, statement

QUESTIONS = (["list"], ["show", "1"], ["due"], ["where-used"], ["unused"], ["links"])
MISTYPED = statement("going_wel: [Good.]\npeople_say: [Fine.]")


@pytest.mark.parametrize("words", QUESTIONS, ids=lambda words: words[0])
def test_faults_in_a_file_are_told_apart_from_the_answer_and_it_exits_1(words: list[str], tmp_path: Path) -> None:
    done = run("evidence", *words, cwd=project_with(tmp_path, MISTYPED))
    assert done.returncode == 1
    assert "content/statements/keeping-well.yaml:3:1: error: field-unknown" in done.stderr
    assert done.stderr.endswith(
        "The answer may be incomplete, because of mistakes in content/statements/keeping-well.yaml.\n"
    )
    assert done.stdout
    assert "field-unknown" not in done.stdout


@pytest.mark.parametrize("words", QUESTIONS, ids=lambda words: words[0])
def test_without_an_assessment_there_is_no_answer(words: list[str], tmp_path: Path) -> None:
    done = run("evidence", *words, cwd=project_with(tmp_path, "# content/assessment.yaml\nframework: [\n"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "content/assessment.yaml:2:1: error: yaml-syntax" in done.stderr
    assert done.stderr.endswith("Fix this first. Nothing else can be shown until then.\n")


@pytest.mark.parametrize("words", QUESTIONS, ids=lambda words: words[0])
def test_without_a_project_it_is_exit_2(words: list[str], tmp_path: Path) -> None:
    done = run("evidence", *words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no project here" in done.stderr


def test_a_file_that_the_machine_refuses_is_exit_3(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    (project / "content/glossary.yaml").symlink_to("glossary.yaml")
    assert run("evidence", "list", cwd=project).returncode == 3


def test_of_many_files_with_faults_the_first_are_named(tmp_path: Path) -> None:
    many = "".join(f"# evidence/{number}.yaml\nref: {number}\ntitel: x\n" for number in range(10, 18))
    assert run("evidence", "list", cwd=project_with(tmp_path, many)).stderr.endswith(
        "evidence/10.yaml, evidence/11.yaml, evidence/12.yaml, evidence/13.yaml, evidence/14.yaml and 3 more.\n"
    )


@pytest.mark.parametrize("words", [["--help"], *([*each[:1], "--help"] for each in QUESTIONS)])
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    assert loaded(["evidence", *words], "jinja2", "markdown_it", "yaml", "lxml", "ssl") == []
