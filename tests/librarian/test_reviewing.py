"""A review records who has read a document, when, and which contents."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

from selfassess import pipeline
from selfassess.librarian.reviewing import review
from tests.librarian.small_library import apply, library, refusal_of, text

DAY = date(2026, 11, 24)
OTHER = "# evidence/files/survey.txt\nAnother survey of visits, Smallshire, an invented council.\n"
BARE = "# evidence/more.yaml\nref: 3 # held on paper\ntitle: Minutes of May\nunused: Held for the visit.\n"


def test_a_changed_file_is_reviewed_and_check_is_content_again(tmp_path: Path) -> None:
    project = library(tmp_path, OTHER)
    assert [each.rule for each in pipeline.check(project).findings] == ["evidence-changed"]
    apply(project, lambda subject: review(subject, ["1"], "Head of Records", DAY))
    fingerprint = sha256((project / "evidence/files/survey.txt").read_bytes()).hexdigest()
    assert f"  reviewed: {{by: Head of Records, on: 2026-11-24, sha256: {fingerprint}}}\n" in text(project)
    assert pipeline.check(project).findings == ()


def test_only_the_review_is_touched(tmp_path: Path) -> None:
    project = library(tmp_path)
    before = text(project)
    apply(project, lambda subject: review(subject, ["1"], "Head of Records", DAY))
    assert text(project) == before.replace("by: Librarian, on: 2026-10-20", "by: Head of Records, on: 2026-11-24")


def test_of_a_changed_file_every_place_that_rests_on_it_is_told(tmp_path: Path) -> None:
    told = apply(library(tmp_path, OTHER), lambda subject: review(subject, ["1"], "Head of Records", DAY))
    assert told == (
        "Record 1, “Survey of visits”: reviewed by Head of Records on 2026-11-24."
        " The file has changed since its last review. These passages rely on it:",
        "  content/statements/keeping-well.yaml:3:43",
    )


def test_a_record_without_a_file_is_reviewed_without_a_fingerprint(tmp_path: Path) -> None:
    project = library(tmp_path, BARE)
    (told,) = apply(project, lambda subject: review(subject, ["3"], "Librarian", DAY))
    assert told.endswith("It has no file here, so it has no fingerprint.")
    assert "title: Minutes of May\nreviewed:\n  by: Librarian\n  on: 2026-11-24\nunused" in text(
        project, "evidence/more.yaml"
    )


def test_several_records_are_reviewed_at_once_or_none(tmp_path: Path) -> None:
    project = library(tmp_path, BARE)
    before = text(project)
    refusal = refusal_of(project, lambda subject: review(subject, ["1", "11"], "Librarian", DAY))
    assert refusal.message == "There is no record 11."
    assert "Did you mean 1, Survey of visits?" in refusal.hint
    assert text(project) == before
    assert len(apply(project, lambda subject: review(subject, ["1", "3", "1"], "Librarian", DAY))) == 2


def test_a_file_that_is_not_there_cannot_be_reviewed(tmp_path: Path) -> None:
    project = library(tmp_path)
    (project / "evidence/files/survey.txt").unlink()
    refusal = refusal_of(project, lambda subject: review(subject, ["1"], "Librarian", DAY))
    assert (refusal.message, refusal.place.path) == ("“files/survey.txt” cannot be read.", "[0].file")
