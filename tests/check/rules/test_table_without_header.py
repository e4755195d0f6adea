"""table-without-header: tables whose figures nobody can place."""

from __future__ import annotations

from pathlib import Path

from tests.projects import chapter, found


def test_it_is_found_where_the_table_begins(tmp_path: Path) -> None:
    [finding] = found(tmp_path, chapter("Words.\n\n| | |\n| - | - |\n| North | 12 |"))
    assert finding.place.line == 6


def test_one_empty_corner_is_a_header(tmp_path: Path) -> None:
    assert found(tmp_path, chapter("| | Visits |\n| - | - |\n| North | 12 |")) == []
