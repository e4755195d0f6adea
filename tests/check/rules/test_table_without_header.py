"""table-without-header: tables whose figures nobody can place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, text_at


def test_it_is_found_where_the_table_begins(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("Words.\n\n| | |\n| - | - |\n| North | 12 |"))
    assert finding.place.line == 6


@pytest.mark.parametrize(
    ("rows", "hint"),
    [
        ("| Area | Visits |\n| North | 12 |", "Type “| --- | --- |” on a new line below “| Area | Visits |”"),
        ("| Area | Visits |\n| --- |\n| North | 12 |", "Change that line to “| --- | --- |”."),
        ("|Area|Visits|\n|–|–|", "Change that line to “| --- | --- |”."),
    ],
)
def test_one_whose_line_of_hyphens_is_wrong_is_found_with_the_line_to_type(
    rows: str, hint: str, tmp_path: Path
) -> None:
    [finding] = findings_in(tmp_path, chapter(f"Words.\n\n{rows}"))
    assert (finding.rule, text_at(tmp_path, finding)) == ("table-without-header", rows.partition("\n")[0])
    assert finding.hint.startswith(hint)


@pytest.mark.parametrize(
    "words", ["|x| is the size of x.", "We ask | they answer\nwith | signs", "```\n| a |\n| b |\n```"]
)
def test_other_upright_strokes_are_no_table(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(words)) == []


def test_an_empty_header_is_found_inside_its_first_cell(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("|     |     |\n| --- | --- |\n| North | 12 |"))
    assert text_at(tmp_path, finding) == "    |     |"


def test_one_empty_corner_is_a_header(tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter("| | Visits |\n| - | - |\n| North | 12 |")) == []
