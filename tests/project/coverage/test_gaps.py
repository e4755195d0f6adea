"""What is missing, said once, with the place where to type."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.check.rule_lists import every_rule
from selfassess.diagnostics import Problem
from tests.project.coverage.small_coverage import (
    BARE,
    MINUTES,
    SURVEY,
    coverage_of,
    coverage_with,
    gaps_of,
    keeping_well,
    library,
)
from tests.projects import findings_in, project_with, text_at

STRENGTHS = "# content/themes/living-well.yaml\ntheme: living-well\ncovers: Words.\nstrengths:\n"
WHOLE = keeping_well("Words (Ref 1).")


def test_a_whole_assessment_has_no_gaps(tmp_path: Path) -> None:
    assert coverage_with(tmp_path, WHOLE).gaps == ()


def test_a_question_left_out_is_a_gap_at_the_statement_under_the_key_to_be_typed(tmp_path: Path) -> None:
    [gap] = coverage_with(tmp_path, keeping_well("Words (Ref 1).", "going_well: [Good.]")).gaps
    assert gap.kind == "section-missing"
    assert gap.message == "Keeping well, safe and sound leaves out “What do people say?”."
    assert (gap.part, gap.about, gap.place.path) == ("keeping-well", "What do people say?", "people_say")
    assert gap.hint == "Write it under the key “people_say:”."


def test_a_section_that_cites_nothing_is_a_gap_where_its_answer_stands(tmp_path: Path) -> None:
    [gap] = coverage_with(tmp_path, keeping_well("Words (Ref 1).", "going_well: [Good.]", "people_say: [Fine.]")).gaps
    assert (gap.kind, gap.lack) == ("section-without-evidence", "cites no evidence under “What do people say?”")
    assert text_at(tmp_path, gap) == "[Fine.]"


@pytest.mark.parametrize(
    "answer",
    ["Fine (Ref 1).", "'[](indicator:a) agree.'", "{text: A., evidence: [1]}", "Fine (ref1)."],
    ids=["a reference", "a figure", "a list of evidence", "a mistyped reference, which is a finding"],
)
def test_a_section_that_cites_something_is_none(answer: str, tmp_path: Path) -> None:
    example = keeping_well("Words (Ref 1).", "going_well: [Good.]", f"people_say: [{answer}]")
    assert coverage_with(tmp_path, example).gaps == ()


def test_a_statement_that_cites_nothing_is_one_gap_and_not_one_a_section(tmp_path: Path) -> None:
    [gap] = coverage_with(tmp_path, keeping_well("Words.", "going_well: [Good.]", "people_say: [Fine.]")).gaps
    assert gap.kind == "statement-without-evidence"
    assert gap.message == "Keeping well, safe and sound cites no evidence at all."
    assert text_at(tmp_path, gap) == "keeping-well"


@pytest.mark.parametrize(
    ("claims", "lack"),
    [
        (1, "makes 1 claim without evidence under “Strengths”"),
        (12, "makes 12 claims without evidence under “Strengths”"),
    ],
)
def test_claims_without_evidence_are_counted_and_not_listed(claims: int, lack: str, tmp_path: Path) -> None:
    listed = "".join(f"  - Claim {number}.\n" for number in range(claims))
    [gap] = coverage_with(tmp_path, f"{STRENGTHS}  - Cited (Ref 1).\n{listed}\n{WHOLE}").gaps
    assert (gap.kind, gap.part, gap.lack) == ("claim-without-evidence", "living-well", lack)
    assert text_at(tmp_path, gap) == "Claim 0."


def test_a_category_that_is_asked_and_not_cited_is_a_gap(tmp_path: Path) -> None:
    example = WHOLE.replace("Ref 1", "Ref 2") + library(SURVEY, MINUTES)
    assert gaps_of(coverage_with(tmp_path, example)) == [
        ("category-uncovered", "cites no evidence of the category “Voices”"),
    ]


@pytest.mark.parametrize(
    ("cited", "lack"),
    [("3", "cites 1 record, and it has no category"), ("3, 4", "cites 2 records, and none of them has a category")],
)
def test_records_without_a_category_leave_open_which_ones_are_covered(cited: str, lack: str, tmp_path: Path) -> None:
    records = library(SURVEY, "{ref: 4, title: Another letter}", BARE)
    [gap] = coverage_with(tmp_path, WHOLE.replace("Ref 1", f"Ref {cited}") + records).gaps
    assert (gap.kind, gap.lack) == ("category-unknown", lack)
    assert gap.place.file == "evidence/library.yaml"


def test_where_no_record_of_the_library_has_a_category_nothing_is_said_of_categories(tmp_path: Path) -> None:
    covered = coverage_with(tmp_path, WHOLE.replace("Ref 1", "Ref 3") + library(BARE))
    assert (covered.gaps, covered.is_sorted) == ((), False)


def test_what_nobody_has_written_is_one_gap_with_the_file_to_begin(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    (project / "content/themes/living-well.yaml").unlink()
    (project / "content/statements/keeping-well.yaml").unlink()
    assert [(gap.kind, gap.message, gap.place.file) for gap in coverage_of(project).gaps] == [
        ("theme-missing", "Living well together is not written yet.", "content/themes/living-well.yaml"),
        ("statement-missing", "Keeping well, safe and sound is not written yet.",
         "content/statements/keeping-well.yaml"),
    ]  # fmt: skip


def test_of_a_statement_in_two_files_nothing_is_said_to_be_missing(tmp_path: Path) -> None:
    again = "# content/statements/other.yaml\nstatement: keeping-well\nhow_it_goes: Words.\n"
    assert coverage_with(tmp_path, again).gaps == ()


@pytest.mark.parametrize(
    ("rule", "example"),
    [
        ("section-missing", keeping_well("Words (Ref 1).", "going_well: [Good.]")),
        ("statement-without-evidence", keeping_well("Words.", "going_well: [Good.]", "people_say: [Fine.]")),
        ("category-uncovered", WHOLE.replace("Ref 1", "Ref 2") + library(SURVEY, MINUTES)),
    ],
)
def test_check_finds_what_is_a_gap_under_the_same_name_with_the_same_words(
    rule: str, example: str, tmp_path: Path
) -> None:
    gaps = [gap.problem for gap in coverage_with(tmp_path, example).gaps if gap.kind == rule]
    told = [Problem(each.place, each.message, each.hint) for each in findings_in(tmp_path, example, rule)]
    assert told == gaps != []


@pytest.mark.parametrize("rule", ["theme-missing", "statement-missing", "claim-without-evidence"])
def test_every_other_kind_with_the_name_of_a_rule_has_one(rule: str) -> None:
    assert rule in {each.name for each in every_rule()}
