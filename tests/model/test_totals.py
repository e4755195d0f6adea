"""Which totals are certainly wrong, and which are let be."""

from __future__ import annotations

import pytest

from selfassess.model.totals import Grid, crossing, fitting, wrong_totals


def grid(*rows: str, total_row: int | None = -1, across: bool = False, said: bool = False, about: str = "") -> Grid:
    """A grid of rows whose cells are apart by bars; its last row is the total, if no other number is given."""
    heading, *body = [tuple(cell.strip() for cell in row.split("|")) for row in rows]
    number = total_row if total_row is None else total_row % len(body)
    return Grid(heading, tuple(body), number, len(heading) - 1 if across else None, said, about)


def found(table: Grid) -> list[tuple[int, int, str]]:
    return [(each.row, each.column, each.sum) for each in wrong_totals(table)]


DOWN = {
    "one too many": (("For|Cost", "A|10", "B|20", "C|30", "Total|62"), [(3, 1, "60")]),
    "one that rounding explains": (("For|Cost", "A|10", "B|20", "C|30", "Total|61"), []),
    "a single row": (("For|Cost", "A|10", "Total|12"), [(1, 1, "10")]),
    "two columns, one right": (("For|A|B", "X|10|5", "Y|20|5", "Total|30|15"), [(2, 2, "10")]),
    "pounds and pence": (("For|Cost", "A|£10.20", "B|£20.30", "Total|£30.60"), [(2, 1, "£30.50")]),
    "thousands and millions": (("For|Cost", "A|£1.2m", "B|£300k", "Total|£1.5m"), []),
    "a total rounded to millions": (("For|Cost", "A|£1,240,300", "B|£260,000", "Total|£1.5m"), []),
    "millions that do not add up": (("For|Cost", "A|£1.2m", "B|£300k", "Total|£2.5m"), [(2, 1, "£1.5m")]),
    "brackets for what is below zero": (("For|Cost", "A|£100", "B|(£40)", "C|£15", "Total|£60"), [(3, 1, "£75")]),
    "dashes are nothing": (("For|Cost", "A|10", "B|-", "C|15", "Total|40"), [(3, 1, "25")]),
    "an empty cell may be what is missing": (("For|Cost", "A|10", "B|", "C|15", "Total|40"), []),
    "an empty cell cannot take away": (("For|People", "A|40", "B|", "C|35", "Total|60"), [(3, 1, "75")]),
    "a figure that is left out": (("For|People", "A|40", "B|[c]", "C|35", "Total|80"), []),
    "no total in the cell": (("For|Cost", "A|10", "B|20", "Total|"), []),
    "words": (("For|Lead", "A|Head", "B|Team", "Total|Two"), []),
    "percentages of 100": (("For|Share of all", "A|40%", "B|40%", "Total|100%"), []),
    "parts of 100%": (("For|Spending", "A|40%", "B|50%", "Total|100%"), [(2, 1, "90%")]),
    "parts of 100% but for rounding": (("For|Spending", "A|33%", "B|33%", "C|33%", "Total|100%"), []),
    "percentages that are rates": (("For|Done", "A|40%", "B|50%", "Total|45%"), []),
    "percentages that grow": (("For|Done", "A|4%", "B|5%", "Total|9.2%"), []),
    "every part 100%": (("For|Done", "A|100%", "B|100%", "Total|100%"), []),
    "percentages beside numbers": (("For|Done", "A|40%", "B|50", "Total|100"), []),
    "an average": (("Area|2025", "North|27", "Mid|30", "Total|28"), []),
    "an average by its name": (("Area|Mean cost", "North|27", "Mid|30", "Total|2800"), []),
    "days of waiting": (("Area|Days", "North|27", "Mid|30", "Total|99"), []),
    "one part is of another": (("For|People", "All ages|40", "of which adults|30", "Total|40"), []),
    "a subtotal": (("For|Cost", "A|10", "Subtotal|10", "B|5", "Total|15"), []),
    "what is taken away": (("For|Cost", "Spending|100", "Less income|40", "Total|60"), []),
    "all other kinds": (("For|Cost", "A|100", "All other income|40", "Total|150"), [(2, 1, "140")]),
    "money, and a total among its parts": (("For|Cost", "A|£100", "B|£400", "Total|£300"), [(2, 1, "£500")]),
    "only a total": (("For|Cost", "Total|15"), []),
    "dashes and a dash": (("For|Cost", "A|-", "Total|-"), []),
}


