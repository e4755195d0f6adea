"""Every certain fix of a project's findings, in rounds: fixing one thing can show another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from msgspec import Struct

from selfassess.diagnostics import Edit, Finding
from selfassess.edit.transaction import Change
from selfassess.files.reading import read_own
from selfassess.syntax.patches import PatchedFile
from selfassess.syntax.source import BYTE_ORDER_MARK

ROUNDS = 100
Unsaved = Mapping[str, bytes]


class Checked(Protocol):
    @property
    def findings(self) -> Sequence[Finding]: ...


C = TypeVar("C", bound=Checked)


class Fixes(Struct, frozen=True):
    """What is to be written, by file; what that fixes, and what it would have fixed if that could be proven."""

    changes: Mapping[str, Change]
    fixed: tuple[Finding, ...]
    unproven: tuple[Finding, ...]


def fix(project: Path, check: Callable[[Unsaved], C]) -> tuple[C, Fixes]:
    """What `check` says once everything is fixed that can be, and the fixes; nothing is written.

    `check` looks at the project with the content of some files as given, whatever the disk has. Raises OSError.
    """
    read: dict[str, bytes] = {}
    content: dict[str, bytes] = {}
    fixed: dict[Finding, None] = {}
    unproven: list[Finding] = []
    checked = check(content)
    for _ in range(ROUNDS):
        new = [file for file in by_file(checked.findings) if file not in read and (project / file).is_file()]
        if new:  # checked again, since a file may have changed after the check
            read |= {file: read_own(project, file) for file in new}
            content |= {file: read[file] for file in new}
            checked = check(content)
        undone = [finding for finding in checked.findings if finding in fixed]  # by another fix
        fresh = by_file(finding for finding in checked.findings if finding not in fixed)
        patched = {file: patch(file, content[file], found) for file, found in fresh.items() if file in content}
        unproven = [*undone, *(finding for file in patched.values() for finding in file.unproven)]
        done = [one.finding for file in patched.values() for one in file.patches]
        if not done:
            break
        fixed |= dict.fromkeys(done)
        content |= {file: typed(content[file], made) for file, made in patched.items()}
        checked = check(content)
    changes = {file: Change(read[file], after) for file, after in content.items() if after != read[file]}
    kept = tuple(finding for finding in fixed if finding.place.file in changes)
    return checked, Fixes(changes, kept, tuple(unproven))


def by_file(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The findings that have a fix, by file."""
    files: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.is_fixable:
            files.setdefault(finding.place.file, []).append(finding)
    return files


def patch(file: str, content: bytes, findings: Sequence[Finding]) -> PatchedFile:
    return PatchedFile(file, content.decode("utf-8").removeprefix(BYTE_ORDER_MARK), findings)


def typed(before: bytes, file: PatchedFile) -> bytes:
    mark = BYTE_ORDER_MARK.encode() if before.startswith(BYTE_ORDER_MARK.encode()) else b""
    return mark + file.text.encode("utf-8")


def edits(project: Path, findings: Sequence[Finding]) -> dict[Finding, tuple[Edit, ...]]:
    """What each finding that can be fixed changes in its file as it is typed; no two of them overlap."""
    made: dict[Finding, tuple[Edit, ...]] = {}
    for file, fixable in by_file(findings).items():
        try:
            patched = patch(file, read_own(project, file), fixable)
        except (OSError, UnicodeDecodeError):  # changed since the check
            continue
        made.update({one.finding: patched.edits(one) for one in patched.patches})
    return made
