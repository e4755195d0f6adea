"""Findings as JSON, which docs/schemas/findings.schema.json describes."""

from __future__ import annotations

from json import dumps
from pathlib import Path

from selfassess.cli.reports.summary import counts
from selfassess.diagnostics import Finding
from selfassess.pipeline import Journey

VERSION = 1


def report(checked: Journey, project: Path) -> str:
    entries = {
        "version": VERSION,
        "findings": [_entry(each) for each in checked.findings],
        "summary": {f"{severity.word}s": count for severity, count in counts(checked.findings).items()},
    }
    return dumps(entries, indent=1, ensure_ascii=False)


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
