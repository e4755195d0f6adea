"""`selfassess evidence links`, with a real website behind a real proxy, and without."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.commands import COMMAND, environment, run
from tests.links.website import Website, opened
from tests.projects import project_with
from tests.terminal import at_terminal

SITE = "http://www.smallshire.example"
AT = "evidence/web.yaml:3:8"
NOWHERE = "http://127.0.0.1:9"
OFFLINE = "The proxy of your network does not let this request through. No site could be reached,"
BROWSER = "    Open it in a browser to see whether the document is there.\n"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Website]:
    """A proxy that answers for every site."""
    with opened() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url(""))
        yield proxy


def project(folder: Path, *urls: str, more: str = "") -> Path:
    """A project whose records 10, 11 … give these addresses; each `url` is at column 8 of lines 3, 6 …"""
    records = "".join(f"- ref: {10 + at}\n  title: Record {at}\n  url: {url}\n" for at, url in enumerate(urls))
    return project_with(folder, f"# evidence/web.yaml\n{records}{more}")


def links(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    return run("evidence", "links", *words, cwd=folder, **more)


@pytest.mark.parametrize(
    ("path", "code", "told", "count"),
    [
        ("/200", 0, "", "1 working, 0 moved, 0 to look at yourself, 0 dead"),
        ("/redirect-302?/report", 0, f"{AT}: note: 10, Record 0: This address leads on to {SITE}/report.\n",
         "1 working, 0 moved, 0 to look at yourself, 0 dead"),
        ("/redirect-301?/report#page=4", 0, f"{AT}: warning: 10, Record 0: This address has moved for good.\n"
         f"    Type the new one: {SITE}/report#page=4\n", "0 working, 1 moved, 0 to look at yourself, 0 dead"),
        ("/403", 0, f"{AT}: warning: 10, Record 0: The site does not let a program open this address (403).\n{BROWSER}",
         "0 working, 0 moved, 1 to look at yourself, 0 dead"),
        ("/404", 1, f"{AT}: error: 10, Record 0: Nothing is at this address (404).\n"
         "    Find the document’s new address, or keep a copy in evidence/files/ and type its path under “file:”.\n",
         "0 working, 0 moved, 0 to look at yourself, 1 dead"),
    ],
)  # fmt: skip
def test_each_outcome_has_its_report_and_exit_code(
    path: str, code: int, told: str, count: str, site: Website, tmp_path: Path
) -> None:
    done = links(project(tmp_path, SITE + path))
    assert (done.returncode, done.stderr) == (code, "")
    assert done.stdout == f"{told}1 link: {count}.\n"


def test_an_address_that_several_records_share_is_asked_once_and_reported_for_each(
    site: Website, tmp_path: Path
) -> None:
    done = links(project(tmp_path, f"{SITE}/410", f"{SITE}/410#page=2"))
    assert [line[:22] for line in done.stdout.splitlines() if "410" in line] == [
        "evidence/web.yaml:3:8:",
        "evidence/web.yaml:6:8:",
    ]
    assert site.requests == [f"HEAD {SITE}/410", f"GET {SITE}/410"]


def test_an_address_that_is_not_valid_is_dead(tmp_path: Path) -> None:
    done = links(project(tmp_path, "www.smallshire.example"))
    assert done.returncode == 1
    assert done.stdout.startswith("evidence/web.yaml:3:8: error: 10, Record 0: This is not a web address.")


def test_records_that_are_not_current_are_checked_only_if_they_are_named(site: Website, tmp_path: Path) -> None:
    more = f"- {{ref: 20, title: Old, status: superseded, url: '{SITE}/404'}}\n"
    folder = project(tmp_path, f"{SITE}/200", more=more)
    assert links(folder).returncode == 0
    assert links(folder, "20").returncode == 1
    assert site.requests == [f"HEAD {SITE}/200", f"HEAD {SITE}/404", f"GET {SITE}/404"]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://127.0.0.1:{port}/200", "127.0.0.1 is always the computer that opens it."),
        ("http://localhost:{port}/200", " is always the computer that opens it."),
        ("http://2130706433:{port}/200", "127.0.0.1 is always the computer that opens it."),
        ("http://[::ffff:127.0.0.1]:{port}/200", " is always the computer that opens it."),
        ("http://169.254.169.254/", "169.254.169.254 is for services of a network, not for documents."),
        ("http://224.0.0.1/", "224.0.0.1 is not for websites."),
    ],
)
def test_where_nobody_should_ask_is_not_asked_and_what_to_do_is_said(url: str, reason: str, tmp_path: Path) -> None:
    with opened() as here:
        done = links(project(tmp_path, f'"{url}"'.format(port=here.port)))
        assert here.connections == 0
    (line, hint, summary) = done.stdout.splitlines()
    assert line.startswith(f"{AT}: warning: 10, Record 0: This address was not asked: ")
    assert line.endswith(reason)
    assert hint.startswith(
        "    Type the address at which readers can open the document, or keep a copy in evidence/files/"
    )
    assert (summary, done.returncode) == ("1 link: 0 working, 0 moved, 1 to look at yourself, 0 dead.", 0)


def test_behind_a_proxy_it_is_not_asked_either(site: Website, tmp_path: Path) -> None:
    url = f"{SITE}/redirect-302?http://169.254.169.254/latest/meta-data/"
    assert links(project(tmp_path, url)).stdout.splitlines()[:2] == [
        f"{AT}: warning: 10, Record 0: This address leads on to http://169.254.169.254/latest/meta-data/, "
        "which was not asked: 169.254.169.254 is for services of a network, not for documents.",
        "    Open it in a browser. If it shows the document, type the address that the browser then shows.",
    ]
    assert [request.split()[1] for request in site.requests] == [url]


def test_without_a_network_what_was_not_asked_is_still_listed(tmp_path: Path) -> None:
    done = links(project(tmp_path, "http://a.example/", "http://127.0.0.1/"), http_proxy=NOWHERE)
    assert (done.returncode, done.stderr) == (
        3,
        f"{OFFLINE} so 1 link was not checked. Is this computer connected to the network?\n",
    )
    assert "11, Record 1: This address was not asked" in done.stdout


def test_a_library_without_addresses_asks_nobody(tmp_path: Path) -> None:
    done = links(project_with(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (0, "No record has a web address.\n", "")


def test_a_ref_that_the_library_does_not_have_is_exit_2(tmp_path: Path) -> None:
    done = links(project_with(tmp_path), "77")
    assert (done.returncode, done.stdout) == (2, "")


def test_json_lists_every_link(site: Website, tmp_path: Path) -> None:
    url = f"{SITE}/redirect-301?/report".replace("//", "//reader:sesame@", 1)
    done = links(project(tmp_path, url, "nonsense"), "--format", "json")
    report = json.loads(done.stdout)
    assert report["version"] == 2
    assert report["summary"] == {"works": 0, "moved": 1, "look": 0, "dead": 1}
    assert report["links"][0] == {
        "ref": "10",
        "title": "Record 0",
        "file": "evidence/web.yaml",
        "line": 3,
        "column": 8,
        "address": f"{SITE}/redirect-301?/report",
        "outcome": "moved",
        "severity": "warning",
        "status": 200,
        "moved_to": f"{SITE}/report",
        "message": "This address has moved for good.",
        "hint": f"Type the new one: {SITE}/report",
    }
    assert (report["links"][1]["outcome"], report["links"][1]["address"]) == ("dead", None)
    assert "sesame" not in done.stdout + done.stderr


def test_if_no_site_can_be_reached_the_network_has_failed_and_no_link_is_dead(tmp_path: Path) -> None:
    done = links(project(tmp_path, "http://council.example/a"), http_proxy=NOWHERE)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == f"{OFFLINE} so 1 link was not checked. Is this computer connected to the network?\n"


def test_without_a_network_that_is_said_once_and_not_for_each_link(tmp_path: Path) -> None:
    sites = [f"http://council{number}.example/a" for number in range(4)]
    done = links(project(tmp_path, *sites, "nonsense"), http_proxy=NOWHERE)
    assert done.stderr == f"{OFFLINE} so 4 links were not checked. Is this computer connected to the network?\n"
    assert [line.partition(": ")[2] for line in done.stdout.splitlines()[::2]] == [
        "error: 14, Record 4: This is not a web address. Copy it from the address bar of your browser.",
        "0 working, 0 moved, 0 to look at yourself, 1 dead.",
    ]


def test_without_a_network_json_still_lists_every_link(tmp_path: Path) -> None:
    done = links(project(tmp_path, "http://a.example/", "http://b.example/"), "--format", "json", http_proxy=NOWHERE)
    report = json.loads(done.stdout)
    assert (done.returncode, report["summary"]["look"]) == (3, 2)


def test_at_a_terminal_a_bar_shows_progress(site: Website, tmp_path: Path) -> None:
    shown = at_terminal("evidence", "links", cwd=project(tmp_path, f"{SITE}/200", f"{SITE}/204"))
    assert "Asking" in shown
    assert "2/2" in shown
    assert shown.endswith("2 links: 2 working, 0 moved, 0 to look at yourself, 0 dead.\n")


def test_ctrl_c_shows_what_is_known_and_ends_at_once(site: Website, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "evidence", "links"],
        cwd=project(tmp_path, f"{SITE}/404", f"{SITE}/slow"),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # What a shell starts in the background ignores Ctrl-C, and so does what that starts.
        preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
    )
    # One site, one address at a time: the first answer is known before the second request.
    site.wait_for(f"HEAD {SITE}/slow")
    process.send_signal(signal.SIGINT)
    report, message = process.communicate(timeout=25)
    assert (process.returncode, message) == (1, "Stopped: 1 of 2 addresses were checked.\n")
    assert report.endswith("1 link: 0 working, 0 moved, 0 to look at yourself, 1 dead.\n")
