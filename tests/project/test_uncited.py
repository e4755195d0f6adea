"""Records that nothing names, and why they are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.project.references import uncited
from tests.projects import chapter, project_with, statement

SECOND = "\n# evidence/more.yaml\nref: 2\ntitle: Survey of carers\n"


def left(folder: Path, example: str) -> list[tuple[str, str]]:
    subject = pipeline.survey(project_with(folder, example)).project
    assert subject is not None
    return [(each.record.ref, each.reason) for each in uncited(subject, subject.passages)]


def test_a_record_that_is_named_is_not_among_them(tmp_path: Path) -> None:
    assert left(tmp_path, chapter("Words (Ref 2).") + SECOND) == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("notes: x", ""),
        ("unused: Held for the visit", "Held for the visit"),
        ("status: superseded", "superseded"),
        ("status: superseded\nsuperseded_by: 1", "superseded by 1"),
        ("status: withdrawn", "withdrawn"),
    ],
)
def test_the_reason_is_what_the_record_says(line: str, reason: str, tmp_path: Path) -> None:
    assert left(tmp_path, SECOND + line) == [("2", reason)]


def test_a_record_that_is_named_where_something_else_is_wrong_says_so(tmp_path: Path) -> None:
    mistyped = statement("going_well: [Good.]\npeople_say: [Fine.]\nmore: Words (Ref 2).")
    assert left(tmp_path, mistyped + SECOND) == [("2", "it is cited in a place with another mistake")]
