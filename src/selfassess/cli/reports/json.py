"""Findings as JSON, which docs/schemas/findings.schema.json describes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.cli.options import as_json, values
from selfassess.cli.reports.summary import by_severity
from selfassess.diagnostics import Finding

if TYPE_CHECKING:
    from selfassess.pipeline import Journey


def report(checked: Journey, project: Path) -> str:
    return as_json(
        findings=[_entry(finding) for finding in checked.findings],
        summary={f"{severity.word}s": count for severity, count in by_severity(checked.findings).items()},
    )


def _entry(finding: Finding) -> dict[str, object]:
    place = values(finding.place, "file", "line", "column", "path")
    said = values(finding, "message", "hint")
    return {"rule": finding.rule, "severity": finding.severity.word, **place, **said}
