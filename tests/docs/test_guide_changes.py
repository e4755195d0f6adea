"""What the guide shows of the commands that change the library is what they say of the example."""

from __future__ import annotations

import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from tests.commands import run
from tests.docs import pages
from tests.docs.documents import write_document
from tests.projects import example_council

BLOCKS = pages.blocks("changing.md")
SHOWN = [
    (typed, said)
    for typed, said in pairwise(BLOCKS)
    if (typed.kind, said.kind, typed.heading) == ("console", "text", said.heading)
]
ALONE = [typed for typed in BLOCKS if typed.kind == "console" and typed not in [each for each, _ in SHOWN]]


REFUSED = "selfassess evidence remove 8\n"
FOLDER = "selfassess evidence add incoming\n"
ENDS = {REFUSED: 1, FOLDER: 1}
"""How commands end that are shown as they stop: because something is cited, or because nobody has answered yet."""


def project_of(page: pages.Block, folder: Path) -> Path:
    """The example council with the files that are shown under the heading of a command."""
    project = example_council(folder)
    for block in BLOCKS:
        if block.file and block.heading == page.heading:
            (project / block.file).write_text(block.text, "utf-8")
    if page.text == FOLDER:
        listing = next(block for block in BLOCKS if block.heading == page.heading)
        for name in listing.text.splitlines():
            write_document(project / "incoming" / name)
    return project


@pytest.mark.parametrize(("typed", "said"), SHOWN, ids=lambda block: block.heading)
def test_a_command_says_what_the_page_shows(typed: pages.Block, said: pages.Block, tmp_path: Path) -> None:
    done = run(*shlex.split(typed.text)[1:], cwd=project_of(typed, tmp_path))
    assert (done.returncode, done.stdout.rstrip()) == (ENDS.get(typed.text, 0), said.text.rstrip())
    assert typed.text in ENDS or not done.stderr


@pytest.mark.parametrize("typed", ALONE, ids=lambda block: block.heading)
def test_a_command_that_is_shown_alone_works(typed: pages.Block, tmp_path: Path) -> None:
    assert run(*shlex.split(typed.text)[1:], cwd=example_council(tmp_path)).returncode == 0
