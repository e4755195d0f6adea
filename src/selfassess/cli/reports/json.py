"""Findings as JSON, which docs/schemas/findings.schema.json describes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.cli.options import as_json, values
from selfassess.cli.reports.summary import by_severity, shown
from selfassess.diagnostics import Edit, Finding
from selfassess.edit.fixing import edits

if TYPE_CHECKING:
    from selfassess.pipeline import Journey


def report(checked: Journey, project: Path) -> str:
    few = shown(checked.findings)
    fixes = edits(project, few.findings)
    return as_json(
        findings=[_entry(finding, fixes.get(finding, ())) for finding in few.findings],
        **({"not_shown": few.more} if few.more else {}),
        **({"to_judge": checked.to_judge} if checked.to_judge else {}),
        summary={f"{severity.word}s": count for severity, count in by_severity(checked.findings).items()},
    )


def _entry(finding: Finding, fix: Sequence[Edit]) -> dict[str, object]:
    place = values(finding.place, "file", "line", "column", "path")
    said = values(finding, "message", "hint")
    return {"rule": finding.rule, "severity": finding.severity.word, **place, **said, "fix": [*map(_edit, fix)]}


def _edit(edit: Edit) -> dict[str, object]:
    (line, column), (end_line, end_column) = edit.start, edit.end
    return {"line": line, "column": column, "end_line": end_line, "end_column": end_column, "text": edit.new}
