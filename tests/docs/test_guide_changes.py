"""What the guide shows of the commands that change the library is what they say of the example."""

from __future__ import annotations

import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from tests.commands import run
from tests.docs import pages
from tests.projects import example_council

BLOCKS = pages.blocks("changing.md")
SHOWN = [(typed, said) for typed, said in pairwise(BLOCKS) if (typed.kind, said.kind) == ("console", "text")]
ALONE = [typed for typed in BLOCKS if typed.kind == "console" and typed not in [each for each, _ in SHOWN]]


REFUSED = "selfassess evidence remove 8\n"


def project_of(page: pages.Block, folder: Path) -> Path:
    """The example council with the files that are shown under the heading of a command."""
    project = example_council(folder)
    for block in BLOCKS:
        if block.file and block.heading == page.heading:
            (project / block.file).write_text(block.text, "utf-8")
    return project


@pytest.mark.parametrize(("typed", "said"), SHOWN, ids=lambda block: block.heading)
def test_a_command_says_what_the_page_shows(typed: pages.Block, said: pages.Block, tmp_path: Path) -> None:
    done = run(*shlex.split(typed.text)[1:], cwd=project_of(typed, tmp_path))
    assert (done.returncode, done.stdout) == (int(typed.text == REFUSED), said.text)
    assert typed.text == REFUSED or not done.stderr


@pytest.mark.parametrize("typed", ALONE, ids=lambda block: block.heading)
def test_a_command_that_is_shown_alone_works(typed: pages.Block, tmp_path: Path) -> None:
    assert run(*shlex.split(typed.text)[1:], cwd=example_council(tmp_path)).returncode == 0
