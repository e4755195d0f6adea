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
    from selfassess.librarian.workbook_import import WorkbookImport
    from selfassess.model.entry import Entry
    from selfassess.project.project import Project

STEPS = re.compile(r"[.\[\]]+")
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


def in_cell(finding: Finding, imported: WorkbookImport, project: Project | None) -> str:
    """The cell of the workbook that an error comes from; empty where it comes from none."""
    if project is None:
        return ""
    entry, _, key = finding.place.path.partition(".")
    for id_, held, cells in _entries(imported, project):
        place = held.node.place
        if place.file == finding.place.file and place.path in (entry, ""):
            last = next((word for word in reversed(STEPS.split(key)) if word and not word.isdecimal()), "")
            return cells.get("note" if last == "progress" else last, id_)
    return ""


def _entries(imported: WorkbookImport, project: Project) -> Iterator[tuple[str, Entry, Mapping[str, str]]]:
    """Each record and action that has a row: its id, itself, and the addresses of its cells by key."""
    for row in imported.library.register.rows:
        if (record := project.assessment.evidence.get(row.ref)) is not None:
            yield f"Record {row.ref}", record, {keys[-1]: cell for keys, cell in row.cells.items()}
    for changed in imported.plan.actions:
        if (action := project.assessment.actions.get(changed.id)) is not None:
            yield f"Action {changed.id}", action, changed.cells
