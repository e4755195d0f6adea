"""figure-words: shares in words, and the figures that they stand for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, rules_in, text_at


def said(folder: Path, words: str, unit: str = "percent", figure: str = "78") -> list[str]:
    indicator = (
        "# content/indicators.yaml\n- {indicator: seen, name: Seen, sentence: people are seen, source: 1,"
        f" unit: {unit}, out_of: 24, values: {{2024-25: 50, 2025-26: {figure}}}}}\n"
    )
    return [text_at(folder, each) for each in findings_in(folder, f"{chapter(words)}\n{indicator}", "figure-words")]


@pytest.mark.parametrize(
    "words",
    [
        "4 in 5 (63%)", "**4 in 5** (63%)", "four in five (63%)", "4 out of every 5 (70 per cent)", "1 in 50 (5%)",
        "half (63%)", "a third (45%)", "two thirds (45.5%)", "three quarters (64%)", "more than 4 in 5 (78%)",
        "fewer than half (52%)", "at least one in ten (9%)", "no more than half (51%)", "one in a hundred (4%)",
    ],
)  # fmt: skip
def test_words_that_their_figure_denies_are_found_where_they_begin(words: str, tmp_path: Path) -> None:
    assert said(tmp_path, f"We see {words} soon.") == [f"{words.lstrip('*')} soon."]


@pytest.mark.parametrize(
    "words",
    [
        "4 in 5 (78%)", "2 in 5 (44%)", "2 in 3 (65%)", "1 in 12 (7.7%)", "1 in 11 (9%)", "9 in 10 (93%)",
        "more than 4 in 5 (97%)", "no more than 1 in 10 (9%)", "no fewer than half (50%)", "almost half (48%)",
        "over half (54%)", "a third (33% of all)",
        "in the third quarter (78%)", "in the second half (78%)", "1,200 of them (63%)", "19.2 out of 24 (63%)",
        "4 in 5 of those whom we asked (63%)", "5 in 2024 (63%)", "1 in 0 (63%)", "half (1,200 people)",
    ],
)  # fmt: skip
def test_words_that_come_near_their_figure_stand(words: str, tmp_path: Path) -> None:
    assert said(tmp_path, f"We see {words} soon.") == []


@pytest.mark.parametrize(
    ("bound", "figure"),
    [
        *((bound, 49) for bound in ("no less than", "no fewer than", "more than", "over", "at least", "above")),
        *((bound, 51) for bound in ("no more than", "not more than", "less than", "fewer than", "under", "up to")),
        ("below", 51),
    ],
)
def test_a_bound_is_denied_by_a_figure_on_its_other_side(bound: str, figure: int, tmp_path: Path) -> None:
    assert said(tmp_path, f"We see {bound} half ({figure}%) soon.") == [f"{bound} half ({figure}%) soon."]


@pytest.mark.parametrize(
    ("words", "percent"),
    [
        ("one in ten", 10), ("two in ten", 20), ("three in ten", 30), ("four in ten", 40), ("five in ten", 50),
        ("six in ten", 60), ("seven in ten", 70), ("eight in ten", 80), ("nine in ten", 90), ("one in six", 17),
        ("one in twenty", 5), ("one in a hundred", 1), ("a half", 50), ("a third", 33), ("a quarter", 25),
        ("a fifth", 20), ("an tenth", 10), ("two tenths", 20),
    ],
)  # fmt: skip
def test_numbers_in_words_are_read(words: str, percent: int, tmp_path: Path) -> None:
    assert said(tmp_path, f"We see {words} ({percent}%) soon.") == []
    assert len(said(tmp_path, f"We see {words} ({percent + 12}%) soon.")) == 1


@pytest.mark.parametrize("words", ["3 in 5", "63%", "half", "more than 4 in 5", "77.5%", "fewer than 3 in 4"])
def test_the_words_of_a_link_are_compared_with_the_newest_figure(words: str, tmp_path: Path) -> None:
    assert said(tmp_path, f"We see [{words}](indicator:seen).") == [f"{words}](indicator:seen)."]


@pytest.mark.parametrize(
    "target", ["indicator:seen 'Title'", "<indicator:seen>", " indicator:seen ", '<indicator:seen> "a"']
)
def test_a_link_is_compared_however_its_target_is_typed(target: str, tmp_path: Path) -> None:
    assert said(tmp_path, f"We see [3 in 5]({target}).") == [f"3 in 5]({target})."]


@pytest.mark.parametrize("words", ["4 in 5 (63%)", "[3 in 5](indicator:seen)"])
@pytest.mark.parametrize("code", ["We see `{}`.", "We see ``{}`` soon.", "```\n{}\n```"])
def test_code_is_left_alone(code: str, words: str, tmp_path: Path) -> None:
    assert said(tmp_path, code.format(words)) == []


@pytest.mark.parametrize(
    "words", ["4 in 5", "78%", "78.0%", "over 70%", "almost 80%", "over half", "three quarters", "most", ""]
)
def test_the_words_of_a_link_may_be_rounded_or_hold_no_figure(words: str, tmp_path: Path) -> None:
    assert said(tmp_path, f"We see [{words}](indicator:seen).") == []


@pytest.mark.parametrize(
    ("words", "unit", "figure", "denied"),
    [
        ("31 days", "days", "31", False),
        ("a wait of 44 days", "days", "31", True),
        ("19.2 out of 24", "score", "19.2", False),
        ("19", "score", "19.2", False),
        ("18 out of 24", "score", "19.2", True),
        ("£1,200", "pounds", "1200", False),
        ("£1.2 million", "pounds", "1234567", False),
    ],
)
def test_other_units_are_compared_too(words: str, unit: str, figure: str, denied: bool, tmp_path: Path) -> None:
    assert bool(said(tmp_path, f"It is [{words}](indicator:seen).", unit, figure)) == denied


def test_a_link_to_no_indicator_is_found_once(tmp_path: Path) -> None:
    assert rules_in(tmp_path, chapter("We see [4 in 5](indicator:sen).")) == ["link-to-nowhere"]
