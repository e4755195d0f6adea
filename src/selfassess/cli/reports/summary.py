"""How many findings there are, by severity and by rule: every report says it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from selfassess.diagnostics import Finding, Severity
from selfassess.model.number_format import counted


class RuleCount(Struct, frozen=True):
    """How many findings of one severity a rule has."""

    severity: Severity
    rule: str
    count: int


def summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "Nothing to mend."
    return ", ".join(counted(count, severity.word) for severity, count in by_severity(findings).items()) + "."


def by_severity(findings: Sequence[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, the worst first."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in sorted(Severity, reverse=True)}


def by_rule(findings: Sequence[Finding]) -> list[RuleCount]:
    """How many findings each rule has, the worst and then the most frequent first."""
    counts = Counter((finding.severity, finding.rule) for finding in findings)
    rules = [RuleCount(severity, rule, count) for (severity, rule), count in counts.items()]
    return sorted(rules, key=lambda rule: (-rule.severity, -rule.count, rule.rule))
