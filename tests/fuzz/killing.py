"""`python -m tests.fuzz.killing --moments 200`: every command that writes, killed at many moments.

A moment is just before one of the calls by which a command changes the disk: opening, writing, flushing, renaming,
removing. Whatever was cut off, each file is then as it was before or as it was to be; the next command leaves the
project wholly the one or the other, and nothing else behind.
"""

from __future__ import annotations

import contextlib
import io
import os
import posix
import signal
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from types import FrameType
from typing import Any

from selfassess.cli import main
from tests.fuzz.acts import ACTS, Act, laid_out
from tests.fuzz.engine import warm_up
from tests.fuzz.judge import Tree, tree

CHANGING = frozenset(
    ["chmod", "close", "flush", "fsync", "mkdir", "open", "remove", "rename", "replace", "rmdir", "unlink", "write"]
)
ORDERLY = (0, 1, 130)
"""How a command ends that was interrupted, or over before its moment came."""
SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


def faults(act: Act, moments: int, random: Random, root: Path) -> Iterator[str]:
    """What is wrong after an act was killed, each time on a new project and at a random moment."""
    before, after, last = _undisturbed(act, root / "whole")
    for attempt in range(moments):
        moment, how = random.randint(1, last), random.choice(SIGNALS)
        folder = laid_out(root / str(attempt))
        ended = _run(act.words, folder, partial(_kill_at, moment, how))
        if ended not in (-how, *ORDERLY):
            yield f"{how.name} at moment {moment} of {last}: ended with {ended}"
        at_once = tree(folder)
        _run(act.after, folder)
        for fault in (*_halves(at_once, before, after), *_remains(act, tree(folder), before, after)):
            yield f"{how.name} at moment {moment} of {last}: {fault}"


def _undisturbed(act: Act, folder: Path) -> tuple[Tree, Tree, int]:
    """The files before and after an act that nobody kills, and the number of its moments."""
    before = tree(laid_out(folder))
    counted = folder.with_name("moments")
    ended = _run(act.words, folder, lambda: _count_into(counted))
    assert ended in (0, 1), f"{act.words} ended with {ended}"
    after = tree(folder)
    assert after != before, f"{act.words} wrote nothing"
    return before, after, len(counted.read_text())


def _halves(files: Tree, before: Tree, after: Tree) -> Iterator[str]:
    """The files that are neither as before nor as after; those that a killed command may leave are not looked at."""
    for name in sorted({*files, *before, *after}):
        if not _is_left(name) and files.get(name) not in (before.get(name), after.get(name)):
            yield f"{name} is neither as before nor as after"


def _remains(act: Act, files: Tree, before: Tree, after: Tree) -> Iterator[str]:
    """What is still there that the next command should have cleared away, finished or taken back."""
    yield from (f"{name} is left after the next command" for name in files if _is_left(name))
    if act.is_whole and files not in (before, after):
        parted = [name for name in sorted({*files, *after}) if files.get(name) not in (before.get(name), None)]
        yield f"after the next command only a part is done: {', '.join(parted[:5])}"


def _is_left(name: str) -> bool:
    return ".part" in name or name.endswith(".selfassess.journal")


def _run(words: tuple[str, ...], folder: Path, watch: Callable[[], None] | None = None) -> int:
    """Runs a command in a process of its own, and returns its exit code; a negative one is the signal that ended it."""
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            if watch is not None:
                watch()
            os._exit(_exit_code(words))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _exit_code(words: tuple[str, ...]) -> int:
    try:
        main(words)
    except SystemExit as error:
        sys.setprofile(None)
        return error.code if isinstance(error.code, int) else 1
    except BaseException:
        sys.setprofile(None)
        return 99
    return 0


def _before_each_change(act: Callable[[], None]) -> None:
    """Has something done just before each call of this process that changes the disk."""

    def watch(frame: FrameType, event: str, function: Any) -> None:
        if event == "c_call" and function.__name__ in CHANGING:
            owner = function.__self__
            if owner in (io, posix) or (isinstance(owner, io.IOBase) and not isinstance(owner, io.StringIO)):
                act()

    sys.setprofile(watch)


def _kill_at(moment: int, how: signal.Signals) -> None:
    left = moment

    def count() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), how)

    _before_each_change(count)


def _count_into(file: Path) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def count() -> None:
        os.write(descriptor, b".")

    _before_each_change(count)


def run() -> int:
    parser = ArgumentParser(prog="python -m tests.fuzz.killing", description="Kill every command that writes.")
    parser.add_argument("--act", choices=[*ACTS], action="append", help="what to kill (default: everything)")
    parser.add_argument("--moments", type=int, default=200, help="how often (default: 200)")
    parser.add_argument("--seed", type=int, default=0, help="which moments (default: 0)")
    asked = parser.parse_args()
    warm_up()
    found = 0
    for name in asked.act or [*ACTS]:
        with tempfile.TemporaryDirectory() as root:
            for fault in faults(ACTS[name], asked.moments, Random(asked.seed), Path(root)):
                found += 1
                sys.stdout.write(f"{name}: {fault}\n")
        sys.stdout.write(f"{name}: done.\n")
        sys.stdout.flush()
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(run())
