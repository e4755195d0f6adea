"""What the guide shows of the librarian's commands is what they say."""

from __future__ import annotations

import shlex
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from selfassess.librarian.links import Manners
from selfassess.project.listed_citations import UNSHOWN
from selfassess.project.prose_items import AGAIN, UNKNOWN, UNLISTED
from selfassess.project.where_cited import MISTYPED
from tests.docs import pages
from tests.docs.loader_tables import EXAMPLE
from tests.librarian.website import HERE, opened
from tests.running import run

BLOCKS = pages.blocks("librarian.md")
SHOWN = [(typed, said) for typed, said in pairwise(BLOCKS) if (typed.kind, said.kind) == ("console", "text")]
ONLINE = "selfassess evidence links\n"
SITE = "http://www.exampleshire.example"
MOVED: dict[str, int | str] = {f"{SITE}/autism-plan": f"{SITE}/plans/autism", f"{SITE}/plans/autism": 200}


def test_the_page_names_every_remark_of_where_used() -> None:
    rows = pages.table("librarian.md", "Find where a record is cited", "In brackets").rows
    assert {row[0] for row in rows} == {MISTYPED, UNLISTED, UNSHOWN, UNKNOWN, AGAIN}


def test_the_page_says_how_sites_are_asked() -> None:
    said, manners = pages.written("librarian.md"), Manners()
    assert (manners.pause, manners.sites, manners.hops) == (0.5, 8, 10)
    assert "half a second between them, and at most eight sites at once" in said
    assert "followed at most ten times" in said
    assert f"has {manners.connect:.0f} seconds to let us in and {manners.read:.0f} to answer" in said
    assert f"one address {manners.whole:.0f} in all" in said
    assert f"it gets up to {manners.patience:.0f} seconds" in said


@pytest.mark.parametrize(
    ("typed", "said"), [each for each in SHOWN if each[0].text != ONLINE], ids=lambda block: block.heading
)
def test_a_command_says_of_the_example_what_the_page_shows(typed: pages.Block, said: pages.Block) -> None:
    assert run(*shlex.split(typed.text)[1:], cwd=EXAMPLE).stdout == said.text


def test_links_says_of_two_addresses_what_the_page_shows(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE / "content", tmp_path / "content")
    (records,) = (block for block in BLOCKS if block.file)
    (tmp_path / "evidence").mkdir()
    (tmp_path / records.file).write_text(records.text, "utf-8")
    (said,) = (said for typed, said in SHOWN if typed.text == ONLINE)
    with opened(more=MOVED) as proxy:
        done = run("evidence", "links", cwd=tmp_path, http_proxy=f"http://{HERE}:{proxy.port}", no_proxy="")
    assert (done.returncode, done.stdout) == (1, said.text)
