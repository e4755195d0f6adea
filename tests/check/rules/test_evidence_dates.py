"""Rules of the clock: evidence-review-overdue, evidence-in-future; and records without owner or date."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import assessment, findings_in, record, rules_in, text_at


@pytest.mark.parametrize(
    ("lines", "rules"),
    [
        (["review_due: 2026-11-29"], ["evidence-review-overdue"]),
        (["review_due: 2026-11-30"], []),
        (["dated: 2026-12-01"], ["evidence-in-future"]),
        (["dated: 2026-11-30"], []),
        (["dated: 2026-11-31"], ["value-type"]),
    ],
)
def test_days_are_counted_from_the_day_of_the_document(lines: list[str], rules: list[str], tmp_path: Path) -> None:
    findings = findings_in(tmp_path, record(*lines))
    assert [each.rule for each in findings] == rules
    assert all(text_at(tmp_path, each).startswith("2026") and each.about in ("1", "") for each in findings)


def test_who_should_review_is_named(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, record("owner: Head of Visits", "review_due: 2026-10-31"))
    assert (
        finding.hint
        == "Ask its owner (Head of Visits) to review it. Then type the date of the next review under “review_due:”."
    )


def test_of_a_record_whose_status_could_not_be_read_nothing_else_is_said(tmp_path: Path) -> None:
    example = record("status: superceded", "review_due: 2026-10-31")
    assert rules_in(tmp_path, example) == ["value-choice"]


def test_without_a_day_of_the_document_no_rule_counts(tmp_path: Path) -> None:
    edition = assessment("front: [welcome]").replace("2026-11-30", "soon")
    example = f"{record('dated: 2026-12-01', 'review_due: 2020-01-01')}\n{edition}"
    assert rules_in(tmp_path, example) == ["value-type"]


LEFT_OUT = pytest.mark.parametrize(
    ("key", "rule"), [("owner", "evidence-without-owner"), ("dated", "evidence-without-date")]
)


@LEFT_OUT
def test_a_record_that_leaves_it_out_gives_a_note(key: str, rule: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, "# evidence/more.yaml\nref: 2\ntitle: Minutes\nunused: Kept.", rule)
    assert (finding.about, text_at(tmp_path, finding)) == ("2", "2")


@LEFT_OUT
def test_where_its_line_was_left_empty_that_is_the_place(key: str, rule: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"# evidence/more.yaml\nref: 2\ntitle: Minutes\n{key}:\nunused: Kept.", rule)
    assert (finding.place.line, finding.place.column) == (3, len(f"{key}:") + 1)


@pytest.mark.parametrize(
    ("key", "rule"), [("onwer: Clerk", "evidence-without-owner"), ("date: 2026-10-01", "evidence-without-date")]
)
def test_where_its_key_was_mistyped_another_finding_says_so(key: str, rule: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, f"# evidence/more.yaml\nref: 2\ntitle: Minutes\n{key}\nunused: Kept.", rule) == []


@LEFT_OUT
def test_where_every_record_leaves_it_out_one_note_speaks_for_all(key: str, rule: str, tmp_path: Path) -> None:
    more = "\n# evidence/more.yaml\nref: 2\ntitle: Minutes\nunused: Kept."
    [finding] = findings_in(tmp_path, record() + more, rule)
    assert finding.message.startswith("None of the 2 records in the library has a")


@LEFT_OUT
def test_one_that_could_not_be_read_is_no_gap(key: str, rule: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, record(f"{key}: [a]"), rule) == []


@LEFT_OUT
@pytest.mark.parametrize("status", ["superseded", "withdrawn"])
def test_records_that_no_longer_hold_are_left_alone(status: str, key: str, rule: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, f"# evidence/more.yaml\nref: 2\ntitle: Minutes\nstatus: {status}", rule) == []
