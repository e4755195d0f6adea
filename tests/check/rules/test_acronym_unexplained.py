"""acronym-unexplained: short forms that some readers do not know."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from tests.projects import chapter, findings_in, project_with, text_at

RULE = "acronym-unexplained"


@pytest.mark.parametrize(
    "words", ["ICB is", "ICBs are", "ICB's plan is", "ICB/NHS plan is", "ICB) plan is", "ICB, and", "ICB”"]
)
def test_a_short_form_is_found_where_it_stands_first(words: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"We plan. With (“ {words} first, and the ICB comes again."), RULE)
    assert text_at(tmp_path, finding).startswith(words)


def test_each_short_form_is_found_once(tmp_path: Path) -> None:
    findings = findings_in(tmp_path, chapter("DoLS and VCS.\n\nThe VCS, and DoLS."), RULE)
    assert [each.message for each in findings] == ["“DoLS” is not explained.", "“VCS” is not explained."]


@pytest.mark.parametrize(
    "words",
    [
        "the integrated care board (ICB). The ICB", "the ICB (integrated care board)", "Integrated Care Boards (ICBs)",
        "the Adult Social Care Outcomes Framework (ASCOF)", "Deprivation of Liberty Safeguards (DoLS)",
        "the NHS, a GP and the UK", "part II and part XIV", "Mr K and Mrs A", "HD1 5QP, A&E, COVID-19, 3D and MP3",
        "records (Ref 1 ICB minutes)", "the [plan](https://smallshire.example/ICB/VCS)", "https://a.example/ICB/x",
        "their word is NOT final, but not yet", "LOCALA and Locala", "a date TBC, a TBD, a TODO", "AB 12 34 56 C",
        "the sign `ICB` and ``the VCS``", "this:\n\n```\nThe ICB\n```\n\nand more",
    ],
)  # fmt: skip
def test_what_is_spelt_out_known_or_no_short_form_is_left_alone(words: str, tmp_path: Path) -> None:
    assert [each.message for each in findings_in(tmp_path, chapter(f"We speak of {words}."), RULE)] == []


@pytest.mark.parametrize(
    "short",
    [
        "AM", "BBC", "COVID", "CV", "DVD", "EU", "GP", "HIV", "ID", "IT", "LGBT", "LGBTQ", "MP", "NHS", "OK", "PC",
        "PDF", "PM", "QR", "TV", "UK", "USA", "VAT",
    ],
)  # fmt: skip
def test_everybody_knows_these(short: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"We speak of the {short} here."), RULE) == []


def test_the_second_use_may_be_short(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("The ICB pays. The integrated care board (ICB) plans."), RULE)
    assert text_at(tmp_path, finding).startswith("ICB pays")


@pytest.mark.parametrize("key", ["ICB", "icb", "Integrated care board (ICB)"])
def test_the_glossary_explains_it(key: str, tmp_path: Path) -> None:
    example = f"{chapter('The ICB pays.')}\n# content/glossary.yaml\n{key}: Integrated care board"
    assert findings_in(tmp_path, example, RULE) == []


def test_an_explanation_that_is_missing_is_one_finding(tmp_path: Path) -> None:
    project = project_with(tmp_path, f"{chapter('The ICB pays.')}\n# content/glossary.yaml\nICB:\nNHS: Health service")
    rules = [each.rule for each in pipeline.check(project).findings]
    assert rules.count("field-missing") == 1
    assert RULE not in rules


def test_headings_are_passed_over(tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter("### OUR ICB\n\nWords."), RULE) == []


def test_the_head_of_a_mistyped_reference_is_no_short_form(tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter("Words (REF 1)."), "acronym-unexplained") == []
