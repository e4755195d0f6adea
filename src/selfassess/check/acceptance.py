"""What the board accepts: findings that it takes away, until a day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selfassess.check.engine import AcceptanceMatch
from selfassess.check.rules import ACCEPTANCE, READING, WRITING, every_rule
from selfassess.diagnostics import Finding, Severity
from selfassess.model.assessment import Acceptance, Assessment

STEP = re.compile(r"(?!\A)[.\[]|\Z")
ACCEPTABLE_ERROR = "evidence-changed"


def apply(findings: Iterable[Finding], assessment: Assessment, is_written: bool) -> list[Finding]:
    """The findings that are not accepted, and what is wrong with the acceptances themselves.

    While nothing is written, acceptances for the rules of writing are not reported as unused.
    """
    found = list(findings)
    if not assessment.accepted:
        return found
    rules = tuple(rule.name for rule in every_rule())
    covers = _by_cover(found)
    weighed = [_weigh(each, covers.get((each.rule, each.where), []), assessment, rules) for each in assessment.accepted]
    taken = {finding for each in weighed if not each.has_ended for finding in each.covered}
    writing = {rule.name for rule in WRITING}
    hiding = {rule.name for rule in READING if rule.severity is Severity.ERROR}
    if any(finding.rule in hiding for finding in found):
        weighed = [each for each in weighed if each.covered or each.refused or each.acceptance.rule not in rules]
    weighed = [each for each in weighed if each.covered or is_written or each.acceptance.rule not in writing]
    left = [finding for finding in found if finding not in taken]
    return left + [finding for rule in ACCEPTANCE for finding in rule.findings(weighed)]


def _weigh(
    acceptance: Acceptance, findings: list[Finding], assessment: Assessment, rules: tuple[str, ...]
) -> AcceptanceMatch:
    covered = tuple(finding for finding in findings if _may_be_accepted(finding))
    refused = len(covered) < len(findings)
    has_ended = acceptance.until is not None and acceptance.until < assessment.as_at
    return AcceptanceMatch(acceptance, covered, refused, has_ended, rules)


def _may_be_accepted(finding: Finding) -> bool:
    """Warnings, notes and one error; never what the computer refused to open."""
    return not finding.is_system and (finding.severity < Severity.ERROR or finding.rule == ACCEPTABLE_ERROR)


def _by_cover(findings: Iterable[Finding]) -> dict[tuple[str, str], list[Finding]]:
    """The findings under their rule and everything by which an acceptance may name where they are."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        for where in _covers(finding):
            found.setdefault((finding.rule, where), []).append(finding)
    return found


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
