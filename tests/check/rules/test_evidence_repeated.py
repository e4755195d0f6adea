"""evidence-repeated: one ref on two records."""

from __future__ import annotations

from pathlib import Path

from tests.projects import findings_but_notes, findings_in, project_with, record

LIBRARY = "- {ref: 2, title: Minutes, unused: Kept.}\n- {ref: 3, title: Plan, unused: Kept.}"


def test_the_hint_offers_the_next_free_number_of_the_series(tmp_path: Path) -> None:
    more = "\n# evidence/more.yaml\n- {ref: IR7, title: A, unused: x}\n- {ref: IR7, title: B, unused: x}"
    [finding] = findings_in(tmp_path, record() + more)
    assert finding.hint == "Give one of them another number. IR8 is free."


def test_the_same_record_twice_is_one_too_many(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, "# evidence/more.yaml\n{ref: 1, title: Survey of visits, unused: x}")
    assert finding.hint == "Remove one of the two."


def test_a_whole_file_of_records_that_was_copied_is_one_finding_in_the_copy(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    for name in ("more.yaml", "more (2).yaml"):
        (project / "evidence" / name).write_text(LIBRARY, "utf-8")
    [finding] = findings_but_notes(project)
    assert (finding.rule, finding.place.file) == ("evidence-repeated", "evidence/more (2).yaml")
    assert finding.message == "Every record in this file is already in evidence/more.yaml."
