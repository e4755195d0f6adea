"""Which answers in `content/register.yaml` an import could use."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.project.register_answers import unusable_answers
from tests.librarian.small_library import library, project_of


def unusable(tmp_path: Path, about: str, word: str, means: str) -> bool:
    project = library(tmp_path)
    entry = f'- about: {about}\n  word: "{word}"\n  means: "{means}"\n'
    (project / "content/register.yaml").write_text(entry, "utf-8")
    return any(unusable_answers(project_of(project)))


@pytest.mark.parametrize(
    ("about", "word", "means"),
    [
        *(("sheet", "Theme 1", "read"), ("column", "Name", "Title"), ("column", "Name", "skip")),
        *(
            ("ref", "not valid", "new numbers"),
            ("ref", "alike", "the same"),
            ("ref", "A/7", "7a"),
            ("ref", "?", "blank"),
        ),
        *(("kind", "Policy doc", "Policy"), ("kind", "Policy doc", "notes"), ("sensitivity", "OFFICIAL", "cqc")),
        *(
            ("statements", "Safe", "keeping-well"),
            ("date", "without a day", "last day"),
            ("date", "Spring", "1/3/2026"),
        ),
        *(("date", "Spring", "notes"), ("file", "not there", "blank"), ("file", "a.pdf", "files/a.pdf")),
        *(("url", "not an address", "notes"), ("url", "Intranet", "https://a.example"), ("look", "yellow", "nothing")),
        ("look", "yellow", "status withdrawn"),
    ],
)
def test_an_answer_to_its_question_is_usable(about: str, word: str, means: str, tmp_path: Path) -> None:
    assert not unusable(tmp_path, about, word, means)


@pytest.mark.parametrize(
    ("about", "word", "means"),
    [
        *(("sheet", "Theme 1", "yes"), ("column", "Name", "Colour"), ("ref", "not valid", "7"), ("ref", "A/7", "A/7")),
        *(("kind", "Policy doc", "Policies"), ("sensitivity", "OFFICIAL", "notes")),
        *(("statements", "Safe", "keeping-well, nothing"), ("date", "without a day", "first day")),
        *(("date", "Spring", "Spring"), ("url", "Intranet", "intranet"), ("look", "yellow", "owner Head")),
        ("look", "yellow", "status red"),
    ],
)
def test_any_other_answer_is_not(about: str, word: str, means: str, tmp_path: Path) -> None:
    assert unusable(tmp_path, about, word, means)


def test_an_answer_that_could_not_be_read_whole_is_left_to_the_rule_that_says_so(tmp_path: Path) -> None:
    project = library(tmp_path)
    (project / "content/register.yaml").write_text("- about: colour\n  word: Theme 1\n  means: read\n", "utf-8")
    assert not any(unusable_answers(project_of(project)))
