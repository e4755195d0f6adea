"""How a command ends that was interrupted, that the computer refused, or that met what nobody foresaw."""

from __future__ import annotations

import errno
import fcntl
import os
import re
import shutil
import signal
import subprocess
import time
from functools import partial
from pathlib import Path

import pytest

from selfassess.cli.ending import ending
from selfassess.cli.options import Exit
from tests.commands import COMMAND, ROOT, environment
from tests.projects import project_with

SECRET = "Aaron Placeholder"


def damaged(folder: Path, file: str, text: str) -> Path:
    """An installation of which one file goes wrong: text is added at its end, or there is no such file any more."""
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", folder / "templates")
    path = folder / "src/selfassess" / file
    if text:
        path.write_text(path.read_text("utf-8") + text, "utf-8")
    else:
        path.unlink()
    return folder


def run(installation: Path, *words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A command of an installation, whose reports are saved in its folder `reports`."""
    (installation / "reports").mkdir(exist_ok=True)
    more = {"TMPDIR": str(installation / "reports"), "COVERAGE_PROCESS_CONFIG": "", **more}
    variables = {**environment(**more), "PYTHONPATH": str(installation / "src")}
    return subprocess.run(
        [*COMMAND, *map(str, words)], cwd=installation, env=variables, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("file", "text", "said", "kind"),
    [
        (
            "check/manual.py",
            "\nimport sys\nraise ZeroDivisionError(sys.argv[2])\n",
            "Something went wrong",
            "ZeroDivisionError",
        ),
        ("check/manual.py", "\nraise MemoryError\n", "does not have enough memory", "MemoryError"),
        ("check/manual.py", "\ndef f(): f()\nf()\n", "Something went wrong", "RecursionError"),
        ("check/manual.py", "\nraise EOFError\n", "Something went wrong", "EOFError"),
        ("check/manual.py", "\nraise BlockingIOError\n", "Something went wrong", "BlockingIOError"),
        ("check/manual.py", "\n)\n", "damaged or missing", "SyntaxError: unmatched ')'"),
        ("check/manual.py", "", "damaged or missing", "ImportError: cannot import name 'manual'"),
        ("cli/rules.py", "", "damaged or missing", "ModuleNotFoundError"),
        ("cli/__init__.py", "\n)\n", "damaged or missing", "SyntaxError"),
    ],
)
def test_what_nobody_foresaw_is_one_sentence_and_a_report(
    file: str, text: str, said: str, kind: str, tmp_path: Path
) -> None:
    done = run(damaged(tmp_path, file, text), "rules", SECRET, f"--output={SECRET}")
    [report] = (tmp_path / "reports").iterdir()
    assert (done.returncode, done.stdout, len(done.stderr.strip().splitlines())) == (70, "", 1)
    assert said in done.stderr
    assert f"A report was saved as {report}. Nothing was sent anywhere." in done.stderr
    written = report.read_text("utf-8")
    assert kind in written
    assert "Command: selfassess rules … --output" in written
    assert re.search(r"selfassess \S+, Python \d", written)
    assert "Nothing was sent anywhere." in written
    assert SECRET not in written
    assert str(tmp_path) not in written
    assert report.stat().st_mode & 0o077 == 0


def test_where_no_report_can_be_saved_the_sentence_says_so(tmp_path: Path) -> None:
    more = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), "/proc/none")
    installation = damaged(tmp_path, "check/manual.py", "\nimport tempfile\ntempfile.tempdir = '/proc/none'\n1 / 0\n")
    done = run(installation, "rules", **more)
    assert (done.returncode, done.stdout) == (70, "")
    assert done.stderr == (
        "Something went wrong inside selfassess, so the command stopped. "
        "A report could not be saved: No such file or directory.\n"
    )


def test_a_report_for_which_there_is_no_space_is_not_left_half_written(tmp_path: Path) -> None:
    limit = "\nimport resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n1 / 0\n"
    done = run(damaged(tmp_path, "check/manual.py", limit), "rules")
    assert (done.returncode, list((tmp_path / "reports").iterdir())) == (70, [])
    assert "A report could not be saved: File too large." in done.stderr


def test_an_error_of_the_computer_that_reaches_the_end_names_its_file_and_is_3(tmp_path: Path) -> None:
    done = run(damaged(tmp_path, "check/manual.py", "\nopen('/proc/none/x')\n"), "rules")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == "Cannot open /proc/none/x: No such file or directory.\n"


@pytest.mark.parametrize(
    "words", [["rules"], ["--help"], ["check"], ["check", "--format", "json"], ["build", "--help"]]
)
def test_a_report_for_which_there_is_no_space_is_3(words: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, *words], cwd=ROOT, env=environment(), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (3, "Cannot write the report: No space left on device.\n")


def test_a_reader_who_has_seen_enough_gets_no_complaint() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, "rules"], cwd=ROOT, env=environment(), stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def test_ctrl_c_is_130_and_leaves_nothing(tmp_path: Path) -> None:
    """Another writer keeps the command waiting, so that it surely has begun."""
    project = project_with(tmp_path / "project")
    before = sorted(path.name for path in project.rglob("*"))
    fix = [*COMMAND, "check", "--fix"]
    with (project / ".selfassess.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        process = subprocess.Popen(
            fix,
            cwd=project,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # What a shell starts in the background ignores Ctrl-C, and so does what that starts.
            preexec_fn=partial(signal.signal, signal.SIGINT, signal.SIG_DFL),
        )
        while process.poll() is None and not waits(process.pid):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        said = process.communicate()
    assert (process.returncode, said) == (130, ("", "\nStopped.\n"))
    (project / ".selfassess.lock").unlink()
    assert sorted(path.name for path in project.rglob("*")) == before


def waits(pid: int) -> bool:
    """Whether a process only sleeps for a while, as one does that waits for a lock."""
    for _ in range(20):
        if Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(") ")[2][0] != "S":
            return False
        time.sleep(0.02)
    return True


def test_an_end_of_what_is_typed_is_1_and_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "there.xlsx").write_bytes(b"")
    done = subprocess.run(
        [*COMMAND, "evidence", "export", "there.xlsx", "--project", ROOT],
        cwd=tmp_path, env=environment(), input="", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr.splitlines()[-1]) == (1, "Stopped.")
    assert (tmp_path / "there.xlsx").read_bytes() == b""


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file", "a.yaml"), Exit.MACHINE, "Cannot open a.yaml: No such file."),
        (OSError(errno.ENOSPC, "No space left"), Exit.MACHINE, "Cannot write the report: No space left."),
        (KeyError(SECRET), Exit.UNFORESEEN, "Something went wrong inside selfassess, so the command stopped."),
    ],
    ids=["a file that is not there", "a full disk", "what nobody foresaw"],
)
def test_every_error_is_one_line_and_the_code_of_its_kind(
    error: Exception,
    code: Exit,
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert ending(error, ["check"]) is code
    told = capfd.readouterr()
    assert (told.out, told.err.count("\n"), SECRET in told.err) == ("", 1, False)
    assert told.err.startswith(said)
    assert len(list(tmp_path.iterdir())) == (code is Exit.UNFORESEEN)
