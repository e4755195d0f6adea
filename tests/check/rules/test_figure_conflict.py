"""figure-conflict: one sentence, two figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, text_at

SENTENCE = "people were satisfied with the care and support they receive"


def conflicts(folder: Path, *paragraphs: str) -> list[str]:
    return [text_at(folder, each) for each in findings_in(folder, chapter("\n\n".join(paragraphs)), "figure-conflict")]


def test_the_odd_figure_is_found_and_the_others_are_named(tmp_path: Path) -> None:
    words = chapter(f"- **3 in 5** (63%) {SENTENCE}.\n\nWords.\n\n- **3 in 5** (62%) {SENTENCE}.\n\n62% of {SENTENCE}")
    [finding] = findings_in(tmp_path, words, "figure-conflict")
    assert finding.place.line == 4
    assert finding.message == (
        f"“… {SENTENCE}” has a different figure elsewhere: "
        "63% here, 62% in content/chapters/welcome.yaml lines 8 and 10."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("78% of people have control over their daily life", "76% of people have control over their **daily life**"),
        ("We spend £1.2 million on the carers whom we know", "We spend £1.4 million on the carers whom we know"),
        ("We support 1,340 people in their own homes", "We support 1,430 people in their own homes"),
        ("4 in 5 people have control over their daily life", "3 in 5 people have control over their daily life"),
        (
            "Of all people 78 per cent have control over daily life",
            "Of all people 76% have control over daily life (Ref 1)",
        ),
    ],
)
def test_two_figures_of_one_sentence_conflict(one: str, other: str, tmp_path: Path) -> None:
    assert len(conflicts(tmp_path, f"{one}.", f"{other}.")) == 1


@pytest.mark.parametrize("small", ["a", "all", "an", "of", "our", "the"])
def test_small_words_make_no_other_sentence(small: str, tmp_path: Path) -> None:
    assert len(conflicts(tmp_path, f"62% {SENTENCE}.", f"63% {small} {SENTENCE}.")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"In 2023-24, 62% of {SENTENCE}", f"In 2024-25, 63% of {SENTENCE}"),
        (f"63% of {SENTENCE}", f"**3 in 5** (63%) {SENTENCE}"),
        (f"62.6% of {SENTENCE}", f"63% of {SENTENCE}"),
        (f"63% of {SENTENCE}", f"62% of carers, and {SENTENCE}"),
        ("63% of staff agree", "62% of staff agree"),
        ("The board met on 3 May in the town hall of Exbury", "The board met on 4 May in the town hall of Exbury"),
        (f"4 in 5 {SENTENCE}", f"63% of {SENTENCE}"),
        (f"### 63% of {SENTENCE}", f"62% of {SENTENCE}"),
        (f"| 63% of {SENTENCE} |\n| --- |\n| 61% of {SENTENCE} |", f"62% of {SENTENCE}"),
    ],
    ids=["years", "same", "rounded", "other words", "short", "dates", "kinds", "heading", "table"],
)
def test_other_years_words_and_kinds_are_no_conflict(one: str, other: str, tmp_path: Path) -> None:
    assert conflicts(tmp_path, one, f"{other}.") == []


def test_a_sentence_that_begins_with_its_figure_is_one_of_its_own(tmp_path: Path) -> None:
    assert conflicts(tmp_path, f"62% of {SENTENCE}.", f"We asked. 63% of {SENTENCE}.") == [f"63% of {SENTENCE}."]


def test_prose_that_conflicts_with_an_indicator_is_the_odd_one(tmp_path: Path) -> None:
    indicator = (
        f"# content/indicators.yaml\n- {{indicator: content, name: Content, sentence: {SENTENCE},"
        " unit: percent, values: {2024-25: 60, 2025-26: 63}}"
    )
    [finding] = findings_in(tmp_path, f"{chapter(f'62% of {SENTENCE}.')}\n{indicator}", "figure-conflict")
    assert finding.message.endswith("62% here, 63% in content/indicators.yaml line 1.")
    assert text_at(tmp_path, finding).startswith("62% of people")
