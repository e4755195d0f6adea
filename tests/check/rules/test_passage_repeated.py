"""passage-repeated: words that stand in two places."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, statement, text_at

LONG = "Every person who asks for help is seen within a week."


def repeats(folder: Path, words: str) -> int:
    return len(findings_in(folder, chapter(words), "passage-repeated"))


@pytest.mark.parametrize(
    "again",
    [
        LONG,
        "Every person who asks for **help** is seen\nwithin a week (Ref 1).",
        "- Every person who asks for [help](#keeping-well) is seen within a week",
        "We say so. Every person who asks for help is seen within a week.",
    ],
)
def test_layout_emphasis_references_and_links_make_no_difference(again: str, tmp_path: Path) -> None:
    assert repeats(tmp_path, f"{LONG}\n\n{again}") == 1


@pytest.mark.parametrize(
    "words",
    [
        "People who ask are seen soon. People who ask are seen soon.",
        f"{LONG} {LONG.replace('week', 'month')}",
        f"{LONG}\n\n### {LONG.removesuffix('.')}\n\nWords.",
    ],
    ids=["short", "one word differs", "heading"],
)
def test_short_sentences_other_words_and_headings_are_no_repeats(words: str, tmp_path: Path) -> None:
    assert repeats(tmp_path, words) == 0


def test_a_claim_counts_from_five_words(tmp_path: Path) -> None:
    claims = "going_well: [Visits always start on time., Nobody waits.]\n"
    said = "people_say: [Visits always start on time (Ref 1)., Nobody waits.]"
    assert len(findings_in(tmp_path, statement(claims + said))) == 1


def test_the_later_place_is_found_and_the_first_is_named(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"{LONG}\n\nWords. {LONG}"))
    assert text_at(tmp_path, finding) == LONG
    assert finding.message == "This sentence also appears, word for word, in content/chapters/welcome.yaml, line 4."


def test_sentences_repeated_in_a_row_give_one_finding(tmp_path: Path) -> None:
    more = "It does not matter on which day of the year they ask."
    [finding] = findings_in(tmp_path, chapter(f"{LONG} {more}\n\nWords.\n\n{LONG}\n\n{more}"))
    assert finding.message.startswith("2 sentences in a row from here also appear, word for word, in")
