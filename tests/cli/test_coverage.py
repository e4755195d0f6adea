"""`selfassess coverage`, run as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.test_commands import loaded
from tests.commands import ROOT, run
from tests.project.coverage.small_coverage import BARE, MINUTES, SURVEY, keeping_well, library
from tests.projects import project_with

SCHEMA = ROOT / "docs/schemas/coverage.schema.json"
MANY = "framework: many\nname: Many\nregulator: the Inspectorate\ntheme_fields: [{key: covers, holds: prose}]\n"


def test_the_table_has_a_row_for_each_part_and_a_column_for_each_count(tmp_path: Path) -> None:
    done = run("coverage", "--project", project_with(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert ["Words", "Claims", "Cited", "Refs", "a", "b"] in rows
    assert ["How", "is", "it", "going?", "11", "1", "0", "1", "1", "0"] in rows
    assert ["Total", "22", "2", "0", "1", "1", "0"] in rows


def test_the_signs_of_columns_are_explained(tmp_path: Path) -> None:
    assert "\na: Voices\nb: Papers\n" in run("coverage", "--project", project_with(tmp_path)).stdout


def test_a_column_that_would_hold_nothing_but_noughts_is_left_out(tmp_path: Path) -> None:
    assert "No record" not in run("coverage", "--project", project_with(tmp_path)).stdout
    unknown = project_with(tmp_path / "other", keeping_well("Words (Ref 1, 999)."))
    assert "\nc: No record\n" in run("coverage", "--project", unknown).stdout


def test_the_gaps_follow_with_the_place_and_the_mend(tmp_path: Path) -> None:
    assert run("coverage", "--project", project_with(tmp_path)).stdout.endswith(
        "\n1 gap.\n"
        "Keeping well, safe and sound cites no evidence under “What do people say?”.\n"
        "    content/statements/keeping-well.yaml:7\n"
        "    Cite the evidence that it relies on, as in (Ref 96).\n"
    )


def test_where_there_are_no_gaps_it_says_so(tmp_path: Path) -> None:
    whole = project_with(tmp_path, keeping_well("Words (Ref 1)."))
    assert run("coverage", "--project", whole).stdout.endswith("\nNo gaps.\n")


def test_gaps_are_no_failure(tmp_path: Path) -> None:
    assert (
        run("coverage", "--project", project_with(tmp_path, keeping_well("Words.", "going_well: []"))).returncode == 0
    )


def test_where_no_record_has_a_category_that_is_said_once(tmp_path: Path) -> None:
    shown = run("coverage", "--project", project_with(tmp_path, library(BARE))).stdout
    assert shown.count("No record in the evidence library has a category yet") == 1
    assert "Voices" not in shown


def test_the_example_fits_a_hundred_columns() -> None:
    lines = run("coverage").stdout.splitlines()
    assert max(map(len, lines)) == 100
    assert len([line for line in lines if line.endswith("…") or "… " in line]) > 0


def test_a_framework_of_many_categories_and_long_names_keeps_its_columns_apart(tmp_path: Path) -> None:
    categories = "".join(f"  - {{category: c{number}, name: Category {number}}}\n" for number in range(30))
    framework = (
        f"{MANY}sections: [{{heading: {'How ' * 60}, fields: [{{key: how_it_goes, holds: prose}}]}}]\n"
        "themes: [{theme: living-well, name: Living well, statements: [{statement: keeping-well, name: Well}]}]\n"
        f"categories:\n{categories}"
    )
    record = "- {ref: 1, title: Survey, category: c29}\n"
    statement = "statement: keeping-well\nhow_it_goes: Words (Ref 1).\n"
    project = project_with(tmp_path)
    (project / "framework.yaml").write_text(framework, "utf-8")
    (project / "evidence/library.yaml").write_text(record, "utf-8")
    (project / "content/statements/keeping-well.yaml").write_text(statement, "utf-8")
    lines = run("coverage", "--project", project).stdout.splitlines()
    assert "dd: Category 29" in lines
    [head] = [line for line in lines if line.lstrip().startswith("Words")]
    [whole] = [line for line in lines if line.startswith("Total")]
    assert len(head.split()) == len(whole.removeprefix("Total").split()) == 34
    assert len(head) == len(whole)


@pytest.mark.parametrize("project", [ROOT, ROOT / "tests/smallest"], ids=["example", "smallest"])
def test_json_keeps_to_its_schema(project: Path) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    done = run("coverage", "--format", "json", "--project", project)
    assert done.returncode == 0
    assert [each.message for each in Draft202012Validator(schema).iter_errors(json.loads(done.stdout))] == []


def test_json_keeps_to_its_schema_where_there_is_every_kind_of_gap(tmp_path: Path) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    kinds = schema["properties"]["gaps"]["items"]["properties"]["gap"]["enum"]
    strengths = "# content/themes/living-well.yaml\ntheme: living-well\ncovers: Words.\nstrengths: [Good.]\n\n"
    examples = [
        strengths
        + keeping_well("Words (Ref 3).", "people_say: [Fine.]")
        + library(BARE, "{ref: 1, title: Survey, category: voices}"),
        keeping_well("Words.", "going_well: [Good.]", "people_say: [Fine.]"),
        keeping_well("Words (Ref 2).").replace("Ref 1", "Ref 2") + library(SURVEY, MINUTES),
    ]
    projects = [project_with(tmp_path / str(number), example) for number, example in enumerate(examples)]
    projects.append(project_with(tmp_path / "empty"))
    for part in ("themes/living-well", "statements/keeping-well"):
        (tmp_path / f"empty/content/{part}.yaml").unlink()
    shown = [json.loads(run("coverage", "--format", "json", "--project", each).stdout) for each in projects]
    assert [each.message for report in shown for each in Draft202012Validator(schema).iter_errors(report)] == []
    assert {gap["gap"] for report in shown for gap in report["gaps"]} == set(kinds)


@pytest.mark.parametrize("form", ["table", "json"])
def test_what_cannot_be_read_is_reported_as_check_does_and_nothing_is_measured(form: str, tmp_path: Path) -> None:
    broken = project_with(tmp_path, "# content/statements/keeping-well.yaml\nstatement: keeping-well\nhow_it_goes: [")
    done = run("coverage", "--format", form, "--project", broken)
    check = run("check", "--format", "text" if form == "table" else "json", "--project", broken)
    assert (done.returncode, done.stdout) == (1, check.stdout)
    assert "yaml-syntax" in done.stdout


def test_a_key_that_nobody_reads_would_make_the_counts_wrong(tmp_path: Path) -> None:
    slip = project_with(tmp_path, keeping_well("Words (Ref 1).", "goin_well: [Good.]", "people_say: [Fine.]"))
    done = run("coverage", "--project", slip)
    assert done.returncode == 1
    assert "field-unknown" in done.stdout
    assert "Total" not in done.stdout


def test_a_machine_that_refuses_to_read_is_exit_3(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    (project / "content/glossary.yaml").symlink_to("glossary.yaml")
    assert run("coverage", "--project", project).returncode == 3


def test_no_project_is_exit_2(tmp_path: Path) -> None:
    assert run("coverage", cwd=tmp_path).returncode == 2


def test_measuring_changes_nothing(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    run("coverage", "--project", project)
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


def test_help_loads_nothing_heavy() -> None:
    heavy = ("jinja2", "markdown_it", "docx", "yaml", "lxml", "selfassess.project.coverage")
    assert loaded(["coverage", "--help"], *heavy) == []
