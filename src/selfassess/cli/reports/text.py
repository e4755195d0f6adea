"""Findings as lines for people."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.reports.summary import by_rule, shown, summary
from selfassess.cli.steady import on_one_line
from selfassess.diagnostics import Finding, Severity
from selfassess.project.written import extent, so_far

if TYPE_CHECKING:
    from selfassess.pipeline import Journey

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
FEW = 10


def report(checked: Journey, project: Path) -> str:
    """The findings as lines, and how far the work is while a part of it is not begun."""
    told = lines(checked.findings)
    if checked.to_judge:
        return "\n".join([told, *still_to_judge(checked.to_judge)])
    of = checked.project
    if of is None or of.has_no_narrative or (far := extent(of.assessment)).is_whole:
        return told
    return f"{told}\n{so_far(far, of.assessment.words)}"


def still_to_judge(questions: Sequence[str]) -> list[str]:
    """What a person must still judge of a document, as lines."""
    return ["", "A person must still judge:", *(f"  - {question}" for question in questions)]


def lines(findings: Sequence[Finding]) -> str:
    """A line for each finding and one for its hint; the counts by rule if there are more than a few; a summary last.

    Below it, how many of them can be fixed automatically.
    """
    rules = by_rule(findings) if len(findings) > FEW else ()
    counts = [f"    {rule.count:>4} × {coloured(rule.severity)}: {rule.rule}" for rule in rules]
    few = shown(findings)
    return "\n".join([*map(_line, few.findings), *few.left_out, *counts, summary(findings), *_fixable(findings)])


def _fixable(findings: Sequence[Finding]) -> list[str]:
    fixable = sum(finding.is_fixable for finding in findings)
    return [f"{fixable} can be fixed with “selfassess check --fix”."] if fixable else []


def _line(finding: Finding) -> str:
    head = f"{on_one_line(str(finding.place))}: {coloured(finding.severity)}: {finding.rule}: "
    hint = f"\n    {on_one_line(finding.hint)}" if finding.hint else ""
    return f"{head}{on_one_line(finding.message)}{hint}"


def coloured(severity: Severity) -> str:
    return click.style(severity.word, fg=COLOURS[severity])
