"""What the guide shows of the librarian's commands is what they say."""

from __future__ import annotations

import re
import shlex
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from selfassess.links import RequestLimits
from selfassess.links.networks import Kind, kind
from selfassess.project.prose_items import REPEATED, UNKNOWN, UNLISTED
from selfassess.project.where_cited import MISTYPED, UNSHOWN
from tests.commands import run
from tests.docs import pages
from tests.docs.loader_tables import EXAMPLE
from tests.links.website import HERE, opened

BLOCKS = pages.blocks("librarian.md")
SHOWN = [(typed, said) for typed, said in pairwise(BLOCKS) if (typed.kind, said.kind) == ("console", "text")]
ASKED = pages.table("librarian.md", "Check whether links still work", "Address").rows
NUMBERS = re.compile(r"`([\da-f.:]+[\d.:][\da-f.:]*)`")
ONLINE = "selfassess evidence links\n"
SITE = "http://www.exampleshire.example"
MOVED: dict[str, int | str] = {f"{SITE}/autism-plan": f"{SITE}/plans/autism", f"{SITE}/plans/autism": 200}


def test_the_page_names_every_remark_of_where_used() -> None:
    rows = pages.table("librarian.md", "Find where a record is cited", "In brackets").rows
    assert {row[0] for row in rows} == {MISTYPED, UNLISTED, UNSHOWN, UNKNOWN, REPEATED}


def test_the_page_says_how_sites_are_asked() -> None:
    page, limits = pages.written("librarian.md"), RequestLimits()
    assert (limits.pause, limits.sites, limits.redirects) == (0.5, 8, 10)
    assert "with half a second between two addresses, and eight sites at once" in page
    assert "followed at most ten times" in page
    took = f"{limits.site:.0f} seconds in all, one address {limits.address:.0f} and one request {limits.request:.0f}"
    assert f"A site may take {took}. An address that is answered within a second does not count" in page
    assert limits.quick == 1


def test_the_page_says_which_addresses_are_asked() -> None:
    told = {(kind(number) is Kind.PRIVATE, row[1]) for row in ASKED for number in NUMBERS.findall(row[0])}
    assert told == {(False, "Never"), (True, "If the address is in your library. Not if a public site leads there")}


def test_the_page_lists_the_outcomes_of_links() -> None:
    rows = [row[0] for row in pages.table("librarian.md", "Check whether links still work", "Outcome").rows]
    (summary,) = (shown.text.splitlines()[-1] for typed, shown in SHOWN if typed.text == ONLINE)
    assert [re.sub(r"\d+ ", "", part) for part in summary.removesuffix(".").split(": ")[1].split(", ")] == rows


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
