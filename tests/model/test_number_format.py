"""Figures in the words of the sector."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.diagnostics import Problems
from selfassess.document.language import ENGLISH
from selfassess.load.content import INDICATOR
from selfassess.model.indicator import Indicator
from selfassess.model.number_format import (
    RAREST,
    SHARES,
    comparisons,
    counted,
    megabytes,
    share,
    thousands,
    with_unit,
)
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source


def indicator(unit: str, rest: str = "", values: str = "{2021-22: 76, 2022-23: 1.10}") -> Indicator:
    faults = Problems()
    file = f"indicator: x\nname: X\nsentence: x\nunit: {unit}\nvalues: {values}\n{rest}"
    node = read(Source("indicators.yaml", file), faults)
    assert node is not None
    made = INDICATOR.read(node, faults)
    assert faults.by_rule == {}
    assert isinstance(made, Indicator)
    return made


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (78, "4 in 5"),
        (76, "3 in 4"),
        (63, "3 in 5"),
        (50, "1 in 2"),
        (33, "1 in 3"),
        (67, "2 in 3"),
        (70, "7 in 10"),
        (12, "1 in 10"),
        (1, "1 in 100"),
        (0.2, "Fewer than 1 in 100"),
        (99.9, "More than 99 in 100"),
        (140, ""),
        (-3, ""),
        (0, "None"),
        (100, "All"),
    ],
)
def test_a_percentage_is_said_as_the_nearest_plain_share(percent: float, words: str) -> None:
    assert share(percent, ENGLISH) == words


@given(st.floats(RAREST, 100 - RAREST))
def test_no_other_share_is_nearer(percent: float) -> None:
    part, _, whole = share(percent, ENGLISH).partition(" in ")
    distance = abs(100 * int(part) / int(whole) - percent)
    assert distance <= min(abs(100 * part / whole - percent) for part, whole in SHARES)


def test_the_shares_go_up() -> None:
    values = [part / whole for part, whole in SHARES]
    assert values == sorted(set(values))


@pytest.mark.parametrize(
    ("unit", "rest", "words"),
    [
        ("percent", "", "1.10%"),
        ("days", "", "1.10 days"),
        ("pounds", "", "£1.10"),
        ("number", "", "1.10"),
        ("score", "out_of: 24\n", "1.10 out of 24"),
        ("score", "", "1.10"),
    ],
)
def test_a_figure_is_shown_as_typed_with_its_unit(unit: str, rest: str, words: str) -> None:
    made = indicator(unit, rest)
    assert with_unit(made.values[made.newest], made, ENGLISH) == words


def test_one_day_is_a_day() -> None:
    made = indicator("days", values="{2022-23: 1}")
    assert with_unit(made.values[made.newest], made, ENGLISH) == "1 day"


def test_a_comparison_needs_no_figure_of_ones_own() -> None:
    made = indicator("percent", "compare: {England: {2022-23: 77.2}}\n", values="{}")
    assert comparisons(made, ENGLISH) == ["England: 77.2% in 2022-23"]


def test_a_comparison_without_figures_is_not_shown() -> None:
    made = indicator("percent", "compare: {England: {}, The region: {2022-23: 71}}\n")
    assert comparisons(made, ENGLISH) == ["The region: 71%"]


def test_the_newest_year_is_the_latest() -> None:
    assert indicator("percent").newest == "2022-23"


def test_a_comparison_names_its_year_only_where_that_is_another() -> None:
    made = indicator("percent", "compare: {England: {2021-22: 70, 2022-23: 77.2}, The region: {2021-22: 71}}\n")
    assert comparisons(made, ENGLISH) == ["England: 77.2%", "The region: 71% in 2021-22"]


@pytest.mark.parametrize(("number", "words"), [(0, "0"), (999, "999"), (2310, "2,310"), (1234567, "1,234,567")])
def test_thousands_are_parted(number: int, words: str) -> None:
    assert thousands(number) == words


@pytest.mark.parametrize(
    ("number", "names", "words"),
    [
        (0, ("claim",), "0 claims"),
        (1, ("claim",), "1 claim"),
        (2310, ("word",), "2,310 words"),
        (1, ("leads", "lead"), "1 leads"),
        (2, ("leads", "lead"), "2 lead"),
    ],
)
def test_a_number_of_things_is_said_in_the_singular_or_plural(number: int, names: tuple[str, ...], words: str) -> None:
    assert counted(number, *names) == words


@pytest.mark.parametrize(
    ("weight", "said"),
    [(5_769_336, "5.8 MB"), (100_000, "0.1 MB"), (99_999, "99 kB"), (400, "1 kB"), (1_234_567_890, "1,234.6 MB")],
)
def test_a_weight_is_said_as_people_say_it(weight: int, said: str) -> None:
    assert megabytes(weight) == said
