"""Findings as JSON, which docs/schemas/findings.schema.json describes."""

from __future__ import annotations

from pathlib import Path

from selfassess.cli.options import as_json
from selfassess.cli.reports.summary import by_severity
from selfassess.diagnostics import Finding
from selfassess.pipeline import Journey


def report(checked: Journey, project: Path) -> str:
    return as_json(
        findings=[_entry(finding) for finding in checked.findings],
        summary={f"{severity.word}s": count for severity, count in by_severity(checked.findings).items()},
    )


def _entry(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "rule": finding.rule,
        "severity": finding.severity.word,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": place.path,
        "message": finding.message,
        "hint": finding.hint,
    }
