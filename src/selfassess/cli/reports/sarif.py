"""Findings as SARIF 2.1.0, the form in which code scanning takes them; each rule carries its manual page along."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from selfassess.cli.reports.summary import path_in_checkout, shown
from selfassess.diagnostics import Edit, Finding, Severity
from selfassess.edit.fixing import edits
from selfassess.pipeline import Journey, manual
from selfassess.version import __version__

if TYPE_CHECKING:
    from selfassess.pipeline import RulePage

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
TOP = "%SRCROOT%"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}
LINE_NUMBER = re.compile(r"\b(lines?|columns?) \d+(?:, \d+)*(?: and \d+)?")


def report(checked: Journey, project: Path) -> str:
    top = path_in_checkout(project)
    pages = [page for page in manual() if (page.kind == "audit") == bool(checked.to_judge)]
    few = shown(checked.findings)
    fixes = edits(project, few.findings)
    invocation: dict[str, Any] = {"executionSuccessful": not checked.failed}
    said = [*few.left_out, *(f"A person must still judge: {question}" for question in checked.to_judge)]
    if said:
        invocation["toolExecutionNotifications"] = [{"level": "note", "message": {"text": words}} for words in said]
    index = {page.name: number for number, page in enumerate(pages)}
    driver = {"name": "selfassess", "semanticVersion": __version__, "rules": [_rule(page) for page in pages]}
    run = {
        "tool": {"driver": driver},
        "language": "en-GB",
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": f"selfassess/{top}"},
        "originalUriBaseIds": {TOP: {"description": {"text": "The top of the checkout."}}},
        "invocations": [invocation],
        "results": [
            {
                "ruleId": finding.rule,
                "ruleIndex": index[finding.rule],
                "level": LEVELS[finding.severity],
                "message": {"text": " ".join(filter(None, (finding.message, finding.hint)))},
                "locations": [_location(finding, top)],
                "partialFingerprints": {"selfassess/v1": fingerprint},
                **_fixes(finding, fixes.get(finding, ()), top),
            }
            for finding, fingerprint in zip(few.findings, _fingerprints(few.findings), strict=True)
        ],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1, ensure_ascii=False)


def _rule(page: RulePage) -> dict[str, Any]:
    return {
        "id": page.name,
        "shortDescription": {"text": page.finds},
        "fullDescription": {"text": f"{page.finds} {page.fix}"},
        "help": {"text": page.plain, "markdown": page.markdown},
        "defaultConfiguration": {"level": LEVELS[page.severity]},
        "properties": {"tags": [page.kind], "problem.severity": PROBLEMS[page.severity]},
    }


def _location(finding: Finding, top: str) -> dict[str, Any]:
    """Where to type: the one character at the place, since a finding has no end."""
    place = finding.place
    region = _region((place.line, place.column), (place.line, place.column + 1))
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(finding, top), "region": region}}
    return {**location, "logicalLocations": [{"fullyQualifiedName": place.path}]} if place.path else location


def _artifact(finding: Finding, top: str) -> dict[str, str]:
    return {"uri": quote(f"{top}{finding.place.file}", errors="backslashreplace"), "uriBaseId": TOP}


def _region(start: tuple[int, int], end: tuple[int, int]) -> dict[str, int]:
    return {"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]}


def _fixes(finding: Finding, fix: Sequence[Edit], top: str) -> dict[str, Any]:
    """The one fix of a finding that has one: what to delete in its file, and what to type there."""
    if not fix:
        return {}
    replacements = [
        {"deletedRegion": _region(edit.start, edit.end), "insertedContent": {"text": edit.new}} for edit in fix
    ]
    change = {"artifactLocation": _artifact(finding, top), "replacements": replacements}
    return {"fixes": [{"description": {"text": finding.hint or finding.message}, "artifactChanges": [change]}]}


def _fingerprints(findings: Sequence[Finding]) -> Iterator[str]:
    """For each finding a mark that stays the same when lines move; equal findings are numbered in file order.

    GitHub uses it to know a finding again in the next run.
    """
    counts: Counter[str] = Counter()
    for finding in findings:
        message = LINE_NUMBER.sub(r"\1", finding.message)
        identity = "\0".join((finding.rule, finding.place.file, finding.place.path, message))
        mark = sha256(identity.encode("utf-8", "backslashreplace")).hexdigest()[:32]
        counts[mark] += 1
        yield f"{mark}:{counts[mark]}"
