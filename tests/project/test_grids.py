"""The tables of a project that have totals, and the place of each of their cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.project.grids import PlacedGrid, grids_with_totals
from tests.projects import chapter, project_of, project_with

PROSE = """\
Table: What it costs in £000

| For | 2026-27 | All of it | Total |
| --- | --- | --- | --- |
| **Staff** (Ref 1) | 120 | [](indicator:x) | 150 |
| Total | 120 |

Words, and no table. | Total

| Area | Wait |
| --- | --- |
| North | 27 |
"""
PUBLISHED = """\
# content/tables.yaml
- {table: a, caption: One, unit: £000, columns: [For, Now], rows: [[A, 1], [Total, 1]]}
- {table: b, caption: Two, columns: [For, Now], rows: [[A, 1], [B, 1]], total: first}
- {table: c, caption: Three, columns: [For, X, Total], rows: [[A, 1, 1], [Total, 1, 1]], total: none}
- {table: d, caption: Four, columns: [For, X, Total], rows: [[A, 1, 1], [B, 1, 1]]}
"""


def grids(folder: Path, example: str) -> list[PlacedGrid]:
    project = project_of(project_with(folder, example))
    return [*grids_with_totals(project, project.passages)]


def test_a_table_of_prose_is_read_without_its_notation(tmp_path: Path) -> None:
    [placed] = grids(tmp_path, chapter(PROSE))
    grid = placed.grid
    assert grid.headings == ("For", "2026-27", "All of it", "Total")
    assert grid.rows == (("Staff", "120", "?", "150"), ("Total", "120", "", ""))
    assert (grid.total_row, grid.total_column, grid.is_said, grid.about) == (1, 3, False, "What it costs in £000")


def test_a_cell_is_where_it_was_typed(tmp_path: Path) -> None:
    [placed] = grids(tmp_path, chapter(PROSE))
    assert [(placed.place(*at).line, placed.place(*at).column) for at in ((0, 1), (1, 1), (1, 3))] == [
        (8, 25),
        (9, 13),
        (9, 18),
    ]


@pytest.mark.parametrize(
    ("name", "total", "across", "is_said"),
    [("a", 1, None, False), ("b", 0, None, True), ("d", None, 2, False)],
    ids=["called total", "named", "a column"],
)
def test_a_published_table_is_one_too(
    name: str, total: int | None, across: int | None, is_said: bool, tmp_path: Path
) -> None:
    grid = {each.name: each.grid for each in grids(tmp_path, PUBLISHED)}[name]
    assert (grid.total_row, grid.total_column, grid.is_said) == (total, across, is_said)
    assert {len(row) for row in grid.rows} == {len(grid.headings)}


def test_one_that_says_it_has_no_total_has_none(tmp_path: Path) -> None:
    assert [each.name for each in grids(tmp_path, PUBLISHED)] == ["a", "b", "d"]


def test_cells_of_a_published_table_have_places(tmp_path: Path) -> None:
    placed = grids(tmp_path, PUBLISHED)[0]
    assert (placed.place(1, 1).line, placed.place(1, 1).column) == (1, 84)


def test_one_with_rows_of_several_lengths_is_left_out(tmp_path: Path) -> None:
    uneven = "# content/tables.yaml\n- {table: a, caption: One, columns: [For, Now], rows: [[A, 1], [Total]]}\n"
    assert grids(tmp_path, uneven) == []
