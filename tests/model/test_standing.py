"""How an indicator stands: which bars it has, and what is said of its newest figure."""

from __future__ import annotations

import pytest

from selfassess.document.language import ENGLISH
from selfassess.model.indicator import Indicator
from selfassess.model.standing import Standing
from selfassess.model.standing import standing as standing_in
from tests.model.test_number_format import indicator

PERCENT = "better: higher\n"
THREE = "{2023-24: 76, 2024-25: 78, 2025-26: 79}"
LONG = "{" + ", ".join(f"{year}: {year - 1990}" for year in range(2016, 2025)) + "}"


def standing(unit: str = "percent", rest: str = PERCENT, values: str = THREE) -> Standing:
    made: Indicator = indicator(unit, rest, values)
    return standing_in(made, ENGLISH)


def bars(made: Standing) -> list[str]:
    return [f"{bar.kind} {bar.name}: {bar.shown}" for bar in made.bars]


def test_bars_are_each_year_then_each_comparison_then_the_target() -> None:
    rest = "compare: {England: {2025-26: 77.20}, Region: {2024-25: 77}}\ntarget: 81\n"
    assert bars(standing(rest=rest)) == [
        "own 2023-24: 76%",
        "own 2024-25: 78%",
        "latest 2025-26: 79%",
        "other England: 77.20%",
        "other Region, 2024-25: 77%",
        "target Target: 81%",
    ]


def test_years_are_in_order_however_they_were_typed() -> None:
    made = standing(values="{2025-26: 79, 2023-24: 76, 2024-25: 78}")
    assert [bar.year for bar in made.bars] == ["2023-24", "2024-25", "2025-26"]


@pytest.mark.parametrize(
    ("compared", "names"),
    [
        ("{2021-22: 1, 2023-24: 2, 2025-26: 3}", ["England"]),
        ("{2021-22: 1, 2023-24: 2, 2024-25: 3}", ["England, 2024-25"]),
        ("{2024-25: 2, 2026-27: 3}", ["England, 2024-25", "England, 2026-27"]),
        ("{2019-20: 2, 2020-21: 3}", ["England, 2020-21"]),
        ("{}", []),
    ],
    ids=["same year", "earlier year of ours", "newer than ours", "no year of ours", "none"],
)
def test_a_comparison_has_the_bar_that_is_judged_and_the_latest(compared: str, names: list[str]) -> None:
    made = standing(rest=f"compare: {{England: {compared}}}\n")
    assert [bar.name for bar in made.bars if bar.kind == "other"] == names
    assert {bar.series for bar in made.bars if bar.kind == "other"} <= {"England"}


def test_more_than_eight_years_are_a_line_with_every_year_of_each_comparison() -> None:
    made = standing(values=LONG, rest="compare: {England: {2016: 20, 2020: 21, 2024: 22}}\n")
    assert (made.is_long, made.is_drawn) == (True, True)
    assert [bar.name for bar in made.bars if bar.kind == "other"] == ["England, 2016", "England, 2020", "England"]
    eight = standing(values="{2016: 1, 2017: 1, 2018: 1, 2019: 1, 2020: 1, 2021: 1, 2022: 1, 2023: 1}")
    assert not eight.is_long


@pytest.mark.parametrize(
    ("rest", "values", "drawn"),
    [
        ("", "{2025-26: 79}", False),
        ("target: 80\n", "{2025-26: 79}", True),
        ("compare: {England: {2025-26: 77}}\n", "{2025-26: 79}", True),
        ("", "{2024-25: 78, 2025-26: 79}", True),
        ("target: 80\ncompare: {England: {2025-26: 77}}\n", "{}", False),
        ("compare: {" + ", ".join(f"Council {n}: {{2025: 1}}" for n in range(29)) + "}\n", "{2025: 79}", True),
        ("compare: {" + ", ".join(f"Council {n}: {{2025: 1}}" for n in range(30)) + "}\n", "{2025: 79}", False),
        ("compare: {" + ", ".join(f"Council {n}: {{2020: 1}}" for n in range(6)) + "}\n", LONG, True),
        ("compare: {" + ", ".join(f"Council {n}: {{2020: 1}}" for n in range(7)) + "}\n", LONG, False),
    ],
    ids=[
        "one figure",
        "and target",
        "and England",
        "two years",
        "none of ours",
        "30 bars",
        "31 bars",
        "7 lines",
        "8 lines",
    ],
)
def test_what_is_drawn_has_something_to_compare_and_is_not_crowded(rest: str, values: str, drawn: bool) -> None:
    assert standing(rest=rest, values=values).is_drawn is drawn


