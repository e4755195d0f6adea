"""Findings as the commands by which a GitHub workflow sets annotations beside the lines of a change."""

from __future__ import annotations

from pathlib import Path

from selfassess.cli.reports.git_paths import way_down
from selfassess.cli.reports.summary import summary
from selfassess.diagnostics import Finding, Severity
from selfassess.pipeline import Journey

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY = {**IN_MESSAGE, ord(":"): "%3A", ord(","): "%2C"}


def report(checked: Journey, project: Path) -> str:
    above = way_down(project)
    return "\n".join([*(_annotation(each, above) for each in checked.findings), summary(checked.findings)])


def _annotation(finding: Finding, above: str) -> str:
    place = finding.place
    file = f"{above}{place.file}".translate(IN_PROPERTY)
    where = f"file={file},line={place.line},col={place.column},title={finding.rule.translate(IN_PROPERTY)}"
    words = "\n".join(filter(None, (finding.message, finding.hint))).translate(IN_MESSAGE)
    return f"::{COMMANDS[finding.severity]} {where}::{words}"
