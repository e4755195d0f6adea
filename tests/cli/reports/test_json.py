"""Findings as JSON, and the schema that describes it."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from selfassess import pipeline
from selfassess.cli.reports.json import report
from selfassess.diagnostics import Finding
from tests.cli.reports.samples import (
    HOSTILE,
    ROOT,
    UNKNOWN,
    UNUSED,
    damaged_council,
    fixable_project,
    journey_with,
    sample_finding,
)

SCHEMA = json.loads((ROOT / "docs/schemas/findings.schema.json").read_text("utf-8"))


def made(*findings: Finding) -> Any:
    return json.loads(report(journey_with(*findings), ROOT))


def faults(entries: Any) -> list[str]:
    return [each.message for each in Draft202012Validator(SCHEMA).iter_errors(entries)]


def test_everything_is_there_in_the_promised_shape() -> None:
    assert made(UNKNOWN, UNUSED) == {
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
                "fix": [],
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
                "fix": [],
            },
        ],
        "summary": {"errors": 1, "warnings": 1, "notes": 0},
    }


def test_a_fix_is_told_as_it_is_typed_in_the_file(tmp_path: Path) -> None:
    project = fixable_project(tmp_path)
    entries = json.loads(report(pipeline.check(project), project))
    assert faults(entries) == []
    assert [each["fix"] for each in entries["findings"]] == [
        [{"line": 5, "column": 3, "end_line": 5, "end_column": 8, "text": "(Ref 1)"}]
    ]


def test_letters_stay_as_they_are() -> None:
    assert "“£XX” – naïve" in report(journey_with(sample_finding("“£XX” – naïve")), ROOT)


def test_a_hostile_message_comes_back_as_it_was() -> None:
    assert made(sample_finding(HOSTILE))["findings"][0]["message"] == HOSTILE


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_nothing_found_fits_the_schema() -> None:
    assert faults(made()) == []


def test_the_example_council_fits_the_schema() -> None:
    assert faults(json.loads(report(pipeline.check(ROOT), ROOT))) == []


def test_a_badly_damaged_council_fits_the_schema(tmp_path: Path) -> None:
    entries = json.loads(report(pipeline.check(damaged_council(tmp_path)), tmp_path))
    assert len({each["rule"] for each in entries["findings"]}) > 6
    assert faults(entries) == []


@pytest.mark.parametrize("where", [[], ["summary"], ["findings", 0]])
def test_a_key_more_a_key_less_or_a_key_renamed_breaks_the_schema(where: list[str | int]) -> None:
    for change in (lambda each: each.update(more=1), lambda each: each.popitem(), renamed):
        entries = deepcopy(made(UNKNOWN))
        inside = entries
        for step in where:
            inside = inside[step]
        change(inside)
        assert faults(entries) != []


def renamed(entries: dict[str, Any]) -> None:
    key, value = entries.popitem()
    entries[f"{key}s"] = value


@pytest.mark.parametrize(
    ("key", "value"),
    [("line", 0), ("column", "5"), ("severity", "fatal"), ("file", ""), ("message", ""), ("rule", "No Name")],
)
def test_a_value_that_no_finding_has_breaks_the_schema(key: str, value: object) -> None:
    entries = made(UNKNOWN)
    entries["findings"][0][key] = value
    assert faults(entries) != []


def test_another_version_breaks_the_schema() -> None:
    assert faults({**made(), "version": 2}) != []
