"""What several reports say: how many findings there are, by severity and by rule, and where the project is."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

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
        return "No problems found."
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


def path_in_checkout(project: Path) -> str:
    """The folders from the top of the git checkout, from which GitHub counts, to the project, each with a slash.

    Empty if the project is the top, or is in no checkout.
    """
    # In a worktree or submodule `.git` is a file, and it may be a link that leads nowhere.
    top = next((folder for folder in (project, *project.parents) if os.path.lexists(folder / ".git")), project)
    return "".join(f"{folder}/" for folder in project.relative_to(top).parts)