@pytest.mark.parametrize(("rows", "wrong"), DOWN.values(), ids=DOWN)
def test_the_rows_of_a_column_come_to_its_total(rows: tuple[str, ...], wrong: list[tuple[int, int, str]]) -> None:
    assert found(grid(*rows)) == wrong


def test_half_a_unit_is_allowed_for_each_row() -> None:
    rows = ["For|2026-27|2027-28", "Total investment|1578|877", *(f"Team {n}|316|176" for n in range(5))]
    assert found(grid(*rows, total_row=0, said=True)) == [(0, 2, "880")]
    assert found(grid(*rows[:2], "A|788|439", "B|789|439", total_row=0, said=True)) == []


def test_a_row_that_an_author_calls_the_total_is_a_sum() -> None:
    rows = ("Region|published", "East|5", "West|12", "England|9")
    assert found(grid(*rows, said=True, about="Assessment rating")) == [(2, 1, "17")]
    assert found(grid(*rows)) == []
    assert found(grid("Region|Mean", "East|5", "West|12", "England|9", said=True)) == []


ACROSS = {
    "one row is wrong": (
        ("Area|Good|Poor|Total", "North|10|20|30", "Mid|5|9|10", "South|1|2|3"),
        [(1, 3, "14")],
    ),
    "a row alone": (("Area|Good|Poor|Total", "North|10|20|50"), [(0, 3, "30")]),
    "no row adds up": (("Area|Good|Poor|Total", "North|10|20|50", "Mid|5|9|30"), []),
    "columns of percentages": (("Area|Good|% good|Total", "North|10|20|31", "Mid|5|9|14"), []),
    "a column of words": (("Area|Lead|Good|Poor|Total", "A|Head|1|2|3", "B|Head|1|5|8"), [(1, 4, "6")]),
    "a column of years": (
        ("Area|Since|Good|Poor|Total", "A|2024|1|2|3", "B|2025|1|2|3", "C|2025|1|5|8"),
        [(2, 4, "6")],
    ),
    "one column of figures": (("Area|Lead|Good|Total", "A|Head|1|9", "B|Head|2|8"), []),
    "a row of averages": (("Area|Good|Poor|Total", "North|10|20|30", "Mid|5|9|14", "Average wait|1|2|9"), []),
    "no totals": (("Area|Good|Poor|Total", "North|10|20|", "Mid|5|9|"), []),
}


@pytest.mark.parametrize(("rows", "wrong"), ACROSS.values(), ids=ACROSS)
def test_the_columns_of_a_row_come_to_its_total(rows: tuple[str, ...], wrong: list[tuple[int, int, str]]) -> None:
    assert found(grid(*rows, total_row=None, across=True)) == wrong


CROSSED = {
    "a figure": (("A|B|C|Total", "N|10|21|30", "S|5|9|14", "Total|15|29|44"), None),
    "a figure, by more": (("A|B|C|Total", "N|10|40|30", "S|5|9|14", "Total|15|29|44"), (0, 2, "20")),
    "the total of a row": (("A|B|C|Total", "N|10|20|30", "S|5|9|10", "Total|15|29|44"), (1, 3, "14")),
    "the total of a column": (("A|B|C|Total", "N|10|20|30", "S|5|9|14", "Total|15|40|44"), (2, 2, "29")),
    "two faults": (("A|B|C|Total", "N|10|20|40", "S|5|9|14", "Total|15|40|44"), None),
}


@pytest.mark.parametrize(("rows", "fits"), CROSSED.values(), ids=CROSSED)
def test_where_one_row_and_one_column_fail_alike_the_figure_is_wrong(
    rows: tuple[str, ...], fits: tuple[int, int, str] | None
) -> None:
    table = grid(*rows, across=True)
    crossed = crossing(wrong_totals(table))
    made = None if crossed is None else (crossed[1].row, crossed[0].column, fitting(table, *crossed))
    assert made == fits
