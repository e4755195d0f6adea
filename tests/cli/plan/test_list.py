"""`selfassess plan list`."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands import run
from tests.small_plan import planned
from tests.terminal import at_terminal


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return planned(tmp_path_factory.mktemp("plan"))


def said(project: Path, *words: str) -> str:
    done = run("plan", *words, cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.removeprefix("\ufeff")


def listed(project: Path, *words: str) -> list[str]:
    """The numbers of what is listed."""
    return [row["number"] for row in csv.DictReader(said(project, "list", "--format", "csv", *words).splitlines())]


def entries(project: Path, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(said(project, "list", "--format", "json", *words))["actions"]
    return found


def test_actions_come_as_they_are_typed_and_then_findings_that_have_notes_of_their_own(project: Path) -> None:
    assert listed(project) == ["A1", "A2", "A3", "A4", "F2"]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        (["--lead", "head of v"], ["A1", "A3"]),
        (["--lead", "head", "--lead", "PRINCIPAL"], ["A1", "A2", "A3"]),
        (["--status", "late"], ["A2"]),
        (["--status", "late", "--status", "at-risk"], ["A2", "F2"]),
        (["--status", "Complete"], ["A3"]),
        (["--status", "On track"], ["A1"]),
        (["--due-by", "2026-10-31"], ["A2"]),
        (["--due-by", "2026-10"], ["A2"]),
        (["--due-by", "2026-12-30"], ["A2"]),
        (["--due-by", "2026-12-31"], ["A1", "A2"]),
        (["--due-by", "2026-12", "--status", "done"], ["A3"]),
        (["--due-within", "30d"], ["A2"]),
        (["--due-within", "31d"], ["A1", "A2"]),
        (["--overdue"], ["A2"]),
        (["--overdue", "--status", "done"], []),
        (["--statement", "keeping-well"], ["A1", "A2", "A3"]),
        (["--theme", "living-well"], ["A1", "A2", "A3", "F2"]),
        (["--group", "waiting-well"], ["A1", "A3"]),
        (["--group", "waiting-well", "--group", "workforce"], ["A1", "A2", "A3"]),
        (["--finding", "F1"], ["A1", "A3"]),
        (["--finding", "F2"], ["F2"]),
        (["--finding", "F3"], []),
        (["--lead", "head", "--overdue"], []),
    ],
    ids=" ".join,
)
def test_of_one_option_either_holds_and_of_several_all(words: list[str], numbers: list[str], project: Path) -> None:
    assert listed(project, *words) == numbers


def test_without_a_command_the_actions_are_listed(project: Path) -> None:
    assert said(project) == said(project, "list")
    assert said(project, "--overdue") == said(project, "list", "--overdue")


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_help_is_that_of_the_group(word: str, project: Path) -> None:
    assert "update" in said(project, word)


def test_csv_has_every_column_uncut_and_dates_as_they_are_typed(project: Path) -> None:
    rows = list(csv.reader(said(project, "list", "--format", "csv").splitlines()))
    heading = ["number", "what", "lead", "due", "status", "last_progress", "note", "statement", "findings"]
    first = ["A1", "Cut the wait: 28 days", "Head of Visits", "2026-12", "on-track"]
    assert rows[:2] == [heading, [*first, "2024-10-01", "Two assessors recruited", "keeping-well", "F1"]]
    assert rows[-1] == [
        "F2",
        "People tell their story twice",
        "",
        "",
        "at-risk",
        "2024-02",
        "Named workers tried",
        "",
        "",
    ]


def test_a_table_ends_with_how_many_there_are_of_each_status(project: Path) -> None:
    counts = "1 on-track, 1 at-risk, 1 late, 1 done, 1 without a status"
    assert said(project).splitlines()[-1] == f"5 of 5 actions and findings: {counts}. 1 overdue on 2026-11-30."
    assert said(project, "--status", "done").splitlines()[-1] == "1 of 5 actions and findings: 1 done."
    assert said(project, "--finding", "F3").splitlines()[-1] == "0 of 5 actions and findings."


def test_a_project_without_a_plan_has_none(tmp_path: Path) -> None:
    empty = planned(tmp_path)
    for name in ("actions", "findings"):
        (empty / f"content/{name}.yaml").write_text("[]\n", "utf-8")
    assert said(empty).splitlines()[-1] == "0 of 0 actions."


def test_json_has_everything_that_an_action_says(project: Path) -> None:
    first, *_, finding = entries(project)
    assert first == {
        "number": "A1",
        "kind": "action",
        "what": "Cut the wait: 28 days",
        "lead": "Head of Visits",
        "start": None,
        "due": "2026-12",
        "overdue": False,
        "status": "on-track",
        "status_name": None,
        "statement": None,
        "theme": None,
        "group": "waiting-well",
        "timescale": None,
        "phase": None,
        "measure": None,
        "mitigation": None,
        "cost": None,
        "findings": ["F1"],
        "progress": [note("2024-05-01", "Plan agreed"), note("2024-10-01", "Two assessors recruited")],
        "evidence": [],
        "at": {"file": "content/actions.yaml", "line": 2, "column": 3},
    }
    assert (finding["kind"], finding["status"], finding["findings"]) == ("finding", "at-risk", ["F2"])


def note(on: str, words: str) -> dict[str, object]:
    nothing = dict.fromkeys(("status", "impact", "barrier"))
    return {"on": on, "note": words, **nothing, "highlight": False, "indicator": None, "evidence": []}


def test_json_has_the_councils_own_word_for_a_status_and_how_many_there_are_of_each(project: Path) -> None:
    report = json.loads(said(project, "list", "--format", "json", "--status", "done", "--status", "late"))
    assert [each["status_name"] for each in report["actions"]] == [None, "Complete"]
    assert [each["overdue"] for each in report["actions"]] == [True, False]
    assert report["counts"] == {"late": 1, "done": 1}


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_at_a_terminal_the_table_fits(columns: int, project: Path) -> None:
    shown = at_terminal("plan", "list", cwd=project, columns=columns)
    *table, _, _ = shown[shown.index("Number") :].splitlines()
    assert max(map(len, table)) <= columns
    assert "Status" in table[0]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--statement", "keping-well"], "There is no statement “keping-well”. Did you mean “keeping-well”?"),
        (["--theme", "xyz"], "There is no theme “xyz”. Use one of these: living-well."),
        (["--group", "work-force"], "There is no group “work-force”. Did you mean “workforce”?"),
        (["--finding", "F9"], "There is no finding “F9”. Use one of these: F1, F2, F3."),
        (["--status", "finished"], "There is no status “finished”. Use one of these: not-started, on-track"),
        (["--status", "completed"], "There is no status “completed”. Did you mean “Complete”?"),
        (["--due-by", "soon"], "“soon” is not a valid date. Type year-month-day, as in 2026-11-30, or year-month"),
        (["--due-by", "2026-13"], "“2026-13” is not a valid date."),
        (["--due-within", "soon"], "“soon” is not a valid length of time. Type for example 90d, 12w, 6m or 1y."),
        (["--due-within", "3m", "--due-by", "2026-12"], "Give either --due-by or --due-within."),
        (["--leed", "x"], "Did you mean “--lead”?"),
        (["updte"], "Did you mean “update”?"),
    ],
    ids=lambda value: value[-1],
)
def test_what_there_is_not_is_a_mistyped_command(words: list[str], why: str, project: Path) -> None:
    done = run("plan", *words, cwd=project)
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr


def test_where_no_group_is_named_it_says_so(tmp_path: Path) -> None:
    bare = planned(
        tmp_path, "# content/plan.yaml\nplan: Plan\n# content/actions.yaml\n[]\n# content/findings.yaml\n[]\n"
    )
    assert "No group is named in this project." in run("plan", "--group", "x", cwd=bare).stderr


@pytest.mark.parametrize("words", [["--overdue"], ["--due-within", "3m"]], ids=" ".join)
def test_without_a_date_nothing_is_overdue(words: list[str], tmp_path: Path) -> None:
    undated = planned(tmp_path)
    path = undated / "content/assessment.yaml"
    path.write_text(path.read_text("utf-8").replace("2026-11-30", "soon"), "utf-8")
    done = run("plan", *words, cwd=undated)
    assert (done.returncode, done.stdout) == (1, "")
    assert "Type a valid date after “as_at” in content/assessment.yaml first." in done.stderr
    assert run("plan", cwd=undated).stdout.splitlines()[-1].endswith("1 without a status.")


def test_a_fault_in_the_files_is_reported_and_the_rest_is_listed(tmp_path: Path) -> None:
    faulty = planned(
        tmp_path, "# content/actions.yaml\n- {action: A1, what: One, due: 2026-13}\n- {action: A2, what: Two}\n"
    )
    done = run("plan", cwd=faulty)
    assert done.returncode == 1
    assert "2026-13" in done.stderr
    assert "The answer may be incomplete, because of mistakes in content/actions.yaml." in done.stderr
    assert "3 of 3" in done.stdout
