"""What the guide shows of the commands of the plan is what they say of the example."""

from __future__ import annotations

import shlex
from datetime import date
from itertools import pairwise
from pathlib import Path

import click
import pytest

from selfassess.librarian.progressing import NewProgress, update
from tests.commands import every_command, run
from tests.docs import pages
from tests.librarian.small_library import apply
from tests.projects import example_council

TODAY = date(2026, 11, 30)
BLOCKS = pages.blocks("plan.md")
SHOWN = {typed.text: said.text for typed, said in pairwise(BLOCKS) if (typed.kind, said.kind) == ("console", "text")}
TYPED = [line for block in BLOCKS if block.kind == "console" for line in block.text.splitlines(keepends=True)]


@pytest.mark.parametrize("line", [line for line in TYPED if line not in SHOWN])
def test_a_command_that_is_shown_works(line: str, tmp_path: Path) -> None:
    done = run(*shlex.split(line)[1:], cwd=example_council(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_note_is_added_as_the_page_shows(tmp_path: Path) -> None:
    project = example_council(tmp_path)
    ((typed, shown),) = SHOWN.items()
    given = every_command()["plan update"].make_context("update", shlex.split(typed)[3:]).params
    new = NewProgress(given["on"], given["note"], given["status"])
    *report, changed = shown.splitlines()
    assert apply(project, lambda subject: update(subject, given["action"], new, TODAY)) == tuple(report)
    assert (project / changed.removeprefix("Changed ")).is_file()


@pytest.mark.parametrize(("first", "name"), [("Lists", "plan list"), ("Says", "plan update")])
def test_the_page_names_every_option(first: str, name: str) -> None:
    options = {
        option
        for each in every_command()[name].params
        if isinstance(each, click.Option)
        for option in each.opts
        if option not in ("--project", "--format", "--output")
    }
    (table,) = [each for each in pages.tables("plan.md") if each.header == ["Option", first]]
    assert {pages.codes(row[0])[0] for row in table.rows} == options
