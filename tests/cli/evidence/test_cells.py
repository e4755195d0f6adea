"""CSV that a spreadsheet may open."""

from __future__ import annotations

import csv as reading

import pytest

from selfassess.cli.evidence.cells import csv, guarded


@pytest.mark.parametrize("cell", ["=1+1", "+44", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_is_taken_for_a_formula(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@pytest.mark.parametrize(("cell", "shown"), [("a=1", "a=1"), ("", ""), (None, ""), (12, "12")])
def test_any_other_cell_stays_as_it_is(cell: object, shown: str) -> None:
    assert guarded(cell) == shown


def test_rows_come_back_as_they_were() -> None:
    rows = [["1", 'A "survey", with\nlines'], ["2", "é"]]
    assert list(reading.reader(csv(["ref", "title"], rows).splitlines(keepends=True))) == [["ref", "title"], *rows]
