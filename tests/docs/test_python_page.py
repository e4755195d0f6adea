"""The programs of the page for programmers run, print what the page shows, and use all that may be imported."""

from __future__ import annotations

import inspect
from itertools import pairwise
from pathlib import Path

import pytest

import selfassess
from selfassess.diagnostics import Finding
from selfassess.write.formats import FORMATS
from tests.docs import pages
from tests.docs.loader_tables import EXAMPLE
from tests.docs.pages import Block, codes
from tests.projects import example_council

PAGE = "python.md"
BLOCKS = pages.blocks(PAGE)
PROGRAMS = [(program, shown) for program, shown in pairwise(BLOCKS) if program.kind == "python"]


def named(heading: str, first: str) -> list[str]:
    return [codes(row[0])[0] for row in pages.table(PAGE, heading, first).rows]


@pytest.mark.parametrize(("program", "shown"), PROGRAMS, ids=lambda block: block.heading)
def test_a_program_prints_what_the_page_shows(
    program: Block, shown: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    project = example_council(tmp_path / "my-council")
    (file,) = (block for block in BLOCKS if block.file)
    (project / file.file).write_text(file.text, "utf-8")
    monkeypatch.chdir(tmp_path)
    exec(program.text, {})
    assert capsys.readouterr().out == shown.text


def test_the_page_names_everything_that_may_be_imported() -> None:
    assert set(named("What you may import", "Name")) == set(selfassess.__all__)


def test_the_page_names_every_attribute_of_a_finding() -> None:
    assert named("A finding", "Attribute") == [*Finding.__struct_fields__]


def test_the_page_names_every_argument_of_build() -> None:
    assert named("Build the documents", "Argument") == list(inspect.signature(selfassess.build).parameters)


def test_the_page_names_every_format() -> None:
    (row,) = (row for row in pages.table(PAGE, "Build the documents", "Argument").rows if row[0] == "`formats`")
    assert codes(row[1]) == list(FORMATS)


def test_what_the_page_says_of_results_is_there() -> None:
    assert all(hasattr(selfassess.load(EXAMPLE), name) for name in named("What the functions return", "Attribute"))
