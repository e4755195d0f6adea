"""Findings as text and as JSON."""

from __future__ import annotations

import json

from selfassess.cli import report
from selfassess.diagnostics import Finding, Place, Severity

PLACE = Place("content/statements/safeguarding.yaml", 14, 5, "proud_of[2].text")
UNKNOWN = Finding("citation-unknown", Severity.ERROR, PLACE, "There is no record 999.", "Did you mean 99?")
UNUSED = Finding("evidence-unused", Severity.WARNING, Place("evidence/a.yaml"), "Nothing cites 7.")


def test_a_finding_is_a_line_and_its_hint_the_next() -> None:
    assert report.text([UNKNOWN]).replace("\x1b[31m", "").replace("\x1b[0m", "") == (
        "content/statements/safeguarding.yaml:14:5: error: citation-unknown: There is no record 999.\n"
        "    Did you mean 99?\n"
        "1 error, 0 warnings, 0 notes."
    )


def test_nothing_found_is_said_plainly() -> None:
    assert report.text([]) == "Nothing to mend."


def test_json_holds_everything_in_the_promised_shape() -> None:
    assert json.loads(report.json([UNKNOWN, UNUSED])) == {
        "version": 1,
        "findings": [
            {
                "rule": "citation-unknown",
                "severity": "error",
                "file": "content/statements/safeguarding.yaml",
                "line": 14,
                "column": 5,
                "path": "proud_of[2].text",
                "message": "There is no record 999.",
                "hint": "Did you mean 99?",
            },
            {
                "rule": "evidence-unused",
                "severity": "warning",
                "file": "evidence/a.yaml",
                "line": 1,
                "column": 1,
                "path": "",
                "message": "Nothing cites 7.",
                "hint": "",
            },
        ],
        "summary": {"errors": 1, "warnings": 1, "notes": 0},
    }


def test_json_keeps_letters_as_they_are() -> None:
    finding = Finding("placeholder", Severity.ERROR, PLACE, "“£XX” – naïve")
    assert "“£XX” – naïve" in report.json([finding])
