"""evidence-restricted: who may have the document, and who may have its evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import assessment, chapter, findings_in, record, rules_in, text_at


@pytest.mark.parametrize(
    ("sensitivity", "audience", "restricted"),
    [
        ("public", "public", False),
        ("public", "internal", False),
        ("cqc", "public", True),
        ("cqc", "cqc", False),
        ("internal", "cqc", True),
        ("internal", "internal", False),
    ],
)
def test_a_record_is_for_its_own_readers_and_narrower_ones(
    sensitivity: str, audience: str, restricted: bool, tmp_path: Path
) -> None:
    edition = assessment(f"audience: {audience}", "front: [welcome]")
    example = f"{record(f'sensitivity: {sensitivity}')}\n{edition}"
    assert rules_in(tmp_path, example) == ["evidence-restricted"] * restricted


def test_each_citation_and_link_is_found_where_it_stands(tmp_path: Path) -> None:
    words = chapter("Words (Ref 1). See the [survey](ref:1).")
    findings = findings_in(tmp_path, f"{record('sensitivity: internal')}\n{words}")
    assert [text_at(tmp_path, each) for each in findings] == ["1). See the [survey](ref:1).", "[survey](ref:1).", "1)."]


@pytest.mark.parametrize(
    ("audience", "rule"), [("audience: publik", "value-choice"), ("audence: cqc", "field-unknown")]
)
def test_an_audience_that_could_not_be_read_is_one_finding(audience: str, rule: str, tmp_path: Path) -> None:
    edition = assessment(audience, "front: [welcome]")
    assert rules_in(tmp_path, f"{record('sensitivity: cqc')}\n{edition}") == [rule]


RETURN = """
# content/returns/visit.yaml
return: visit
audience: {}
due: 2027-01-31
items:
  - {{item: IR1, asks: What do people say?, answer: We ask them (Ref 1)., evidence: [1]}}
"""


@pytest.mark.parametrize(
    ("document", "own", "restricted"),
    [
        ("public", "cqc", 2),
        ("internal", "cqc", 2),
        ("internal", "public", 2),
        ("cqc", "cqc", 2),
        ("cqc", "internal", 0),
    ],
)
def test_a_return_is_judged_by_its_own_readers(document: str, own: str, restricted: int, tmp_path: Path) -> None:
    example = f"{record('sensitivity: internal')}\n{assessment(f'audience: {document}', 'front: []')}"
    words = "# content/statements/keeping-well.yaml\nstatement: keeping-well\nhow_it_goes: Most people are seen."
    findings = findings_in(tmp_path, f"{example}\n{words}{RETURN.format(own)}", "evidence-restricted")
    assert [each.place.file for each in findings] == ["content/returns/visit.yaml"] * restricted
