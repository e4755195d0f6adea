"""Findings as the commands by which a GitHub workflow shows annotations beside the lines of a change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from selfassess.cli.reports.summary import path_in_checkout, shown, summary
from selfassess.cli.reports.text import still_to_judge
from selfassess.diagnostics import Finding, Severity
from selfassess.syntax.source import printable

if TYPE_CHECKING:
    from selfassess.pipeline import Journey

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# What GitHub's own toolkit escapes, so that text cannot end a command or begin another.
IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
IN_PROPERTY = {**IN_MESSAGE, ord(":"): "%3A", ord(","): "%2C"}


def report(checked: Journey, project: Path) -> str:
    top = path_in_checkout(project)
    few = shown(checked.findings)
    annotations = [_annotation(each, top) for each in few.findings]
    judged = still_to_judge(checked.to_judge) if checked.to_judge else []
    return "\n".join([*annotations, *few.left_out, summary(checked.findings), *judged])


def _annotation(finding: Finding, top: str) -> str:
    place = finding.place
    file = printable(f"{top}{place.file}").translate(IN_PROPERTY)
    properties = f"file={file},line={place.line},col={place.column},title={finding.rule.translate(IN_PROPERTY)}"
    message = printable("\n".join(filter(None, (finding.message, finding.hint)))).translate(IN_MESSAGE)
    return f"::{COMMANDS[finding.severity]} {properties}::{message}"
