"""What `check` would report of a library once a register has been imported, and does not report now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from selfassess.edit.transaction import Change
    from selfassess.librarian.register_import import RegisterImport
    from selfassess.project.project import Project

LINE_NUMBERS = re.compile(r"\bline \d+|:\d+:\d+")


def new_errors(folder: Path, changes: Mapping[str, Change]) -> tuple[list[Finding], Project | None]:
    """The errors that these changes would bring, and the project that they would make."""
    from selfassess import pipeline

    unsaved = {file: change.after for file, change in changes.items() if isinstance(change.after, bytes)}
    before, after = pipeline.check_unsaved(folder, {}), pipeline.check_unsaved(folder, unsaved)
    known = Counter(map(_kind, _errors(before.findings)))
    new = []
    for finding in _errors(after.findings):
        if known[_kind(finding)]:
            known[_kind(finding)] -= 1
        else:
            new.append(finding)
    return new, after.project


def _errors(findings: Iterable[Finding]) -> Iterator[Finding]:
    return (finding for finding in findings if finding.severity is Severity.ERROR)


def _kind(finding: Finding) -> tuple[str, str, str, str]:
    """What an error is, wherever its lines have moved to."""
    return finding.rule, finding.place.file, finding.about, LINE_NUMBERS.sub("", finding.message)


def in_cell(finding: Finding, imported: RegisterImport, project: Project | None) -> str:
    """The cell of the register that an error of the library comes from; empty where it comes from none."""
    if project is None or not finding.place.file.startswith("evidence/"):
        return ""
    entry, _, key = finding.place.path.partition(".")
    for record in project.assessment.evidence.values():
        place = record.node.place
        if place.file == finding.place.file and place.path in (entry, ""):
            row = next((row for row in imported.register.rows if row.ref == record.ref), None)
            if row is not None:
                return next((cell for keys, cell in row.cells.items() if keys[-1] == key.rpartition(".")[2]), "")
    return ""
