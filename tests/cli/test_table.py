"""Tables that fit the terminal, and CSV that a spreadsheet may open."""

from __future__ import annotations

from csv import reader
from io import StringIO

from click import unstyle

from selfassess.cli.table import TableColumn, csv, table

COLUMNS = (
    TableColumn("Ref"),
    TableColumn("Title", least=10),
    TableColumn("Kind", spare=1),
    TableColumn("Owner", least=6, spare=2),
)
ROWS = (
    ("1", "Strengths First practice framework", "policy", "Principal Social Worker"),
    ("IR10", "Survey", "survey", ""),
)


def lines(width: int | None, rows: tuple[tuple[str, ...], ...] = ROWS) -> list[str]:
    return unstyle(table(COLUMNS, rows, width)).splitlines()


def test_without_a_terminal_nothing_is_cut() -> None:
    assert lines(None) == [
        "Ref   Title                               Kind    Owner",
        "1     Strengths First practice framework  policy  Principal Social Worker",
        "IR10  Survey                              survey",
    ]


def test_where_there_is_room_nothing_is_cut() -> None:
    assert lines(73) == lines(None)


def test_the_widest_column_gives_way_first() -> None:
    assert lines(60) == [
        "Ref   Title                   Kind    Owner",
        "1     Strengths First pract…  policy  Principal Social Work…",
        "IR10  Survey                  survey",
    ]


def test_a_column_is_left_out_where_the_others_would_be_cut_too_short() -> None:
    assert lines(24) == [
        "Ref   Title       Kind",
        "1     Strengths…  policy",
        "IR10  Survey      survey",
    ]


def test_a_column_that_is_empty_goes_before_anything_is_cut() -> None:
    assert lines(64, (("1", "Strengths First practice framework", "", "Principal Social Worker"),)) == [
        "Ref  Title                               Owner",
        "1    Strengths First practice framework  Principal Social Worker",
    ]


def test_every_line_fits_unless_nothing_more_can_go() -> None:
    for width in range(16, 90):
        assert max(map(len, lines(width))) <= width
    assert lines(1) == lines(16)


def test_a_cell_is_one_line_whatever_was_typed() -> None:
    assert lines(None, (("1", "One\n  two\ttwo", "", ""),))[1] == "1    One two two"


def test_a_table_without_rows_has_its_heading() -> None:
    assert lines(None, ()) == ["Ref  Title  Kind  Owner"]


def test_csv_has_no_cell_that_a_spreadsheet_would_run() -> None:
    assert csv(["ref", "title"], [["1", "=1+1"], ["2", None]]) == "ref,title\r\n1,'=1+1\r\n2,"


def test_csv_is_read_back_as_it_was() -> None:
    rows = [["1", 'A "survey", with\nlines'], ["2", "é"]]
    assert list(reader(csv(["ref", "title"], rows).splitlines(keepends=True))) == [["ref", "title"], *rows]


def test_a_carriage_return_in_a_cell_of_csv_ends_no_row() -> None:
    text = csv(["ref", "title"], [["1", "One\rtwo"]])
    assert list(reader(StringIO(text, newline=""))) == [["ref", "title"], ["1", "One\rtwo"]]
