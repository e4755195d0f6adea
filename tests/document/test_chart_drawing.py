"""Drawings of charts: everything is in them, inside the picture, and nothing lies on anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from selfassess.document.chart import alternative_text
from selfassess.document.chart_drawing import NARROW, WIDE, drawing
from selfassess.document.drawn_words import Colours, widest, width, wrapped
from selfassess.document.language import ENGLISH
from tests.document.charts import BARS, LINE, Row, chart

SVG = "{http://www.w3.org/2000/svg}"
Box = tuple[float, float, float, float]
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=60)
NAMES = LETTERS.filter(lambda name: bool(name.strip()))


def drawn(rows: Sequence[Row], kind: str = "bars", is_narrow: bool = False) -> etree._Element:
    return etree.fromstring(drawing(chart(rows, kind), ENGLISH, is_narrow=is_narrow))


def words(svg: etree._Element) -> list[str]:
    return [text.text or "" for text in svg.iter(f"{SVG}text")]


def box_of(text: etree._Element) -> Box:
    """Left, top, right and bottom of words."""
    x, y = float(text.get("x", "")), float(text.get("y", ""))
    wide = width(text.text or "", text.get("font-weight") is not None)
    left = x - {"end": wide, "middle": wide / 2}.get(text.get("text-anchor", ""), 0)
    return left, y - 12, left + wide, y + 3


def bar_box(bar: etree._Element) -> Box:
    x, y, wide, high = (float(bar.get(name, "")) for name in ("x", "y", "width", "height"))
    return x, y, x + wide, y + high


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def assert_apart(svg: etree._Element) -> None:
    """All words and bars are inside the picture, and apart from each other."""
    _, _, wide, high = map(float, svg.get("viewBox", "").split())
    boxes = [*map(box_of, svg.iter(f"{SVG}text")), *map(bar_box, svg.iter(f"{SVG}rect"))]
    for number, box in enumerate(boxes):
        assert box[0] >= -0.1
        assert box[1] >= -0.1
        assert box[2] <= wide + 0.1
        assert box[3] <= high + 0.6
        assert not any(overlap(box, other) for other in boxes[:number])


def test_a_drawing_says_what_it_is() -> None:
    svg = drawn(BARS)
    assert svg.get("role") == "img"
    labels = {element.get("id"): element.text for element in svg if element.get("id")}
    assert (svg.get("aria-labelledby") or "").split() == [*labels]
    assert [*labels.values()] == ["Control over daily life", alternative_text(chart(BARS), ENGLISH)]


def test_each_bar_has_its_name_and_figure_and_begins_at_zero() -> None:
    svg = drawn(BARS)
    assert words(svg) == ["2024-25", "78%", "2025-26", "79%", "England", "77.20%", "Target", "81%"]
    boxes = [*map(bar_box, svg.iter(f"{SVG}rect"))]
    assert len({box[0] for box in boxes}) == 1
    lengths = [box[2] - box[0] for box in boxes]
    assert [round(length / lengths[0], 2) for length in lengths] == [1, 1.01, 0.99, 1.04]


def test_bars_differ_in_more_than_colour() -> None:
    looks = {bar.get("class"): dict(bar.attrib) for bar in drawn(BARS).iter(f"{SVG}rect")}
    assert looks["own"]["fill"] != "none"
    assert looks["latest"]["fill"] != "none"
    assert looks["other"]["fill"] == looks["target"]["fill"] == "none"
    assert "stroke-dasharray" in looks["target"]
    assert "stroke-dasharray" not in looks["other"]
    assert [text.get("font-weight") for text in drawn(BARS).iter(f"{SVG}text")].count("700") == 2


def test_a_narrow_drawing_has_the_words_above_each_bar() -> None:
    svg = drawn(BARS, is_narrow=True)
    assert words(svg) == ["2024-25: 78%", "2025-26: 79%", "England: 77.20%", "Target: 81%"]
    assert float(svg.get("viewBox", "").split()[2]) == NARROW < WIDE


def test_figures_too_long_for_a_column_are_above_their_bars() -> None:
    shown = "123,456,789,012,345.67 out of 999,999,999,999,999.99"
    svg = drawn([("own", "2024", shown, "1", "", "2024")])
    assert words(svg) == [f"2024: {shown}"]
    assert_apart(svg)


def test_bars_below_zero_go_the_other_way() -> None:
    rows = [("own", "2023", "-3", "-3", "", "2023"), ("latest", "2024", "6", "6", "", "2024")]
    below, above = map(bar_box, drawn(rows).iter(f"{SVG}rect"))
    assert below[2] == pytest.approx(above[0], abs=0.2)
    assert (above[2] - above[0]) / (below[2] - below[0]) == pytest.approx(2, rel=0.01)


def test_colours_and_letters_can_be_given() -> None:
    svg = drawing(chart(BARS), ENGLISH, Colours("#111111", "#222222", "#333333", "Arimo"))
    assert "currentColor" not in svg
    assert {"#111111", "#222222", "#333333"} <= set(re.findall("#[0-9]{6}", svg))
    assert 'font-family="Arimo"' in svg


@pytest.mark.parametrize("is_narrow", [False, True])
@pytest.mark.parametrize("kind", ["bars", "line"])
def test_names_are_words_and_never_markup(kind: str, is_narrow: bool) -> None:
    name = '<script>alert("1")</script> & more'
    rows = (*LINE, ("other", name, "1", "1", name, "2024"))
    svg = etree.fromstring(drawing(chart(rows, kind, name), ENGLISH, is_narrow=is_narrow))
    assert {etree.QName(element).localname for element in svg.iter()} <= {
        *("svg", "title", "desc", "g", "text", "rect", "path", "circle")
    }
    assert "".join(name.split()) in "".join("".join(words(svg)).split())


@pytest.mark.parametrize("is_narrow", [False, True])
@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(["own", "latest", "other", "target"]), NAMES, LETTERS, st.floats(-1e9, 1e9), st.just("")
        ),
        min_size=1,
        max_size=8,
    )
)
def test_nothing_in_bars_lies_on_anything_else(is_narrow: bool, rows: list[tuple[str, str, str, float, str]]) -> None:
    shown = [(kind, name, f"{value:,.2f} out of 24", str(value), "", "") for kind, name, _, value, _ in rows]
    svg = drawn(shown, is_narrow=is_narrow)
    assert_apart(svg)
    said = "".join("".join(words(svg)).split())
    for _, name, figure, *_ in shown:
        assert "".join(name.split()) in said
        assert "".join(figure.split()) in said


@given(LETTERS, st.floats(60, 300))
def test_wrapped_words_fit_and_are_all_there(said: str, most: float) -> None:
    lines = wrapped(said, most)
    assert "".join("".join(lines).split()) == "".join(said.split())
    assert all(widest(line) <= most for line in lines)


# Lines


@pytest.mark.parametrize("is_narrow", [False, True])
def test_a_line_has_its_figures_at_both_ends_and_a_key(is_narrow: bool) -> None:
    said = " ".join(words(drawn(LINE, "line", is_narrow)))
    assert said.startswith("53% 79% 2013 ")
    assert "2024 Our own figures: 53% in 2013, 79% in 2024 England: 78% Target: 81%" in said


def test_our_line_and_its_marks_have_our_colour() -> None:
    svg = etree.fromstring(drawing(chart(LINE, "line"), ENGLISH, Colours("#111111", "#222222")))
    assert {mark.get("fill") for mark in svg.iter(f"{SVG}circle")} == {"#222222"}


def test_a_line_is_broken_where_a_year_has_no_figure() -> None:
    whole, broken = (drawn(rows, "line") for rows in (LINE, (*LINE[:4], *LINE[6:])))
    paths = [next(path.get("d", "") for path in svg.iter(f"{SVG}path") if path.get("class") == "trace")
             for svg in (whole, broken)]  # fmt: skip
    assert [path.count("M") for path in paths] == [1, 2]
    assert len([*broken.iter(f"{SVG}circle")]) == 11  # ten years, and the one of the key


def test_a_figure_that_is_not_at_an_edge_is_in_the_key_alone() -> None:
    rows = (("other", "England, 2010", "1", "1", "England", "2010"), *LINE, ("other", "E", "2", "2", "England", "2026"))
    assert words(drawn(rows, "line"))[0] == "2010"


def test_figures_that_take_too_much_room_are_in_the_key_alone() -> None:
    rows = [(*row[:2], f"{row[2]} of all", *row[3:]) for row in LINE]
    assert words(drawn(rows, "line"))[0] == "53% of all"
    assert words(drawn(rows, "line", is_narrow=True))[0] == "2013"


def test_each_line_has_marks_of_its_own() -> None:
    others = [("other", f"Council {n}", str(n), str(n), f"Council {n}", "2024") for n in range(7)]
    svg = drawn((*LINE, *others), "line")
    assert len([path for path in svg.iter(f"{SVG}path") if path.get("class") == "other"]) == 4 * 8 + 1


def test_one_year_is_a_line_of_one_mark() -> None:
    assert words(drawn(LINE[11:12], "line")) == ["79%", "2024", "Our own figures: 79% in 2024, 79% in 2024"]


@pytest.mark.parametrize("is_narrow", [False, True])
@given(
    values=st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=40),
    first=st.integers(1990, 2010),
    names=st.lists(NAMES, max_size=6, unique=True),
)
def test_no_words_of_a_line_lie_on_others(is_narrow: bool, values: list[float], first: int, names: list[str]) -> None:
    years = [f"{year}-{(year + 1) % 100:02}" for year in range(first, first + len(values))]
    rows = [("own", year, f"{value:.1f}%", str(value), "", year) for year, value in zip(years, values, strict=True)]
    rows += [("other", name, "5.0%", "5", name, years[-1]) for name in names]
    assert_apart(drawn(rows, "line", is_narrow))
