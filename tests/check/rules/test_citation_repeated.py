"""citation-repeated: one ref twice in one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, statement, text_at


@pytest.mark.parametrize("items", ["1, 1", "1, 1 table 2", "1 table 2, 1", "1 a, 1 a", "1 table 2, 1 Table 2"])
def test_the_second_is_found_where_it_stands(items: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"Words (Ref {items})."))
    assert text_at(tmp_path, finding) == f"{items.partition(', ')[2]})."


@pytest.mark.parametrize("words", ["Words (Ref 1 table 2, 1 table 4).", "Words (Ref 1). More words (Ref 1)."])
def test_two_places_in_one_document_and_two_groups_are_no_repeat(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(words)) == []


def test_a_list_of_evidence_is_one_place(tmp_path: Path) -> None:
    claims = "going_well:\n  - {text: Visits start on time (Ref 1)., evidence: [1, 1]}\npeople_say: [Good.]"
    assert [each.place.path for each in findings_in(tmp_path, statement(claims))] == ["going_well[0].evidence[1]"]
