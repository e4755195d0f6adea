"""Findings as one page for a board or an office: the worst first, file by file, with the rules at its foot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from selfassess.cli.reports.summary import by_rule, by_severity, shown
from selfassess.diagnostics import Edit, Finding, Severity
from selfassess.edit.fixing import edits
from selfassess.load import template_folders
from selfassess.pipeline import Journey, manual
from selfassess.project.written import COVER, on_the_cover
from selfassess.render.findings_page import arranged

FEW = 3


class RuleFindings(Struct, frozen=True):
    """The findings of one rule in one file, in file order."""

    rule: str
    findings: tuple[Finding, ...]

    @property
    def is_alike(self) -> bool:
        """True if they differ in nothing but the place."""
        return len({(each.message, each.hint, each.fix, _typed(each.edits)) for each in self.findings}) == 1

    @property
    def is_folded(self) -> bool:
        return len(self.findings) > FEW


class FileFindings(Struct, frozen=True):
    name: str
    count: int
    rules: tuple[RuleFindings, ...]


class SeverityFindings(Struct, frozen=True):
    severity: Severity
    count: int
    files: tuple[FileFindings, ...]


def report(checked: Journey, project: Path) -> str:
    rule_counts = by_rule(checked.findings)
    pages = {page.name: page for page in manual()}
    few = shown(checked.findings)
    return arranged(
        template_folders(project)[-1] / "reports",
        "findings.html.j2",
        assessment=checked.assessment,
        cover={key: on_the_cover(checked.assessment, key) for key in COVER} if checked.assessment else {},
        failed=checked.failed,
        to_judge=checked.to_judge,
        counts=by_severity(checked.findings),
        rule_counts=rule_counts,
        parts=tuple(_parts(few.findings, by_severity(checked.findings))),
        left_out=few.left_out,
        fixes={finding: _typed(fix) for finding, fix in edits(project, few.findings).items()},
        pages={name: pages[name] for name in dict.fromkeys(count.rule for count in rule_counts)},
    )


def _typed(fix: Iterable[Edit]) -> str:
    """What a fix types, one change below the other."""
    return "\n".join(edit.new for edit in fix if edit.new.strip())


def _parts(findings: Sequence[Finding], counts: Mapping[Severity, int]) -> Iterator[SeverityFindings]:
    for severity, count in counts.items():
        if count:
            files = _files(finding for finding in findings if finding.severity is severity)
            yield SeverityFindings(severity, count, tuple(files))


def _files(findings: Iterable[Finding]) -> Iterator[FileFindings]:
    for name, in_file in groupby(findings, lambda finding: finding.place.file):
        rules: dict[str, list[Finding]] = {}
        for finding in in_file:
            rules.setdefault(finding.rule, []).append(finding)
        count = sum(map(len, rules.values()))
        yield FileFindings(name, count, tuple(RuleFindings(rule, tuple(same)) for rule, same in rules.items()))
