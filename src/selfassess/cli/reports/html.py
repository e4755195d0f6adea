"""Findings as one page for a board or an office: the worst first, file by file, with the rules at its foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from selfassess.check.manual import page
from selfassess.check.rules import every_rule
from selfassess.cli.reports.summary import by_rule, counts
from selfassess.diagnostics import Finding, Severity
from selfassess.load import template_folders
from selfassess.pipeline import Journey
from selfassess.render.findings_page import arranged

FEW = 3


@dataclass(frozen=True, slots=True)
class Told:
    """The findings of one rule in one file; `alike` where they differ in nothing but the place."""

    rule: str
    findings: tuple[Finding, ...]

    @property
    def alike(self) -> bool:
        return len({(each.message, each.hint) for each in self.findings}) == 1

    @property
    def is_folded(self) -> bool:
        return len(self.findings) > FEW


@dataclass(frozen=True, slots=True)
class File:
    name: str
    count: int
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The findings of one severity."""

    severity: Severity
    count: int
    files: tuple[File, ...]


def report(checked: Journey, project: Path) -> str:
    spoken = by_rule(checked.findings)
    rules = {rule.name: rule for rule in every_rule()}
    return arranged(
        template_folders(project)[-1] / "reports",
        "findings.html.j2",
        assessment=checked.assessment,
        failed=checked.failed,
        counts=counts(checked.findings),
        spoken=spoken,
        parts=tuple(_parts(checked.findings)),
        pages={name: page(rules[name]) for name in dict.fromkeys(each.rule for each in spoken)},
    )


def _parts(findings: Sequence[Finding]) -> Iterator[Part]:
    for severity, count in counts(findings).items():
        if count:
            of_it = [each for each in findings if each.severity is severity]
            yield Part(severity, count, tuple(_files(of_it)))


def _files(findings: Iterable[Finding]) -> Iterator[File]:
    for name, held in groupby(findings, lambda each: each.place.file):
        by_name: dict[str, list[Finding]] = {}
        for each in held:
            by_name.setdefault(each.rule, []).append(each)
        told = tuple(Told(rule, tuple(found)) for rule, found in by_name.items())
        yield File(name, sum(len(each.findings) for each in told), told)
