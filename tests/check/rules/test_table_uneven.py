"""Rows of published tables that have not one cell for each heading, and headings that occur twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import findings_in, text_at


def table(rows: str, columns: str = "[For, 2026-27, 2027-28]") -> str:
    return f"# content/tables.yaml\n- table: cost\n  caption: Cost\n  columns: {columns}\n  rows: {rows}\n"


FEW = "Type a cell for each heading. For one with nothing in it, type ''."
MANY = "Delete the cells that are too many, or add a heading for each of them."
ROWS = {
    "a cell too few": ("[[A, 1, 2], [B, 1]]", "B, 1", "has 2 cells, and there are 3 headings.", FEW),
    "the total row": ("[[A, 1, 2], [Total, 1]]", "Total, 1", "has 2 cells, and there are 3 headings.", FEW),
    "a cell too many": ("[[A, 1, 2, 3]]", "A, 1", "has 4 cells, and there are 3 headings.", MANY),
    "a comma in a figure": (
        "[[A, 1,578, 2]]", "A, 1", "has 4 cells, and there are 3 headings.", "If “1,578” is one figure, type 1578.",
    ),
    "most rows": (
        "[[A, 1], [B, 1], [C, 1], [D, 1, 2], [E]]", "A, 1", "4 of the 5 rows of table “cost” do not have 3 cells",
        "Add the headings or cells that are missing, or delete those too many.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "place", "message", "hint"), ROWS.values(), ids=ROWS)
def test_a_row_has_a_cell_for_each_heading(rows: str, place: str, message: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, table(rows), "table-uneven")
    assert message in finding.message
    assert finding.hint == hint
    assert text_at(tmp_path, finding).startswith(place)


def test_headings_differ(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, table("[[A, 1, 2]]", "[For, 2026-27,  2026-27 ]"), "table-uneven")
    assert finding.message == "Two columns of table “cost” have the heading “2026-27”."
    assert finding.hint == "Say how they differ, as in “2026-27 number” and “2026-27 %”."


@pytest.mark.parametrize(
    "example",
    [table("[[A, '', 2]]"), table("[[A, 1], [B, x: 1]]"), table("[[A, 1]]", "For")],
    ids=["an empty cell", "a row that could not be read", "headings that could not be read"],
)
def test_nothing_is_said_of_what_is_sound_or_could_not_be_read(example: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, example, "table-uneven") == []
