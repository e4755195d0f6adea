"""`selfassess evidence list`."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from tests.cli.evidence.libraries import said
from tests.commands import run
from tests.terminal import at_terminal

HEADING = ["ref", "title", "kind", "category", "owner", "dated", "review_due", "status", "sensitivity", "cited"]


def listed(project: Path, *words: str) -> list[str]:
    """The refs of the records that are listed."""
    return [row["ref"] for row in csv.DictReader(said(project, "list", "--format", "csv", *words).splitlines())]


def test_records_come_by_series_and_number(project: Path) -> None:
    assert listed(project) == ["1", "2", "8", "9", "10", "IR10"]


@pytest.mark.parametrize(
    ("words", "refs"),
    [
        (["--kind", "survey"], ["2", "10"]),
        (["--kind", "survey", "--kind", "policy"], ["2", "10"]),
        (["--category", "papers"], ["2"]),
        (["--owner", "head of streets"], ["2", "10"]),
        (["--owner", "deputy", "--owner", "VISITS"], ["1", "10"]),
        (["--status", "withdrawn"], ["9"]),
        (["--status", "current"], ["1", "2", "8", "10", "IR10"]),
        (["--sensitivity", "internal"], ["IR10"]),
        (["--sensitivity", "public"], ["1", "2", "8", "9", "10"]),
        (["--statement", "keeping-well"], ["1", "2"]),
        (["--due-by", "2026-11-28"], ["9"]),
        (["--due-by", "2026-11-29"], ["2", "9"]),
        (["--due-by", "2026-11-29", "--status", "current"], ["2"]),
        (["--kind", "survey", "--owner", "deputy"], ["10"]),
        (["--kind", "survey", "--owner", "nobody"], []),
    ],
    ids=" ".join,
)
def test_of_one_option_either_holds_and_of_several_all(words: list[str], refs: list[str], project: Path) -> None:
    assert listed(project, *words) == refs


def test_csv_has_every_column_uncut_and_no_formula(project: Path) -> None:
    rows = list(csv.reader(said(project, "list", "--format", "csv").splitlines()))
    assert rows[0] == HEADING
    neighbours = ["2", "Survey of neighbours, 2026", "survey", "papers", "Head of Streets", "", "2026-11-29"]
    assert rows[2] == [*neighbours, "", "", "1"]
    assert rows[4][1] == "'=1+1"


def test_json_has_everything_that_a_record_says(project: Path) -> None:
    report = json.loads(said(project, "list", "--format", "json", "--kind", "survey"))
    assert report["version"] == 1
    assert report["records"][0] == {
        "ref": "2",
        "title": "Survey of neighbours, 2026",
        "kind": "survey",
        "category": "papers",
        "owner": "Head of Streets",
        "dated": None,
        "review_due": "2026-11-29",
        "status": None,
        "sensitivity": None,
        "version": "1.10",
        "file": None,
        "url": "https://www.smallshire.example/neighbours",
        "statements": ["keeping-well"],
        "superseded_by": "10",
        "unused": None,
        "notes": "Kept in the cellar",
        "reviewed": None,
        "cited": 1,
        "at": {"file": "evidence/more.yaml", "line": 5, "column": 3},
    }


def test_json_has_the_last_review(project: Path) -> None:
    report = json.loads(said(project, "list", "--format", "json", "--category", "voices"))
    assert report["records"][0]["reviewed"] == {
        "by": "Librarian",
        "on": "2026-10-20",
        "sha256": "dc52c7f3a3b996d18a538559650c3ac9dad4f444b833481397215895bf9bd24b",
    }


def test_a_table_ends_with_how_many_there_are(project: Path) -> None:
    heading, *_, last = said(project, "list", "--kind", "survey").splitlines()
    assert (heading.split("  ")[0], last) == ("Ref", "2 of 6 records.")


def test_where_nothing_is_like_that_it_says_so_and_exits_0(project: Path) -> None:
    assert said(project, "list", "--kind", "video").splitlines()[-1] == "0 of 6 records."


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_at_a_terminal_the_table_fits(columns: int, project: Path) -> None:
    shown = at_terminal("evidence", "list", cwd=project, columns=columns)
    table = shown[shown.index("Ref") :].splitlines()
    assert max(map(len, table)) <= columns
    assert "Cited" in table[0]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--statement", "keping-well"], "There is no statement “keping-well”. Did you mean “keeping-well”?"),
        (["--category", "elephants"], "There is no category “elephants”. Use one of these: voices, papers."),
        (["--kind", "surveys"], "There is no kind “surveys”. Did you mean “survey”?"),
        (["--status", "old"], "'old' is not one of 'current', 'superseded', 'withdrawn'"),
        (["--due-by", "soon"], "“soon” is not a valid date. Type year-month-day, as in 2026-11-30."),
    ],
    ids=lambda each: each[0] if isinstance(each, list) else "",
)
def test_a_word_that_nothing_has_is_exit_2_with_what_was_meant(words: list[str], why: str, project: Path) -> None:
    done = run("evidence", "list", *words, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
