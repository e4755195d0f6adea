"""How many findings there are, by severity and by rule: every report says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from selfassess.diagnostics import Finding, Severity
from selfassess.model.number_format import counted


@dataclass(frozen=True, slots=True)
class Spoken:
    """How often a rule spoke with one severity."""

    severity: Severity
    rule: str
    count: int


def summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "Nothing to mend."
    found = counts(findings)
    return ", ".join(counted(count, severity.word) for severity, count in found.items()) + "."


def counts(findings: Sequence[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, the worst first."""
    return {each: sum(finding.severity is each for finding in findings) for each in sorted(Severity, reverse=True)}


def by_rule(findings: Sequence[Finding]) -> list[Spoken]:
    """How often each rule spoke, the worst and then the most frequent first."""
    found = Counter((each.severity, each.rule) for each in findings)
    spoken = (Spoken(severity, rule, count) for (severity, rule), count in found.items())
    return sorted(spoken, key=lambda each: (-each.severity, -each.count, each.rule))
