"""claim-without-evidence, statement-without-evidence, category-uncovered: what rests on nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from tests.projects import SMALLEST, chapter, findings_in, project_with, record, rules_in, statement, text_at

BARE = (
    "# content/statements/keeping-well.yaml\nstatement: keeping-well\nhow_it_goes: Words.\n"
    "going_well: [Good.]\npeople_say: [Fine.]\n\n"
)
CITED = chapter("Words (Ref 1).") + "\n"
INDICATOR = (
    "# content/indicators.yaml\n- {indicator: a, name: A, sentence: people are well, source: 1, unit: percent,"
    " values: {2025-26: 78}}"
)


def strength(claim: str) -> str:
    return f"# content/themes/living-well.yaml\ntheme: living-well\ncovers: Words.\nstrengths:\n  - {claim}\n\n"


@pytest.mark.parametrize(
    ("claim", "notes"),
    [
        ("Nobody waits.", 1),
        ("{text: Nobody waits.}", 1),
        ("Nobody waits (Ref 1).", 0),
        ("Nobody waits (ref 1).", 0),
        ("Nobody waits (Ref #1).", 0),
        ("Nobody waits (Ref TBC).", 0),
        ("Nobody waits `(Ref 1)`.", 1),
        ("Nobody waits (Ref survey of visits).", 0),
        ("Nobody waits, says the [survey](ref:1).", 0),
        ("{text: Nobody waits., evidence: [1]}", 0),
        ("{text: Nobody waits., evidence: survey}", 0),
        ("{text: Nobody waits., evidnce: [1]}", 0),
        ("'[](indicator:a) of people do not wait.'", 0),
    ],
)
def test_a_claim_to_be_proud_of_rests_on_something(claim: str, notes: int, tmp_path: Path) -> None:
    findings = findings_in(tmp_path, strength(claim) + INDICATOR, "claim-without-evidence")
    assert [text_at(tmp_path, each).startswith("Nobody waits") for each in findings] == [True] * notes


@pytest.mark.parametrize("evidence", ["[]", "''"])
def test_a_claim_whose_list_was_left_empty_is_found_there(evidence: str, tmp_path: Path) -> None:
    claim = strength(f"{{text: Nobody waits., evidence: {evidence}}}")
    [finding] = findings_in(tmp_path, claim, "claim-without-evidence")
    assert text_at(tmp_path, finding) == f"{evidence}}}"


def test_claims_for_which_the_framework_asks_no_evidence_may_rest_on_nothing(tmp_path: Path) -> None:
    assert findings_in(tmp_path, "", "claim-without-evidence") == []


@pytest.mark.parametrize(
    ("cites", "findings"),
    [
        ("", 1),
        ("how_it_goes: Words (Ref 1).", 0),
        ("how_it_goes: Words (ref1).", 0),
        ("going_well: [{text: Good., evidence: [1]}]", 0),
        ("indicators: [a]", 0),
        ("how_it_goes: '[](indicator:a) are well.'", 0),
        ("people_say: [{spotlight: A, story: Words (Ref 1)., consent: {needed: no}}]", 0),
    ],
)
def test_a_statement_cites_something(cites: str, findings: int, tmp_path: Path) -> None:
    key = cites.partition(":")[0]
    kept = "\n".join(row for row in BARE.splitlines() if not key or not row.startswith(f"{key}:"))
    example = f"{kept}\n{cites}\n\n{CITED}{INDICATOR}"
    assert len(findings_in(tmp_path, example, "statement-without-evidence")) == findings


def test_a_statement_that_cites_nothing_is_one_finding_at_its_id(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, BARE + CITED)
    assert (finding.rule, text_at(tmp_path, finding)) == ("statement-without-evidence", "keeping-well")


@pytest.mark.parametrize("words", ["Our indicators are good.", "Newcomers (refugees too) are well."])
def test_words_that_only_look_like_a_citation_are_none(words: str, tmp_path: Path) -> None:
    example = BARE.replace("how_it_goes: Words.", f"how_it_goes: {words}") + CITED
    assert rules_in(tmp_path, example) == ["statement-without-evidence"]


def test_of_a_statement_that_cites_nothing_no_claim_is_told_again(tmp_path: Path) -> None:
    framework = (SMALLEST / "framework.yaml").read_text("utf-8")
    asked = framework.replace("heading: What is going well}", "heading: What is going well, asks_for: evidence}")
    example = BARE.replace("[Good.]", "[Good., Better., Best.]") + CITED
    rules = [
        each.rule for each in pipeline.check(project_with(tmp_path, f"# framework.yaml\n{asked}\n{example}")).findings
    ]
    assert (rules.count("statement-without-evidence"), rules.count("claim-without-evidence")) == (1, 0)


@pytest.mark.parametrize(("category", "findings"), [("voices", 0), ("papers", 1)])
def test_every_statement_cites_the_category_that_is_asked_of_it(category: str, findings: int, tmp_path: Path) -> None:
    example = record().replace("voices", category)
    assert rules_in(tmp_path, example) == ["category-uncovered"] * findings


def test_a_category_that_could_not_be_read_is_one_finding(tmp_path: Path) -> None:
    assert rules_in(tmp_path, record().replace("voices", "voises")) == ["value-choice"]


def test_where_what_is_cited_has_no_category_nothing_is_said(tmp_path: Path) -> None:
    assert findings_in(tmp_path, "# evidence/library.yaml\nref: 1\ntitle: Survey\nfile: files/survey.txt") == []


def test_a_figure_brings_the_category_of_its_source(tmp_path: Path) -> None:
    more = "\n# evidence/more.yaml\n{ref: 2, title: Minutes, category: papers}\n\n"
    example = statement("going_well: [Good.]\npeople_say: [Fine.]").replace("Ref 1", "Ref 2")
    assert rules_in(tmp_path, f"{example}{more}{CITED}") == ["category-uncovered"]
    assert findings_in(tmp_path, f"{example}indicators: [a]\n{more}{INDICATOR}") == []
