"""citation-unknown: refs without a record, and what they were probably meant to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, record, statement, text_at

MORE = """
# evidence/more.yaml
- {ref: 96, title: Practice framework, unused: Held.}
- {ref: IR10, title: Policies, unused: Held.}
"""


def test_it_is_found_at_the_ref_within_its_group(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("Words (Ref 1, 999 section 3)."))
    assert (text_at(tmp_path, finding), finding.about) == ("999 section 3).", "999")


def test_it_is_found_at_the_entry_of_a_list_of_evidence(tmp_path: Path) -> None:
    claims = "going_well:\n  - {text: Visits start on time., evidence: [1, 999]}\npeople_say: [Good.]"
    [finding] = findings_in(tmp_path, statement(claims))
    assert (finding.place.line, finding.place.path) == (4, "going_well[0].evidence[1]")


@pytest.mark.parametrize(
    ("ref", "meant"),
    [("69", "96, Practice framework"), ("966", "96, Practice framework"), ("IR01", "IR10, Policies"), ("46", "96")],
)
def test_the_hint_names_the_record_that_is_one_slip_away(ref: str, meant: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"Words (Ref {ref}).") + MORE)
    assert finding.hint.startswith(f"Did you mean {meant}")


@pytest.mark.parametrize("ref", ["777", "8"])
def test_a_ref_that_is_near_to_none_has_no_hint(ref: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"Words (Ref {ref})."))
    assert finding.hint == ""


def test_refs_of_a_library_file_with_another_fault_are_not_unknown_as_well(tmp_path: Path) -> None:
    findings = findings_in(tmp_path, record().replace("- ref", "records:\n  ref").replace("\n  title", "\n  titel"))
    assert "citation-unknown" not in {each.rule for each in findings}
