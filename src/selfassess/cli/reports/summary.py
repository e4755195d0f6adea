"""What several reports say: how many findings there are, by severity and by rule, and where the project is."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from selfassess.diagnostics import Finding, Severity
from selfassess.model.number_format import counted, thousands

MOST = 200
"""How many findings of one rule a report shows; it counts them all."""


class RuleCount(Struct, frozen=True):
    """How many findings of one severity a rule has."""

    severity: Severity
    rule: str
    count: int


def summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return "No problems found."
    return ", ".join(counted(count, severity.word) for severity, count in by_severity(findings).items()) + "."


class Shown(Struct, frozen=True):
    """The findings that a report shows, and how many more there are of the rules that have more."""

    findings: Sequence[Finding]
    more: Mapping[str, int] = MappingProxyType({})

    @property
    def left_out(self) -> list[str]:
        """What a report says of those that it does not show."""
        return [f"{thousands(count)} more of {rule} not shown." for rule, count in self.more.items()]


def shown(findings: Sequence[Finding]) -> Shown:
    """At most `MOST` findings of each rule, in the order given: the worst of them, and of these the first."""
    counts = Counter(finding.rule for finding in findings) if len(findings) > MOST else Counter[str]()
    more = {rule: count - MOST for rule, count in sorted(counts.items()) if count > MOST}
    if not more:
        return Shown(findings)
    left_out: set[int] = set()
    for rule in more:
        same = [number for number, finding in enumerate(findings) if finding.rule == rule]
        left_out.update(sorted(same, key=lambda number: -findings[number].severity)[MOST:])
    return Shown([finding for number, finding in enumerate(findings) if number not in left_out], more)


def by_severity(findings: Sequence[Finding]) -> dict[Severity, int]:
    """How many findings there are of each severity, the worst first."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in sorted(Severity, reverse=True)}


def by_rule(findings: Sequence[Finding]) -> list[RuleCount]:
    """How many findings each rule has, the worst and then the most frequent first."""
    counts = Counter((finding.severity, finding.rule) for finding in findings)
    rules = [RuleCount(severity, rule, count) for (severity, rule), count in counts.items()]
    return sorted(rules, key=lambda rule: (-rule.severity, -rule.count, rule.rule))


def path_in_checkout(project: Path) -> str:
    """The folders from the top of the git checkout, from which GitHub counts, to the project, each with a slash.

    Empty if the project is the top, or is in no checkout.
    """
    # In a worktree or submodule `.git` is a file, and it may be a link that leads nowhere.
    top = next((folder for folder in (project, *project.parents) if os.path.lexists(folder / ".git")), project)
    return "".join(f"{folder}/" for folder in project.relative_to(top).parts)
