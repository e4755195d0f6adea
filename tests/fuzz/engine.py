"""One case: a project is laid out and damaged, and commands are run on it, in a process that is watched.

A case is known by its kind and its seed, and is the same each time. It lives in a child process, which may neither
run nor wait too long, nor take too much memory or disk; whatever becomes of the child, its parent can tell.
"""

from __future__ import annotations

import contextlib
import faulthandler
import gc
import io
import json
import os
import resource
import shutil
import signal
import traceback
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from msgspec import Struct

from selfassess.cli import main
from tests.fuzz import judge
from tests.fuzz.commands import AGAIN, BUILD, CHECK, Command, command, others
from tests.fuzz.kinds import KINDS, registers
from tests.fuzz.project import lay_out

LONGEST = 5
"""Seconds of the processor that a command may take."""
PATIENCE = 20
"""Seconds of the clock that a command may take, on a machine that is busy with other things."""
MEMORY, DISK = 1024**3, 256 * 1024**2
STEPS = 6
STACK, OUTCOME = "stack.txt", "outcome.json"


class Outcome(Struct, frozen=True):
    """What a case came to: its faults, and how often each command ended in which way."""

    faults: list[str]
    ends: Counter[str]


def warm_up() -> None:
    """Loads what commands load, so that no child has to."""
    with (
        TemporaryDirectory() as name,
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        project = lay_out(Path(name))
        for words in (("build",), ("schema",), ("evidence", "review", "1", "--by", "Librarian"), ("coverage",)):
            with contextlib.suppress(SystemExit):
                main([*words, "--project", str(project)])
    registers.exported()


def attempt(kind: str, seed: int, root: Path) -> Outcome:
    """Runs a case in a folder of its own, which is kept if there are faults."""
    folder = root / f"{kind}-{seed}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    child = os.fork()
    if child == 0:
        _in_child(kind, seed, folder)
    _, status = os.waitpid(child, 0)
    outcome = _outcome(folder, status)
    if not outcome.faults:
        shutil.rmtree(folder, ignore_errors=True)
    return outcome


def _outcome(folder: Path, status: int) -> Outcome:
    if (folder / OUTCOME).exists():
        kept = json.loads((folder / OUTCOME).read_text("utf-8"))
        return Outcome(kept["faults"], Counter(kept["ends"]))
    how = signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else f"exit {os.WEXITSTATUS(status)}"
    stack = (folder / STACK).read_text("utf-8") if (folder / STACK).exists() else ""
    return Outcome([f"the process died ({how})\n{stack}"], Counter())


def _in_child(kind: str, seed: int, folder: Path) -> None:
    """Never returns: what a case leaves in memory dies with it."""
    try:
        _limit()
        outcome = _case(kind, Random(f"{kind} {seed}"), folder)
        (folder / OUTCOME).write_text(json.dumps({"faults": outcome.faults, "ends": outcome.ends}), "utf-8")
    except BaseException:
        (folder / STACK).write_text(traceback.format_exc(), "utf-8", "backslashreplace")
        os._exit(1)
    os._exit(0)


def _limit() -> None:
    gc.disable()  # as in a process that runs one command
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (DISK, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _case(kind: str, random: Random, folder: Path) -> Outcome:
    os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
    os.chdir(folder)
    project = lay_out(folder)
    own = KINDS[kind](random, project)
    commands = [*own, command(*CHECK), BUILD, *others(random, random.randint(1, 2))]
    if random.random() < 0.1:
        commands.insert(len(own) + 2, AGAIN)
    found: list[str] = []
    ends: Counter[str] = Counter()
    before, runs = judge.tree(folder), dict[Command, judge.Run]()
    for each in commands:
        runs[each] = run = _watched(each, folder)
        after = judge.tree(folder)
        found += [f"{' '.join(each.words)!r}: {fault}" for fault in judge.faults(each, run, folder, before, after)]
        ends[f"{' '.join(each.words[: 2 if each.words[0] == 'evidence' else 1])} {run.exit}".partition(":")[0]] += 1
        before = after
    found += [] if (folder / judge.UNSTEADY).exists() else _agreement(runs, folder)
    return Outcome(found, ends)


def _agreement(runs: dict[Command, judge.Run], folder: Path) -> list[str]:
    """What is written has been found whole, and building again writes the same."""
    found = []
    checked, built = runs[command(*CHECK)], runs[BUILD]
    if checked.exit != 0 and built.exit == 0:
        found.append(f"check ended with {checked.exit}, and build with 0")
    if AGAIN in runs and built.exit == 0:
        again = folder / "again"
        for path in sorted(path for path in again.rglob("*") if path.is_file()):
            if path.read_bytes() != (folder / "project/output" / path.relative_to(again)).read_bytes():
                found.append(f"building again wrote another {path.relative_to(again)}")
    return found


def _watched(command: Command, folder: Path) -> judge.Run:
    """Runs a command; one that takes too long shows where it is and dies, and its process with it."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with (folder / STACK).open("w", encoding="utf-8", errors="backslashreplace") as stack:
        for number, timer, seconds in (
            (signal.SIGPROF, signal.ITIMER_PROF, LONGEST),
            (signal.SIGALRM, signal.ITIMER_REAL, PATIENCE),
        ):
            faulthandler.register(number, stack, chain=True)
            signal.setitimer(timer, seconds)
        stack.write(f"{' '.join(command.words)}\n")
        stack.flush()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            ended = _ended(command)
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
    (folder / STACK).unlink()
    said = []
    for stream in (out, err):
        stream.flush()
        said.append(stream.buffer.getvalue().decode("utf-8", "replace"))
    return judge.Run(ended, *said)


def _ended(command: Command) -> object:
    """The exit code; for an exception that came out, what it is and the last steps on the way to it."""
    try:
        main([*command.words, "--project", "project"])
    except SystemExit as error:
        return error.code
    except BaseException as error:
        steps = [
            f"{step.filename}:{step.lineno} {step.name}" for step in traceback.extract_tb(error.__traceback__)[-STEPS:]
        ]
        return "\n".join([f"{type(error).__name__}: {error}"[:300], *steps])
    return None
