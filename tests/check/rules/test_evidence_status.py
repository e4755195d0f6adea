"""evidence-superseded and evidence-withdrawn: citations of what no longer holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, record, text_at


def next_one(ref: int, rest: str = "") -> str:
    return f"\n# evidence/next-{ref}.yaml\nref: {ref}\ntitle: Survey {ref}\nunused: Kept.\n{rest}\n"


def test_each_citation_and_link_is_found_where_it_stands(tmp_path: Path) -> None:
    example = record("status: withdrawn") + "\n" + chapter("Words (Ref 1). See the [survey](ref:1).")
    findings = findings_in(tmp_path, example)
    assert [text_at(tmp_path, each) for each in findings] == ["1). See the [survey](ref:1).", "[survey](ref:1).", "1)."]
    assert {(each.rule, each.about) for each in findings} == {("evidence-withdrawn", "1")}


def test_a_chain_of_replacements_is_followed_to_its_end(tmp_path: Path) -> None:
    chain = next_one(2, "status: superseded\nsuperseded_by: 3") + next_one(3)
    [finding] = findings_in(tmp_path, record("status: superseded", "superseded_by: 2") + chain)
    assert finding.hint == "Cite record 3, “Survey 3”, instead."


@pytest.mark.parametrize("status", ["status: superseded", "status: current", "version: '1'"])
def test_a_record_that_names_what_replaced_it_is_superseded_and_that_is_named(status: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, record(status, "superseded_by: 2") + next_one(2))
    assert (finding.rule, finding.hint) == ("evidence-superseded", "Cite record 2, “Survey 2”, instead.")


@pytest.mark.parametrize(
    ("by", "why"), [("superseded_by: 9", " There is no record 9."), ("superseded_by: 1", ""), ("version: '1'", "")]
)
def test_where_no_record_has_replaced_it_the_hint_asks_for_that(by: str, why: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, record("status: superseded", by))
    assert finding.hint == f"Cite the record that replaced it, and type its number under “superseded_by:”.{why}"


def test_an_uncited_one_may_stay(tmp_path: Path) -> None:
    assert findings_in(tmp_path, next_one(2, "status: superseded") + next_one(3, "status: withdrawn")) == []
