"""What a figure of the tree has to draw, and how that is described."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.chart import alternative_text, chart_of
from selfassess.document.language import ENGLISH
from tests.document.charts import BARS, LINE, chart, markup

ONE = BARS[:1]


def test_a_chart_is_what_its_table_holds() -> None:
    made = chart(BARS)
    assert (made.id, made.name, made.is_line) == ("chart-control", "Control over daily life", False)
    assert [(point.kind, point.said, point.value) for point in made.points] == [
        ("own", "2024-25: 78%", 78.0),
        ("latest", "2025-26: 79%", 79.0),
        ("other", "England: 77.20%", 77.2),
        ("target", "Target: 81%", 81.0),
    ]


def test_words_that_stay_together_are_words() -> None:
    figure = markup(BARS).replace(">2024-25<", '><span class="together">2024-25</span><')
    made = chart_of(etree.fromstring(figure))
    assert made is not None
    assert made.points[0].name == "2024-25"


def test_a_line_knows_whose_each_point_is() -> None:
    made = chart(LINE, "line")
    assert made.is_line
    assert len(made.own) == 12
    assert {name: [point.year for point in points] for name, points in made.others.items()} == {
        "England": ["2020", "2024"]
    }
    assert made.target is not None
    assert made.target.shown == "81%"
    assert chart(BARS[:1]).target is None


@pytest.mark.parametrize(
    "figure",
    [
        markup(BARS).replace(' class="chart bars"', ""),
        markup(BARS).replace("<table>", "<table/><table>"),
        markup(()),
        markup(BARS).replace('data-value="78"', ""),
        markup(BARS).replace('data-value="78"', 'data-value="many"'),
        markup(BARS).replace('data-value="78"', 'data-value="nan"'),
        markup(BARS).replace('data-value="78"', 'data-value="inf"'),
        markup(BARS).replace('data-value="78"', 'data-value="-1e300"'),
        markup(BARS).replace('class="own"', ""),
        markup(BARS).replace("<tbody>", "<tbody><tr/>"),
        markup(BARS).replace(">England<", '><a href="#a">England</a><'),
        markup(BARS).replace(">England<", '>England<span class="footnote">1</span><'),
        markup(BARS[-1:], "line"),
        markup(BARS, "line").replace('data-year="2024-25"', ""),
    ],
    ids=[
        *("another figure", "two tables", "no rows", "no number", "words", "not a number", "infinite", "huge"),
        *("of nobody", "an empty row", "a link", "a note", "a line without ours", "a line without a year"),
    ],
)
def test_what_cannot_be_drawn_is_no_chart(figure: str) -> None:
    assert chart_of(etree.fromstring(figure)) is None


@pytest.mark.parametrize(
    ("typed", "years"),
    [
        (["2019", "2022"], ["2019", "2020", "2021", "2022"]),
        (["2022-23", "2019-20"], ["2019-20", "2020-21", "2021-22", "2022-23"]),
        (["1998-99", "2000-01"], ["1998-99", "1999-00", "2000-01"]),
        (["2019", "2020-21"], ["2019", "2020-21"]),
        (["1900", "2024"], ["1900", "2024"]),
        (["2024 Q1", "2026 Q1"], ["2024 Q1", "2026 Q1"]),
        (["March", "May"], ["March", "May"]),
        ([""], []),
    ],
    ids=["calendar", "reporting", "turn of the century", "mixed", "far apart", "quarters", "months", "none"],
)
def test_years_without_a_figure_have_their_place(typed: list[str], years: list[str]) -> None:
    rows = [("own", year, "1", "1", "", year) for year in typed]
    assert list(chart(rows).years) == years


@pytest.mark.parametrize(
    ("values", "extent"),
    [
        (["76", "79"], (0, 79)),
        (["-3", "5"], (-3, 5)),
        (["-3", "-5"], (-5, 0)),
        (["0", "0"], (0, 1)),
        (["0.0001"], (0, 0.0001)),
    ],
)
def test_zero_is_always_in_the_drawing(values: list[str], extent: tuple[float, float]) -> None:
    assert chart([("own", "2024", value, value, "", "2024") for value in values]).range == extent


def test_the_description_says_every_bar() -> None:
    assert alternative_text(chart(BARS), ENGLISH) == (
        "Bar chart of “Control over daily life”. 2024-25: 78%; 2025-26: 79%; England: 77.20%; Target: 81%."
    )


def test_the_description_of_a_line_says_our_years_and_the_latest_of_others() -> None:
    said = alternative_text(chart((*LINE[:3], *LINE[11:]), "line"), ENGLISH)
    assert said == (
        "Line chart of “Control over daily life”. 2013: 53%; 2014: 54%; 2015: 55%; 2024: 79%; England: 78%; "
        "Target: 81%."
    )
    assert alternative_text(chart(LINE[11:12], "line"), ENGLISH).endswith("2024: 79%.")
