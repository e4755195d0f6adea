"""What the board accepts: findings that it takes away, until a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from selfassess.check.engine import AcceptanceMatch
from selfassess.check.rule_lists import every_rule
from selfassess.check.rule_lists.document import ACCEPTANCE
from selfassess.check.rule_lists.reading import READING, WRITING
from selfassess.diagnostics import Finding, Severity
from selfassess.model.assessment import Acceptance, Assessment
from selfassess.project.as_at import RULE as AS_AT
from selfassess.project.as_at import is_accepted as accepts_as_at

STEP = re.compile(r"(?!\A)[.\[]|\Z")
ACCEPTABLE_ERRORS = ("evidence-changed", AS_AT)


def apply(
    findings: Iterable[Finding], assessment: Assessment, is_written: bool, is_whole: bool = True
) -> list[Finding]:
    """The findings that are not accepted, and what is wrong with the acceptances themselves.

    While nothing is written, acceptances for the rules of writing are not reported as unused; nor is any where the
    findings are not those of the whole project.
    """
    open_findings = list(findings)
    if not assessment.accepted:
        return open_findings
    matches = _matches(open_findings, assessment)
    taken = {finding for match in matches if not match.has_ended for finding in match.covered}
    left = [finding for finding in open_findings if finding not in taken]
    judged = [
        match for match in matches if match.covered or (is_whole and _is_decided(match, open_findings, is_written))
    ]
    return left + [finding for rule in ACCEPTANCE for finding in rule.findings(judged)]


def accepted(findings: Iterable[Finding], assessment: Assessment) -> list[tuple[Finding, str]]:
    """The findings that are accepted, each with the board's reason."""
    matches = _matches(findings, assessment) if assessment.accepted else []
    return [
        (finding, str(match.acceptance.because))
        for match in matches
        if not match.has_ended
        for finding in match.covered
    ]


def _matches(findings: Iterable[Finding], assessment: Assessment) -> list[AcceptanceMatch]:
    """What each acceptance covers."""
    rules = tuple(rule.name for rule in every_rule())
    covers = _by_cover(findings)
    doubts_as_at = any(finding.rule == AS_AT for finding in findings) and not accepts_as_at(assessment)
    today = None if doubts_as_at else assessment.as_at
    return [
        _matched(acceptance, covers.get((acceptance.rule, acceptance.where), []), today, rules)
        for acceptance in assessment.accepted
    ]


def _is_decided(match: AcceptanceMatch, findings: Iterable[Finding], is_written: bool) -> bool:
    """Whether an acceptance that covers nothing is known to be unused: its rule had its turn, and on whole files."""
    rule = match.acceptance.rule
    if not is_written and rule in {writing.name for writing in WRITING}:
        return False
    hiding = {reading.name for reading in READING if reading.severity is Severity.ERROR} | {AS_AT} - {rule}
    is_hidden = any(finding.rule in hiding for finding in findings)
    return not is_hidden or match.refused or rule not in match.rules


def _matched(
    acceptance: Acceptance, findings: list[Finding], today: date | None, rules: tuple[str, ...]
) -> AcceptanceMatch:
    covered = tuple(finding for finding in findings if _may_be_accepted(finding))
    refused = len(covered) < len(findings)
    has_ended = acceptance.until is not None and today is not None and acceptance.until < today
    return AcceptanceMatch(acceptance, covered, refused, has_ended, rules)


def _may_be_accepted(finding: Finding) -> bool:
    """Warnings, notes and a few errors; never what the computer refused to open."""
    return not finding.is_system and (finding.severity < Severity.ERROR or finding.rule in ACCEPTABLE_ERRORS)


def _by_cover(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """The findings under their rule and everything by which an acceptance may name where they are."""
    covers: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        for where in _covers(finding):
            covers.setdefault((finding.rule, where), []).append(finding)
    return covers


def _covers(finding: Finding) -> Iterator[str]:
    """Its file, its ref, and the path of its value and of each value that this one is part of."""
    place = finding.place
    yield place.file
    if finding.about:
        yield finding.about
    for step in STEP.finditer(place.path) if place.path else ():
        path = place.path[: step.start()]
        yield path
        yield f"{place.file}:{path}"
