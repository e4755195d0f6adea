"""Findings as SARIF 2.1.0, the form in which code scanning takes them; each rule carries its manual page along."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from json import dumps
from pathlib import Path
from typing import Any
from urllib.parse import quote

from selfassess import __version__
from selfassess.check.engine import Rule
from selfassess.check.manual import page
from selfassess.check.rules import ACCEPTANCE, CONTENT, DOCUMENT, READING, WRITING
from selfassess.cli.reports.git_paths import way_down
from selfassess.diagnostics import Finding, Severity
from selfassess.pipeline import Journey

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
TOP = "%SRCROOT%"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
RULES: dict[str, tuple[Rule[Any], ...]] = {
    "reading": (*READING, *WRITING),
    "content": CONTENT,
    "document": DOCUMENT,
    "acceptance": ACCEPTANCE,
}
TAGGED = [(tag, rule) for tag, rules in RULES.items() for rule in rules]
INDEX = {rule.name: index for index, (_, rule) in enumerate(TAGGED)}
LINE_NUMBER = re.compile(r"\b(lines?|columns?) \d+(?:, \d+)*(?: and \d+)?")


def report(checked: Journey, project: Path) -> str:
    above = way_down(project)
    run = {
        "tool": {
            "driver": {
                "name": "selfassess",
                "semanticVersion": __version__,
                "rules": [_rule(rule, tag) for tag, rule in TAGGED],
            }
        },
        "language": "en-GB",
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": f"selfassess/{above}"},
        "originalUriBaseIds": {TOP: {"description": {"text": "The top of the checkout."}}},
        "invocations": [{"executionSuccessful": not checked.failed}],
        "results": [
            _result(finding, above, mark)
            for finding, mark in zip(checked.findings, _fingerprints(checked.findings), strict=True)
        ],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1, ensure_ascii=False)


def _rule(rule: Rule[Any], tag: str) -> dict[str, Any]:
    told = page(rule)
    return {
        "id": rule.name,
        "shortDescription": {"text": told.finds},
        "fullDescription": {"text": f"{told.finds} {told.mend}"},
        "help": {"text": told.plain, "markdown": told.markdown},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": [tag], "problem.severity": PROBLEMS[rule.severity]},
    }


def _result(finding: Finding, above: str, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "ruleIndex": INDEX[finding.rule],
        "level": LEVELS[finding.severity],
        "message": {"text": " ".join(filter(None, (finding.message, finding.hint)))},
        "locations": [_location(finding, above)],
        "partialFingerprints": {"selfassess/v1": fingerprint},
    }


def _location(finding: Finding, above: str) -> dict[str, Any]:
    """Where to type: the one sign at the place, since a finding has no end."""
    place = finding.place
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.line,
        "endColumn": place.column + 1,
    }
    file = {"uri": quote(f"{above}{place.file}", errors="backslashreplace"), "uriBaseId": TOP}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": file, "region": region}}
    return {**location, "logicalLocations": [{"fullyQualifiedName": place.path}]} if place.path else location


def _fingerprints(findings: Sequence[Finding]) -> Iterator[str]:
    """What stays the same of each finding when lines move; equal ones are numbered in the order of the file."""
    seen: Counter[str] = Counter()
    for each in findings:
        said = LINE_NUMBER.sub(r"\1", each.message)
        words = "\0".join((each.rule, each.place.file, each.place.path, said))
        mark = sha256(words.encode("utf-8", "backslashreplace")).hexdigest()[:32]
        seen[mark] += 1
        yield f"{mark}:{seen[mark]}"
