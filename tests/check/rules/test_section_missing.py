"""section-missing: what a statement does not answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import findings_in, rules_in, statement


def test_each_field_left_out_is_named_by_its_own_heading_or_its_sections(tmp_path: Path) -> None:
    findings = findings_in(tmp_path, statement("lead: Head of Reviews"), "section-missing")
    assert [each.message.partition(" leaves out ")[2] for each in findings] == [
        "“What is going well”.",
        "“What do people say?”.",
    ]


def test_it_is_found_at_the_statement_under_the_key_to_be_typed(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, statement("going_well: [Visits start on time.]"))
    assert (finding.place.line, finding.place.column, finding.place.path) == (1, 1, "people_say")


@pytest.mark.parametrize("empty", ["people_say:", "people_say: []", 'people_say: " "'])
def test_an_empty_answer_is_none_and_is_found_at_its_key(empty: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, statement(f"going_well: [Visits start on time.]\n{empty}"))
    assert (finding.rule, finding.place.line, finding.place.path) == ("section-missing", 4, "people_say")


@pytest.mark.parametrize(
    ("answer", "rule"),
    [("peple_say: [Good.]", "field-unknown"), ("people_say: {a: b}", "value-type")],
)
def test_an_answer_that_could_not_be_read_is_not_missing_as_well(answer: str, rule: str, tmp_path: Path) -> None:
    assert rules_in(tmp_path, statement(f"going_well: [Visits start on time.]\n{answer}")) == [rule]
