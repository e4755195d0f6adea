"""What looks like emphasis, a list or a heading and would stay words is a mistake with the way out."""

from __future__ import annotations

import pytest

from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source


def mistakes(prose: str) -> list[tuple[str, str]]:
    return [(mistake.rule, mistake.words) for mistake in read(text_without_source(prose)).mistakes]


@pytest.mark.parametrize(
    ("prose", "words", "fix"),
    [
        ("We reached **80%**of people", "**80%**of", "**80%** of"),
        ("**Note: **this is new", "**Note: **this", "**Note:** this"),
        ("It is ** new ** now", "** new **", "**new**"),
        ("It is *new *now", "*new *now", "*new* now"),
        ("See **(a)**b", "**(a)**b", "**(a)** b"),
    ],
)
def test_asterisks_that_do_nothing_are_a_mistake_with_its_fix(prose: str, words: str, fix: str) -> None:
    [mistake] = read(text_without_source(prose)).mistakes
    assert (mistake.rule, mistake.words, mistake.fix) == ("emphasis-malformed", words, fix)
    assert mistakes(prose.replace(words, fix)) == []


@pytest.mark.parametrize("prose", ["This is **never closed", "This is closed** only", "__Both sides"])
def test_two_asterisks_without_their_others_are_a_mistake(prose: str) -> None:
    assert [rule for rule, _ in mistakes(prose)] == ["emphasis-malformed"]


@pytest.mark.parametrize(
    "prose",
    [
        "5 * 3 * 2", "cost* and price*", "**bold** and *soft*", r"\*\*words\*\*", "`**code**`", "snake_case_name",
        "____", "a **b *c* d** e", "in ***both*** ways",
    ],
)  # fmt: skip
def test_other_asterisks_are_left_alone(prose: str) -> None:
    assert mistakes(prose) == []


@pytest.mark.parametrize(
    ("prose", "at"),
    [
        ("We will: • train • ask", "•"),
        ("We train • ask", "•"),
        ("•\ntrain\n•\nask", "•"),
        ("Steps: 1. train them 2. ask them 3. publish it", "1"),
        ("Steps: - train them - ask them - publish it", "-"),
    ],
)
def test_a_list_in_one_line_is_a_mistake_where_it_begins(prose: str, at: str) -> None:
    assert mistakes(prose) == [("list-malformed", at)]


@pytest.mark.parametrize("prose", ["• train\n• ask", "from 1. April to 2. May", "a - b - c", "| a • b |\n|---|\n| c |"])
def test_a_list_or_a_sentence_is_none(prose: str) -> None:
    assert mistakes(prose) == []


@pytest.mark.parametrize("title", ["**Our work**", "**Our work:**", "__Our work__", "4.2 Our work", "OUR WORK"])
def test_a_line_that_looks_like_a_heading_is_a_mistake(title: str) -> None:
    assert mistakes(f"{title}\n\nWords.") == [("heading-unmarked", title)]


@pytest.mark.parametrize(
    "prose",
    [
        "**We listen.**", "**Bold** words", "**One** and **two**", "4.2 per cent", "4.2 people wait.", "NHS", "A1",
        "- **Bold**", "> **Bold**", "| **Bold** |\n|---|\n| a |", "**Bold**\nand more",
    ],
)  # fmt: skip
def test_other_lines_are_no_headings(prose: str) -> None:
    assert mistakes(prose) == []


@pytest.mark.parametrize("number", ["4.2", "4.2.", "1.", "1)", "A1.2", "10.3"])
def test_a_typed_number_in_front_of_a_heading_is_a_mistake_with_its_fix(number: str) -> None:
    [mistake] = read(text_without_source(f"### {number} Our work")).mistakes
    assert (mistake.rule, mistake.fix) == ("heading-unmarked", "Our work")


@pytest.mark.parametrize("words", ["2025 in numbers", "16 villages", "A1 roads", "1st steps"])
def test_a_heading_may_begin_with_a_figure(words: str) -> None:
    assert mistakes(f"### {words}") == []
