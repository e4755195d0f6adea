"""No command touches the network but `evidence links`.

Each runs with a guard that Python itself calls before it looks up a name or opens a connection.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import environment, every_command
from tests.projects import project_with
from tests.read.word.samples import p, word_file

TOUCHED = 99
GUARD = f"""
import os, sys
TOUCHES = ("socket.connect", "socket.bind", "socket.send", "socket.getaddr", "socket.gethost", "socket.getname")
def guard(event, arguments):
    if event.startswith(TOUCHES):
        os.write(2, f"the network was touched: {{event}} {{arguments}}".encode())
        os._exit({TOUCHED})
sys.addaudithook(guard)
from selfassess.cli import main
main(sys.argv[1:])
"""
LIBRARY = """
# evidence/web.yaml
ref: 10
title: On the web
url: http://127.0.0.1:9/report
unused: Held for the visit

# content/actions.yaml
- {action: A1, what: Visit sooner, lead: Head of Visits, due: 2027-03-31}

# register.csv
Ref,Title,Link
10,On the web,http://127.0.0.1:9/another
"""
ONLINE = "evidence links"
OFFLINE = {
    "audit": ["audit", "plan.html"],
    "brand": ["brand"],
    "build": ["build"],
    "check": ["check"],
    "evidence list": ["evidence", "list"],
    "evidence show": ["evidence", "show", "10"],
    "evidence due": ["evidence", "due"],
    "evidence where-used": ["evidence", "where-used"],
    "evidence unused": ["evidence", "unused"],
    "evidence export": ["evidence", "export", "register.xlsx"],
    "evidence import": ["evidence", "import", "register.csv", "--yes"],
    "evidence add": ["evidence", "add", "http://127.0.0.1:9/plan"],
    "evidence review": ["evidence", "review", "10", "--by", "Librarian"],
    "evidence renumber": ["evidence", "renumber", "10", "11"],
    "evidence supersede": ["evidence", "supersede", "1", "10"],
    "evidence remove": ["evidence", "remove", "10", "--yes"],
    "coverage": ["coverage"],
    "import": ["import", "draft.docx", "--into", "{elsewhere}"],
    "new": ["new", "{elsewhere}"],
    "pack": ["pack", "--cited"],
    "plan list": ["plan"],
    "plan update": ["plan", "update", "A1", "--note", "Begun"],
    "release": ["release", "--dry-run"],
    "rules": ["rules"],
    "schema": ["schema", "--with-evidence"],
}


def guarded(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """A command in a project whose library has an address, under guard."""
    project = project_with(folder / "project", LIBRARY)
    link = '<w:hyperlink r:id="web"><w:r><w:t>Our plan</w:t></w:r></w:hyperlink>'
    (project / "draft.docx").write_bytes(word_file(p(link), ("web", "hyperlink", "http://127.0.0.1:9/plan")))
    page = '<html lang="en-GB"><title>Plan</title><p><a href="http://127.0.0.1:9/plan">Our plan</a></p>'
    (project / "plan.html").write_text(page, "utf-8")
    typed = [word.format(elsewhere=folder / "elsewhere") for word in words]
    command = [sys.executable, "-c", GUARD, *typed]
    return subprocess.run(command, cwd=project, env=environment(), capture_output=True, text=True, check=False)


def test_every_command_is_tried() -> None:
    assert set(every_command()) == {*OFFLINE, ONLINE}


@pytest.mark.parametrize("name", OFFLINE)
def test_a_command_does_its_work_without_the_network(name: str, tmp_path: Path) -> None:
    done = guarded(OFFLINE[name], tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_guard_sees_whoever_touches_the_network(tmp_path: Path) -> None:
    assert guarded(ONLINE.split(), tmp_path).returncode == TOUCHED
