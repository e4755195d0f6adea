"""`selfassess evidence due`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.evidence.libraries import said
from tests.commands import run
from tests.projects import assessment, project_with


def due(project: Path, *words: str) -> list[str]:
    return said(project, "due", *words).splitlines()


def test_what_is_overdue_comes_first_then_what_falls_due(project: Path) -> None:
    assert due(project) == [
        "Review due  When           Ref  Title                       Owner",
        "2026-11-29  1 day overdue  2    Survey of neighbours, 2026  Head of Streets",
        "2027-02-28  in 90 days     10   Survey of streets           Deputy Head of Streets",
        "",
        "1 overdue on 2026-11-30, 1 more due by 2027-02-28.",
        "3 of the 5 current records have no date for their next review.",
    ]


@pytest.mark.parametrize(("span", "refs"), [("89d", ["2"]), ("90d", ["2", "10"]), ("3m", ["2", "10"]), ("0d", ["2"])])
def test_the_span_counts_from_the_day_of_the_assessment(span: str, refs: list[str], project: Path) -> None:
    lines = due(project, "--within", span)
    assert [line[27:31].strip() for line in lines[1 : lines.index("")]] == refs


def test_where_nothing_is_due_it_says_so(tmp_path: Path) -> None:
    assert due(project_with(tmp_path)) == [
        "0 overdue on 2026-11-30, 0 more due by 2027-02-28.",
        "1 of the 1 current records have no date for their next review.",
    ]


def test_without_the_day_of_the_assessment_nobody_can_say(tmp_path: Path) -> None:
    project = project_with(tmp_path, assessment("front: [welcome]").replace("2026-11-30", "soon"))
    done = run("evidence", "due", cwd=project)
    assert (done.returncode, done.stdout) == (1, "")
    assert "“soon” is not a valid date" in done.stderr
    assert done.stderr.endswith("Type a valid date after “as_at” in content/assessment.yaml first.\n")


def test_a_span_that_is_none_is_exit_2(project: Path) -> None:
    done = run("evidence", "due", "--within", "soon", cwd=project)
    assert done.returncode == 2
    assert "“soon” is not a valid length of time. Type for example 90d, 12w, 6m or 1y." in done.stderr
