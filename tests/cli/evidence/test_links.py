"""`selfassess evidence links`, against a real website."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.librarian.website import ALSO_HERE, Website, opened
from tests.projects import laid_out
from tests.running import COMMAND, environment, run
from tests.terminal import at_terminal

PROXY = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "")


@pytest.fixture
def site() -> Iterator[Website]:
    with opened() as found:
        yield found


def project(folder: Path, *urls: str, more: str = "") -> Path:
    """A project whose records 10, 11 … give these addresses; each `url` stands at column 8 of lines 3, 6 …"""
    records = "".join(f"- ref: {10 + at}\n  title: Record {at}\n  url: {url}\n" for at, url in enumerate(urls))
    return laid_out(folder, f"# evidence/web.yaml\n{records}{more}")


def asked(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run("evidence", "links", *words, cwd=folder, **PROXY)


def test_where_every_link_opens_it_says_so_and_exits_0(site: Website, tmp_path: Path) -> None:
    done = asked(project(tmp_path, site.url("/200"), site.url("/leads-302?/200")))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"evidence/web.yaml:6:8: note: 11, Record 1: This address leads on to {site.url('/200')}.\n"
        "2 links: 2 open, 0 to look at, 0 dead.\n"
    )


def test_a_dead_link_is_told_where_it_was_typed_and_exits_1(site: Website, tmp_path: Path) -> None:
    done = asked(project(tmp_path, site.url("/404"), site.url("/200")))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "evidence/web.yaml:3:8: error: 10, Record 0: Nothing is at this address (404).\n"
        "    Find the document’s new address, or keep a copy in evidence/files/ and give it as “file”.\n"
        "2 links: 1 open, 0 to look at, 1 dead.\n"
    )


def test_a_link_that_has_moved_is_told_with_the_new_one_and_exits_0(site: Website, tmp_path: Path) -> None:
    done = asked(project(tmp_path, site.url("/leads-301?/200") + "#page=4"))
    assert done.returncode == 0
    assert done.stdout == (
        "evidence/web.yaml:3:8: warning: 10, Record 0: This address has moved for good.\n"
        f"    Type the new one: {site.url('/200')}#page=4\n"
        "1 link: 0 open, 1 to look at, 0 dead.\n"
    )


def test_an_address_that_several_records_give_is_asked_once_and_told_of_each(site: Website, tmp_path: Path) -> None:
    done = asked(project(tmp_path, site.url("/410"), site.url("/410#page=2")))
    assert [line[:27] for line in done.stdout.splitlines() if "taken away" in line] == [
        "evidence/web.yaml:3:8: erro",
        "evidence/web.yaml:6:8: erro",
    ]
    assert site.book.asked == ["HEAD /410", "GET /410"]


def test_an_address_that_is_none_is_dead_and_not_asked(site: Website, tmp_path: Path) -> None:
    done = asked(project(tmp_path, "www.smallshire.example"))
    assert done.returncode == 1
    assert "evidence/web.yaml:3:8: error: 10, Record 0: This is no web address.\n" in done.stdout


def test_records_that_no_longer_hold_are_left_alone_unless_they_are_named(site: Website, tmp_path: Path) -> None:
    more = f"- {{ref: 20, title: Old, status: superseded, url: '{site.url('/404')}'}}\n"
    folder = project(tmp_path, site.url("/200"), more=more)
    assert asked(folder).returncode == 0
    assert asked(folder, "20").returncode == 1
    assert site.book.asked == ["HEAD /200", "HEAD /404", "GET /404"]


def test_a_library_without_addresses_asks_nobody(tmp_path: Path) -> None:
    done = asked(laid_out(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "No record gives an address to ask.\n", "")


def test_a_ref_that_the_library_does_not_have_is_exit_2(tmp_path: Path) -> None:
    done = asked(laid_out(tmp_path), "77")
    assert (done.returncode, done.stdout) == (2, "")


def test_json_has_all_that_is_known_of_each_link(site: Website, tmp_path: Path) -> None:
    folder = project(tmp_path, site.url("/leads-301?/200").replace("//", "//reader:sesame@", 1), "nonsense")
    done = asked(folder, "--format", "json")
    report = json.loads(done.stdout)
    assert report["version"] == 1
    assert report["summary"] == {"open": 0, "to_look_at": 1, "dead": 1}
    assert report["links"][0] == {
        "ref": "10",
        "title": "Record 0",
        "file": "evidence/web.yaml",
        "line": 3,
        "column": 8,
        "address": site.url("/leads-301?/200"),
        "outcome": "moved",
        "severity": "warning",
        "status": 200,
        "redirects": [{"status": 301, "to": site.url("/200")}],
        "moved_to": site.url("/200"),
        "message": "This address has moved for good.",
        "hint": f"Type the new one: {site.url('/200')}",
    }
    assert report["links"][1]["outcome"] == "no-address"
    assert "sesame" not in done.stdout + done.stderr


def test_where_no_site_can_be_reached_the_machine_has_failed(tmp_path: Path) -> None:
    folder = project(tmp_path, "http://council.example/a")
    done = run("evidence", "links", cwd=folder, **PROXY | {"http_proxy": "http://127.0.0.1:9"})
    assert done.returncode == 3
    assert done.stderr == "Not one site could be reached. Is this computer on the network?\n"
    assert "The proxy of this network does not let the question through." in done.stdout


def test_at_a_terminal_a_bar_shows_how_far_it_is(site: Website, tmp_path: Path) -> None:
    shown = at_terminal("evidence", "links", cwd=project(tmp_path, site.url("/200"), site.url("/204")))
    assert "Asking" in shown
    assert "2/2" in shown
    assert shown.endswith("2 links: 2 open, 0 to look at, 0 dead.\n")


def test_stopped_it_shows_what_is_known_and_leaves_at_once(site: Website, tmp_path: Path) -> None:
    folder = project(tmp_path, site.url("/404"), site.url("/slow", ALSO_HERE))
    process = subprocess.Popen(
        [*COMMAND, "evidence", "links"],
        cwd=folder,
        env=environment(**PROXY),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while {"GET /404", "HEAD /slow"} - set(site.book.asked):
        time.sleep(0.02)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    assert process.returncode == 1
    assert complained == "Stopped: 1 of 2 addresses were asked.\n"
    assert said.endswith("1 link: 0 open, 0 to look at, 1 dead.\n")
    assert not site.book.closing.is_set()
