"""Findings as SARIF: valid, fit for code scanning, and the same finding whatever line it stands on."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from msgspec.structs import replace

from selfassess import __version__, pipeline
from selfassess.check.rule_lists import every_rule
from selfassess.cli.reports.sarif import report
from selfassess.diagnostics import Finding, Place, Severity
from selfassess.pipeline import Journey
from tests.cli.reports.samples import (
    BARE,
    HOSTILE,
    PLACE,
    ROOT,
    UNKNOWN,
    UNUSED,
    damaged_council,
    fixable_project,
    journey_with,
    sample_finding,
)
from tests.projects import example_council

SCHEMAS = ROOT / "tests/schemas"
PUBLISHED = json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
CODE_SCANNING = json.loads((SCHEMAS / "code-scanning.schema.json").read_text("utf-8"))
LARGEST = 10 * 1000 * 1000


def log(*findings: Finding, project: Path) -> Any:
    return json.loads(report(journey_with(*findings), project))


def run(*findings: Finding, project: Path) -> Any:
    (only,) = log(*findings, project=project)["runs"]
    return only


def result(finding: Finding, project: Path) -> Any:
    (only,) = run(finding, project=project)["results"]
    return only


def uri(finding: Finding, project: Path) -> str:
    return str(result(finding, project)["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


def faults(entries: Any) -> list[str]:
    validators = (Draft4Validator(PUBLISHED), Draft202012Validator(CODE_SCANNING))
    return [each.message for validator in validators for each in validator.iter_errors(entries)]


def marks(made: Journey, project: Path) -> list[str]:
    (only,) = json.loads(report(made, project))["runs"]
    return [each["partialFingerprints"]["selfassess/v1"] for each in only["results"]]


# What others ask of it


def test_the_schemas_are_schemas() -> None:
    Draft4Validator.check_schema(PUBLISHED)
    Draft202012Validator.check_schema(CODE_SCANNING)


def test_nothing_found_is_valid_and_fit_for_code_scanning(tmp_path: Path) -> None:
    assert faults(log(project=tmp_path)) == []


def test_a_badly_damaged_council_is_valid_and_fit_for_code_scanning(tmp_path: Path) -> None:
    made = report(pipeline.check(damaged_council(tmp_path)), tmp_path)
    assert faults(json.loads(made)) == []
    assert len(gzip.compress(made.encode())) < LARGEST


@pytest.mark.parametrize("words", [HOSTILE, "{0} {given: …}", "[here](1) \\[x]", "\ud800"])
def test_hostile_words_are_valid_and_come_back_as_they_were(tmp_path: Path, words: str) -> None:
    made = log(sample_finding(words), project=tmp_path)
    assert faults(made) == []
    assert made["runs"][0]["results"][0]["message"]["text"] == words


@pytest.mark.parametrize(
    "spoil",
    [
        lambda each: each.pop("partialFingerprints"),
        lambda each: each["locations"].clear(),
        lambda each: each["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="/home/a.yaml"),
        lambda each: each["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="file:///a.yaml"),
        lambda each: each["locations"][0]["physicalLocation"]["artifactLocation"].update(uri="a b.yaml"),
        lambda each: each["locations"][0]["physicalLocation"]["region"].pop("endColumn"),
        lambda each: each["message"].update(text=""),
        lambda each: each.update(level="fatal"),
    ],
)
def test_what_code_scanning_would_refuse_is_seen(tmp_path: Path, spoil: Any) -> None:
    made = log(UNKNOWN, project=tmp_path)
    spoil(made["runs"][0]["results"][0])
    assert faults(made) != []


# The tool and its rules


def test_the_tool_says_its_name_and_version(tmp_path: Path) -> None:
    driver = run(project=tmp_path)["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("selfassess", __version__)


def test_every_rule_is_there_whatever_was_found(tmp_path: Path) -> None:
    rules = run(project=tmp_path)["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == [rule.name for rule in every_rule()]
    assert run(UNKNOWN, project=tmp_path)["tool"]["driver"]["rules"] == rules


def test_a_rule_carries_its_manual_page(tmp_path: Path) -> None:
    for each in run(project=tmp_path)["tool"]["driver"]["rules"]:
        assert each["help"]["markdown"] == (ROOT / f"docs/rules/{each['id']}.md").read_text("utf-8")
        assert each["help"]["text"].startswith(each["shortDescription"]["text"])


def test_a_rule_has_the_severity_of_the_manual_in_both_its_spellings(tmp_path: Path) -> None:
    told = {each["id"]: each for each in run(project=tmp_path)["tool"]["driver"]["rules"]}
    for name, level, problem in (
        ("citation-unknown", "error", "error"),
        ("evidence-unused", "warning", "warning"),
        ("claim-without-evidence", "note", "recommendation"),
    ):
        assert told[name]["defaultConfiguration"]["level"] == level
        assert told[name]["properties"]["problem.severity"] == problem


def test_a_rule_is_tagged_with_what_it_looks_at(tmp_path: Path) -> None:
    told = {each["id"]: each["properties"]["tags"] for each in run(project=tmp_path)["tool"]["driver"]["rules"]}
    assert told["yaml-syntax"] == ["reading"]
    assert told["citation-unknown"] == ["content"]
    assert told["heading-skipped"] == ["document"]
    assert told["acceptance-unused"] == ["acceptance"]


# Results


def test_a_result_leads_to_its_rule(tmp_path: Path) -> None:
    made = run(UNKNOWN, UNUSED, BARE, project=tmp_path)
    for each in made["results"]:
        assert made["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] == each["ruleId"]


def test_a_result_says_the_message_and_then_the_hint(tmp_path: Path) -> None:
    assert result(UNKNOWN, tmp_path)["message"]["text"] == "There is no record 999. Did you mean 99?"
    assert result(UNUSED, tmp_path)["message"]["text"] == "Nothing cites 7."


def test_a_severity_that_rose_is_told_with_the_result(tmp_path: Path) -> None:
    raised = Finding("story-without-consent", Severity.ERROR, PLACE, "No consent is recorded.")
    made = run(raised, project=tmp_path)
    assert made["results"][0]["level"] == "error"
    assert (
        made["tool"]["driver"]["rules"][made["results"][0]["ruleIndex"]]["defaultConfiguration"]["level"] == "warning"
    )


def test_a_result_points_at_one_sign_in_code_points(tmp_path: Path) -> None:
    assert run(UNKNOWN, project=tmp_path)["columnKind"] == "unicodeCodePoints"
    region = result(UNKNOWN, tmp_path)["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 14, "startColumn": 5, "endLine": 14, "endColumn": 6}


def test_columns_count_a_sign_beyond_the_basic_plane_once(tmp_path: Path) -> None:
    project = example_council(tmp_path)
    chapter = "chapter: welcome\ntitle: Welcome\ntext: 👩👩👩 TBC\n"
    (project / "content/chapters/welcome.yaml").write_text(chapter, "utf-8")
    made = json.loads(report(pipeline.check(project), project))
    (placeholder,) = (each for each in made["runs"][0]["results"] if each["ruleId"] == "placeholder")
    assert placeholder["locations"][0]["physicalLocation"]["region"]["startColumn"] == len("text: 👩👩👩 T")


def test_a_result_names_the_value_that_it_speaks_of(tmp_path: Path) -> None:
    assert result(UNKNOWN, tmp_path)["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": PLACE.path}]
    assert "logicalLocations" not in result(UNUSED, tmp_path)["locations"][0]


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("content/chapters/welcome.yaml", "content/chapters/welcome.yaml"),
        ("evidence/files/Plan 2026 (final).pdf", "evidence/files/Plan%202026%20%28final%29.pdf"),
        ("evidence/café#1.yaml", "evidence/caf%C3%A9%231.yaml"),
        ("content/a%b:c.yaml", "content/a%25b%3Ac.yaml"),
    ],
)
def test_the_address_of_a_file_is_encoded(tmp_path: Path, file: str, address: str) -> None:
    assert uri(replace(UNUSED, place=Place(file)), tmp_path) == address


def test_addresses_begin_at_the_top_of_the_checkout(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "our asc").mkdir()
    assert uri(UNUSED, tmp_path / "our asc") == "our%20asc/evidence/a.yaml"


def test_two_projects_of_one_checkout_are_two_analyses(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    names = [tmp_path, tmp_path / "adults", tmp_path / "children"]
    identities = [run(project=project)["automationDetails"]["id"] for project in names]
    assert identities == ["selfassess/", "selfassess/adults/", "selfassess/children/"]


def test_nothing_of_the_machine_is_told(tmp_path: Path) -> None:
    assert str(tmp_path.parent) not in report(journey_with(UNKNOWN), tmp_path)


def test_a_machine_that_refused_a_file_is_told(tmp_path: Path) -> None:
    assert run(replace(UNKNOWN, is_system=True), project=tmp_path)["invocations"] == [{"executionSuccessful": False}]


def test_a_fix_says_what_to_delete_and_what_to_type(tmp_path: Path) -> None:
    project = fixable_project(tmp_path)
    made = json.loads(report(pipeline.check(project), project))
    assert faults(made) == []
    (found,) = made["runs"][0]["results"]
    assert found["fixes"] == [
        {
            "description": {"text": found["message"]["text"].partition("a link. ")[2]},
            "artifactChanges": [
                {
                    "artifactLocation": found["locations"][0]["physicalLocation"]["artifactLocation"],
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 5, "startColumn": 3, "endLine": 5, "endColumn": 8},
                            "insertedContent": {"text": "(Ref 1)"},
                        }
                    ],
                }
            ],
        }
    ]


def test_a_result_without_a_fix_has_none(tmp_path: Path) -> None:
    assert "fixes" not in result(UNKNOWN, tmp_path)


# Fingerprints


def test_fingerprints_stay_when_lines_move(tmp_path: Path) -> None:
    project = damaged_council(tmp_path)
    before = marks(pipeline.check(project), project)
    for path in (project / "content").rglob("*.yaml"):
        path.write_text(f"# A remark\n\n{path.read_text('utf-8')}", "utf-8")
    assert sorted(marks(pipeline.check(project), project)) == sorted(before)


def test_fingerprints_stay_when_a_message_names_another_line(tmp_path: Path) -> None:
    messages = ["Twice; first on line 3.", "Twice; first on line 12.", "Twice; first on lines 3, 4 and 12."]
    twice, moved, more = (marks(journey_with(sample_finding(message)), tmp_path) for message in messages)
    assert twice == moved
    assert more != twice


def test_fingerprints_part_rule_file_value_and_message(tmp_path: Path) -> None:
    others = [
        replace(UNKNOWN, rule="evidence-withdrawn"),
        replace(UNKNOWN, place=replace(PLACE, file="content/other.yaml")),
        replace(UNKNOWN, place=replace(PLACE, path="proud_of[3].text")),
        replace(UNKNOWN, message="There is no record 998."),
    ]
    assert len({*marks(journey_with(UNKNOWN, *others), tmp_path)}) == 5


def test_equal_findings_are_numbered(tmp_path: Path) -> None:
    again = replace(UNKNOWN, place=replace(PLACE, column=80))
    first, second = marks(journey_with(UNKNOWN, again), tmp_path)
    assert (first[:-2], first[-2:], second[-2:]) == (second[:-2], ":1", ":2")
