"""What is written, and what waits to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.project.written import (
    blanks_of_the_cover,
    extent,
    heading_of,
    is_unwritten,
    listed_chapters,
    on_the_cover,
    so_far,
    unanswered,
)
from tests.projects import assessment, project_of, project_with

STATEMENT = "# content/statements/keeping-well.yaml\nstatement: keeping-well\n"
BLANK = "# content/assessment.yaml\nframework: framework.yaml\ncouncil:\ntitle: ''\nas_at:\nedition: '1'\n"


@pytest.mark.parametrize(
    ("lines", "is_blank"),
    [
        ("", True),
        ("lead: Head of Reviews\n", True),
        ("how_it_goes: |\n\ngoing_well: []\nindicators: []\n", True),
        ("how_it_goes: Well.\n", False),
        ("indicators: [steps]\n", False),
        ("how_it_goes: [Well]\n", False),
        ("how_it_gose: Well.\n", False),
    ],
    ids=["an id", "a lead", "keys alone", "an answer", "figures", "an answer that cannot be read", "a mistyped key"],
)
def test_a_statement_is_unwritten_while_nothing_is_typed_under_the_keys_of_the_framework(
    lines: str, is_blank: bool, tmp_path: Path
) -> None:
    told = project_of(project_with(tmp_path, f"{STATEMENT}{lines}")).assessment
    (statement,) = told.statements
    assert is_unwritten(statement, told.framework) is is_blank


def test_the_extent_counts_answers_statements_and_themes(tmp_path: Path) -> None:
    whole = project_of(project_with(tmp_path / "whole")).assessment
    assert extent(whole).is_whole
    begun = project_of(project_with(tmp_path / "begun", f"{STATEMENT}going_well: [Visits start on time.]\n")).assessment
    assert so_far(extent(begun), begun.words) == (
        "So far, 1 of 3 answers are written, in 1 of 1 statements, and the openings of 1 of 1 themes."
    )
    (statement,) = begun.statements
    assert unanswered(statement, begun.framework) == ("How is it going?", "What do people say?")
    assert unanswered(None, begun.framework) == ("How is it going?", "What is going well", "What do people say?")


def test_a_heading_that_two_answers_share_is_told_with_the_key(tmp_path: Path) -> None:
    framework = (tmp_path / "project/framework.yaml", "going_well, holds: claims, heading: What is going well")
    project = project_with(tmp_path / "project")
    text = framework[0].read_text("utf-8").replace(framework[1], "going_well, holds: claims")
    framework[0].write_text(text, "utf-8")
    section = project_of(project).assessment.framework.sections[0]
    assert heading_of(section, "going_well") == "How is it going? (going well)"


def test_the_cover_says_what_is_blank(tmp_path: Path) -> None:
    blank = project_of(project_with(tmp_path / "blank", BLANK)).assessment
    assert blanks_of_the_cover(blank) == ["council", "title", "as_at"]
    assert on_the_cover(blank, "as_at") == "Date: not yet written"
    assert on_the_cover(blank, "title") == "Title: not yet written"
    whole = project_of(project_with(tmp_path / "whole")).assessment
    assert blanks_of_the_cover(whole) == []
    assert on_the_cover(whole, "title") == whole.title
    assert on_the_cover(whole, "as_at") == whole.words.long_date(whole.as_at)


def test_a_listed_chapter_without_a_file_has_its_id_for_a_title(tmp_path: Path) -> None:
    lists = "front: [welcome, our-area, Our values]\nback: [welcome, sign-off]"
    told = project_of(project_with(tmp_path, assessment(lists))).assessment
    assert [chapter.title for chapter in listed_chapters(told, front=True)] == ["Welcome", "Our area"]
    assert [(chapter.chapter, chapter.title) for chapter in listed_chapters(told, front=False)] == [
        ("sign-off", "Sign off"),
    ]