@pytest.mark.parametrize(
    ("values", "better", "words", "verdict"),
    [
        (THREE, "higher", "better than the year before", "better"),
        (THREE, "lower", "worse than the year before", "worse"),
        (THREE, "", "higher than the year before", ""),
        ("{2024-25: 79, 2025-26: 79.0}", "higher", "the same as the year before", "same"),
        ("{2024-25: 79, 2025-26: 79.0}", "", "the same as the year before", "same"),
        ("{2024: 1, 2025: 0}", "higher", "worse than the year before", "worse"),
        ("{2024: -1, 2025: -3.5}", "lower", "better than the year before", "better"),
        ('{2024: "1,234", 2025: 999}', "", "lower than the year before", ""),
        ("{1999-00: 1, 2000-01: 2}", "higher", "better than the year before", "better"),
        ("{2022-23: 75, 2025-26: 79}", "higher", "better than the figure for 2022-23", ""),
        ("{2024: 75, 2025-26: 79}", "higher", "better than the figure for 2024", ""),
    ],
    ids=[
        *(
            "risen",
            "risen and lower is better",
            "better not said",
            "equal",
            "equal, better not said",
            "zero",
            "negative",
        ),
        *("thousands", "turn of the century", "a year is missing", "another kind of year"),
    ],
)
def test_the_newest_figure_against_the_one_before(values: str, better: str, words: str, verdict: str) -> None:
    made = standing("number", f"better: {better}\n" if better else "", values)
    assert (made.verdicts, made.against_last_year) == ((words,), verdict)


@pytest.mark.parametrize(
    ("compared", "better", "words", "verdict"),
    [
        ("{2025-26: 78}", "higher", "better than England", "better"),
        ("{2025-26: 80}", "higher", "worse than England", "worse"),
        ("{2025-26: 79.00}", "higher", "the same as England", "same"),
        ("{2025-26: 78}", "", "higher than England", ""),
        ("{2024-25: 78.6}", "higher", "worse than England in 2024-25", ""),
        ("{2024-25: 78, 2026-27: 90}", "higher", "the same as England in 2024-25", ""),
        ("{2023-24: 1, 2025-26: 80}", "higher", "worse than England", "worse"),
        ("{2019-20: 70, 2020-21: 71}", "higher", "better than the figure for England in 2020-21", ""),
        ("{2025: 70}", "higher", "better than the figure for England in 2025", ""),
        ("{2025-26: 78.6}", "higher", "about the same as England", ""),
        ("{2025-26: 79.5}", "higher", "about the same as England", ""),
        ("{2025-26: 79.51}", "higher", "worse than England", "worse"),
        ("{2025-26: 78.4}", "", "higher than England", ""),
    ],
    ids=[
        *("same year", "behind", "level", "better not said", "like with like in an earlier year", "theirs is newer"),
        *("latest shared year", "no shared year", "another kind of year", "rounded down", "rounded up"),
        *("not rounded alone", "not rounded alone, better not said"),
    ],
)
def test_the_newest_figure_against_others(compared: str, better: str, words: str, verdict: str) -> None:
    rest = f"compare: {{England: {compared}}}\n" + (f"better: {better}\n" if better else "")
    made = standing(rest=rest)
    assert made.verdicts[1:] == (words,)
    assert made.against == {"England": verdict}


@pytest.mark.parametrize(
    ("unit", "better", "target", "words", "verdict"),
    [
        ("percent", "higher", "80", "target of 80% not yet met", "worse"),
        ("percent", "higher", "79", "target of 79% met", "same"),
        ("percent", "higher", "70", "target of 70% met", "better"),
        ("percent", "higher", "79.2", "close to the target of 79.2%", ""),
        ("days", "lower", "28", "target of 28 days not yet met", "worse"),
        ("days", "lower", "100", "target of 100 days met", "better"),
        ("pounds", "", "28", "above the target of £28", ""),
        ("pounds", "", "280", "below the target of £280", ""),
        ("pounds", "", "79.00", "target of £79.00 met", "same"),
    ],
)
def test_the_newest_figure_against_the_target(unit: str, better: str, target: str, words: str, verdict: str) -> None:
    made = standing(unit, f"target: {target}\n" + (f"better: {better}\n" if better else ""), "{2025-26: 79}")
    assert (made.verdicts, made.against_target) == ((words,), verdict)


def test_a_target_is_exact_however_few_digits_it_has() -> None:
    made = standing(rest=PERCENT + "target: 80\n", values="{2025-26: 79.6}")
    assert (made.verdicts, made.against_target) == (("target of 80% not yet met",), "worse")


def test_the_sentence_says_the_same_of_several_in_one_go() -> None:
    rest = "compare: {England: {2025-26: 78}, Region: {2025-26: 80}, London: {2025-26: 70}}\ntarget: 81\n"
    assert standing(rest=PERCENT + rest).sentence == (
        "79% in 2025-26: better than the year before, England and London; worse than Region; target of 81% not yet met."
    )


def test_a_figure_alone_is_said_alone() -> None:
    made = standing(values="{2025-26: 79}")
    assert (made.sentence, made.verdicts) == ("79% in 2025-26.", ())


def test_without_a_figure_of_our_own_nothing_is_said() -> None:
    made = standing(rest="compare: {England: {2025-26: 78}}\ntarget: 80\n", values="{}")
    assert bars(made) == ["other England, 2025-26: 78%", "target Target: 80%"]
    assert (made.sentence, made.verdicts, dict(made.against), made.against_target) == ("", (), {}, "")


def test_names_stay_as_they_were_typed() -> None:
    made = standing(rest='compare: {"<b>A & {0}</b>": {2025-26: 78}}\n')
    assert made.verdicts[-1] == "higher than <b>A & {0}</b>"
    assert made.bars[-1].name == "<b>A & {0}</b>"
