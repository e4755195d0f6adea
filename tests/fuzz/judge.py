"""What must hold after every command, whatever was done to the project."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from msgspec import Struct

from tests.fuzz.commands import Command
from tests.fuzz.finished import faults_in
from tests.fuzz.project import SECRET

Tree = Mapping[str, tuple[int, str]]
ENDS = (0, 1, 2, 3)
LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
OF_THE_MACHINE = ("project/.selfassess.lock", "project/.selfassess.journal", "cache", "stack.txt")
UNSTEADY = "unsteady.txt"
"""Names the files of a case that change by themselves while a command runs."""
SMALL = 4 * 1024 * 1024


class Run(Struct, frozen=True):
    """How a command ended: its exit code, the end of its life if it had none, and what it said."""

    exit: object
    out: str
    err: str


def tree(folder: Path) -> Tree:
    """Every file and folder of a case: its kind and permissions, and its contents, target or size."""
    unsteady = (folder / UNSTEADY).read_text("utf-8").splitlines() if (folder / UNSTEADY).exists() else []
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
    return {name: _state(folder / name) for name in names if not name.startswith((*OF_THE_MACHINE, *unsteady))}


def _state(path: Path) -> tuple[int, str]:
    status = path.lstat()
    if S_ISLNK(status.st_mode):
        return status.st_mode, str(path.readlink())
    if not S_ISREG(status.st_mode):
        return status.st_mode, ""
    is_small = status.st_size <= SMALL
    return status.st_mode, sha256(path.read_bytes()).hexdigest() if is_small else f"{status.st_size} {status.st_mtime}"


def faults(command: Command, run: Run, folder: Path, before: Tree, after: Tree) -> Iterator[str]:
    """What a command did that it may not do."""
    yield from _ending(run, is_diff="--dry-run" in command.words)
    changed = sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
    may_write = _homes(command, folder) if run.exit == 0 or command.goes_on else ()
    yield from (f"changed {name}" for name in changed if not f"{name}/".startswith(may_write or ("\0",)))
    yield from (f"left {name}" for name in changed if name.endswith(".part") and name in after)
    is_steady = not (folder / UNSTEADY).exists()
    if is_steady and command.words[0] == "check" and run.exit in (0, 1) and "json" in command.words:
        yield from _findings(run.out, folder / "project")
    if command.is_build:
        written = [name for name in changed if name in after and S_ISREG(after[name][0])]
        for name in written:
            content = (folder / name).read_bytes()
            if not (name.endswith(".html") and "page.html" in run.out):  # then the council has been told
                yield from faults_in(name, content)
            if SECRET.encode() in _plain(name, content):
                yield f"{name} tells a secret of the machine"
        if run.exit == 0 and not any(name in after for name in _documents(command)):
            yield "no document was written"
    if SECRET in run.out + run.err:
        yield "tells a secret of the machine"


def _homes(command: Command, folder: Path) -> tuple[str, ...]:
    """Where a command may write: what it names, and where that leads by a link within the project."""
    led = (os.path.relpath(os.path.realpath(folder / name), folder) for name in command.writes)
    return (*command.writes, *(name for name in led if name.startswith("project")))


def _documents(command: Command) -> list[str]:
    [folder] = command.writes
    return [f"{folder}self-assessment.{form}" for form in ("docx", "html")]


def _ending(run: Run, is_diff: bool) -> Iterator[str]:
    said = (run.out + run.err).replace("\r\n", "\n")
    if run.exit not in ENDS:
        yield f"ended with {run.exit}\n{_report(run.err)}"
    if "Traceback (most recent call last)" in said or "Aborted!" in said:
        yield "gave up without a sentence"
    unseen = None if is_diff else UNSEEN.search(said)  # a diff shows a file as it is, unless a person looks on
    if unseen:
        yield f"said a character that nobody sees: {said[max(0, unseen.start() - 40) : unseen.end() + 20]!r}"


def _report(said: str) -> str:
    """The end of the report that was saved of what nobody foresaw."""
    saved = re.search(r"saved as (\S+\.txt)", said)
    return "\n".join(Path(saved[1]).read_text("utf-8").splitlines()[-8:]) if saved else said[-300:]


def _findings(report: str, project: Path) -> Iterator[str]:
    try:
        findings = json.loads(report)["findings"]
    except (ValueError, KeyError):
        yield "the report is not JSON"
        return
    for finding in findings:
        where = f"{finding['rule']} at {finding['file']}:{finding['line']}:{finding['column']}"
        if LINE_BREAK.search(finding["message"]) or LINE_BREAK.search(finding["hint"]):
            yield f"{where}: a line break in {finding['message']!r} {finding['hint']!r}"
        if LINE_BREAK.search(finding["file"]) or not finding["message"]:
            yield f"{where}: no message, or a name of two lines"
        if not _is_there(finding["line"], finding["column"], project / finding["file"]):
            yield f"{where}: no such place"


def _is_there(line: int, column: int, file: Path) -> bool:
    """Whether a file has this line and column; what cannot be read as text has its beginning only."""
    try:
        text = file.read_bytes().decode("utf-8-sig") if file.is_file() and file.stat().st_size <= SMALL else None
    except (OSError, UnicodeDecodeError, ValueError):
        return line >= 1 and column >= 1
    if text is None:
        return line >= 1 and column >= 1
    lines = LINE_BREAK.split(text)
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


def _plain(name: str, content: bytes) -> bytes:
    """The words of a file that may be packed."""
    if not name.endswith(".docx"):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return b"".join(map(package.read, package.namelist()))
