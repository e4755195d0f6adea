"""CSV that a spreadsheet may open."""

from __future__ import annotations

import csv as reading

from selfassess.cli.evidence.csv_output import csv


def test_no_cell_is_taken_for_a_formula() -> None:
    assert csv(["ref", "title"], [["1", "=1+1"], ["2", None]]) == "ref,title\n1,'=1+1\n2,"


def test_rows_come_back_as_they_were() -> None:
    rows = [["1", 'A "survey", with\nlines'], ["2", "é"]]
    assert list(reading.reader(csv(["ref", "title"], rows).splitlines(keepends=True))) == [["ref", "title"], *rows]
