"""Findings as text for people, and as JSON for machines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import click

from selfassess.diagnostics import Finding, Severity

VERSION = 1
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def text(findings: Sequence[Finding]) -> str:
    return "\n".join([*map(_line, findings), summary(findings)])


def json(findings: Sequence[Finding]) -> str:
    from json import dumps

    report = {
        "version": VERSION,
        "findings": [_entry(each) for each in findings],
        "summary": {f"{severity.word}s": count for severity, count in _counts(findings).items()},
    }
    return dumps(report, indent=1, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {"text": text, "json": json}


def summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "Nothing to mend."
    counts = _counts(findings)
    return ", ".join(f"{count} {severity.word}{'' if count == 1 else 's'}" for severity, count in counts.items()) + "."


def _line(finding: Finding) -> str:
    place = finding.place
    severity = click.style(finding.severity.word, fg=COLOURS[finding.severity])
    row = f"{place.file}:{place.line}:{place.column}: {severity}: {finding.rule}: {finding.message}"
    return f"{row}\n    {finding.hint}" if finding.hint else row


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


def _counts(findings: Sequence[Finding]) -> dict[Severity, int]:
    return {each: sum(finding.severity is each for finding in findings) for each in sorted(Severity, reverse=True)}
