"""The coverage as rows, and as plain values."""

from __future__ import annotations

from pathlib import Path

from selfassess.project.coverage.plain_values import plain
from selfassess.project.coverage.table_rows import header, rows
from tests.project.coverage.small_coverage import BARE, SURVEY, coverage_with, keeping_well, library

WHOLE = keeping_well("Words (Ref 1, 999).")


def test_each_row_is_a_section_of_a_statement_or_the_opening_of_a_theme(tmp_path: Path) -> None:
    assert [row[:3] for row in rows(coverage_with(tmp_path))] == [
        ["Living well together", "", "Opening of the theme"],
        ["Living well together", "Keeping well, safe and sound", "How is it going?"],
        ["Living well together", "Keeping well, safe and sound", "What do people say?"],
    ]


def test_the_header_names_every_column_with_the_categories_of_the_framework(tmp_path: Path) -> None:
    assert header(coverage_with(tmp_path)) == [
        *("Theme", "Statement", "Section", "Words", "Claims", "Claims with evidence", "References"),
        *("Voices", "Papers", "No category", "No record"),
    ]


def test_every_row_has_a_cell_for_each_column(tmp_path: Path) -> None:
    covered = coverage_with(tmp_path, WHOLE + library(SURVEY))
    assert [row[3:] for row in rows(covered)] == [
        [4, 0, 0, 0, 0, 0, 0, 0],
        [2, 1, 1, 2, 1, 0, 0, 1],
        [1, 1, 1, 1, 1, 0, 0, 0],
    ]
    assert {len(row) for row in rows(covered)} == {len(header(covered))}


def test_where_no_record_has_a_category_there_are_no_columns_of_categories(tmp_path: Path) -> None:
    covered = coverage_with(tmp_path, WHOLE + library(BARE))
    assert header(covered)[-2:] == ["References", "No record"]
    assert {len(row) for row in rows(covered)} == {len(header(covered))}


def test_plain_values_name_each_category_by_its_id(tmp_path: Path) -> None:
    shown = plain(coverage_with(tmp_path, WHOLE + library(SURVEY)))
    assert shown["total"]["by_category"] == {"voices": 1, "papers": 0}
    assert [list(each) for each in shown["themes"]] == [["theme", "name", "total", "opening", "statements"]]
