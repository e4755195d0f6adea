"""Findings as lines for people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from selfassess.cli.reports.summary import Spoken, by_rule, summary
from selfassess.diagnostics import Finding, Severity
from selfassess.pipeline import Journey

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
FEW = 10


def report(checked: Journey, project: Path) -> str:
    return lines(checked.findings)


def lines(findings: Sequence[Finding]) -> str:
    """A line for each finding and one for its hint; counts by rule where there are more than a few; a summary last."""
    tally = by_rule(findings) if len(findings) > FEW else ()
    return "\n".join([*map(_line, findings), *map(_count, tally), summary(findings)])


def _line(finding: Finding) -> str:
    place = finding.place
    row = f"{_in_one(place.file)}:{place.line}:{place.column}: {coloured(finding.severity)}: {finding.rule}: "
    return f"{row}{_in_one(finding.message)}" + (f"\n    {_in_one(finding.hint)}" if finding.hint else "")


def _count(spoken: Spoken) -> str:
    return f"    {spoken.count:>4} × {coloured(spoken.severity)}: {spoken.rule}"


def coloured(severity: Severity) -> str:
    return click.style(severity.word, fg=COLOURS[severity])


def _in_one(words: str) -> str:
    """Words on one line: a key that somebody typed, or the name of a file, may hold line breaks."""
    return " ".join(words.splitlines())
