"""Who waits for a project is told who holds it; what a stranger wrote into the lock file is words at most."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.edit.holder import LONGEST, UNKNOWN, busy, forget_holder, name_holder
from selfassess.edit.transaction import LOCK
from tests.commands import COMMAND, environment
from tests.projects import project_with

HOLD = """
import sys
from pathlib import Path
from selfassess.edit.transaction import one_writer
with one_writer(Path(sys.argv[1]), "selfassess evidence review"):
    print("held", flush=True)
    sys.stdin.read()
"""
IMPATIENT = """
from selfassess.edit import transaction
transaction.PATIENCE = 0.2
from selfassess.cli import main
main(["check", "--fix"])
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    (tmp_path / LOCK).write_bytes(b"")
    return tmp_path / LOCK


def test_a_command_that_waits_in_vain_says_who_holds_the_project(tmp_path: Path) -> None:
    project = project_with(tmp_path / "project")
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, project],
        env=environment(LOGNAME="sam.placeholder"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    waiting = subprocess.run(
        [sys.executable, "-c", IMPATIENT], cwd=project, env=environment(), capture_output=True, text=True, check=False
    )
    assert holder.stdin is not None
    holder.communicate(b"")
    said = (
        r"sam\.placeholder on .+ has been running “selfassess evidence review” on this project since \d\d:\d\d on \d+-"
    )
    assert (waiting.returncode, waiting.stdout) == (3, "")
    assert re.match(said, waiting.stderr)
    assert (project / LOCK).read_bytes() == b""
    done = subprocess.run(
        [*COMMAND, "check", "--fix"], cwd=project, env=environment(), capture_output=True, check=False
    )
    assert (done.returncode, (project / LOCK).read_bytes()) == (0, b"")


def test_the_holder_is_forgotten_when_the_work_is_done(lock: Path) -> None:
    name_holder(lock, "selfassess check")
    assert "selfassess check" in busy(lock)
    forget_holder(lock)
    assert (busy(lock), lock.read_bytes()) == (UNKNOWN, b"")


def test_a_long_or_steering_name_is_cut_and_seen(lock: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", f"a\x1b[31m\u202e{'x' * 500}")
    name_holder(lock, "selfassess check")
    assert f"a<U+001B>[31m<U+202E>{'x' * (LONGEST - 21)} on " in busy(lock)


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"selfassess", b"x\ny\nz", b"selfassess\n" * 9, b"selfassess\n\n" + b"x" * 10_000, b"9" * 5000],
    ids=["nothing", "no text", "one line", "no command", "more lines", "too long", "digits"],
)
def test_other_contents_name_nobody(content: bytes, lock: Path) -> None:
    lock.write_bytes(content)
    assert busy(lock) == UNKNOWN


def test_a_pipe_or_a_link_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "precious").write_text("words")
    (tmp_path / "link").symlink_to("precious")
    name_holder(tmp_path / "pipe", "selfassess check")
    name_holder(tmp_path / "link", "selfassess check")
    name_holder(tmp_path / "none", "selfassess check")
    assert (busy(tmp_path / "pipe"), busy(tmp_path / "none")) == (UNKNOWN, UNKNOWN)
    assert (tmp_path / "precious").read_text() == "words"
    assert not (tmp_path / "none").exists()


def test_a_user_whom_the_computer_does_not_know_is_said_by_the_command_and_the_computer(
    lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000_000)
    name_holder(lock, "selfassess check")
    assert "selfassess check" in busy(lock)
