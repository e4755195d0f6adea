"""Counting words, claims and references."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.prose.reading import read
from selfassess.prose.running_words import word_count
from selfassess.syntax.nodes import text_without_source
from tests.project.coverage.small_coverage import BARE, INDICATOR, MINUTES, SURVEY, coverage_with, keeping_well, library


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("", 0),
        ("One two three.", 3),
        ("It's well-being and/or 78.5% – £1,200.", 5),
        ("Said **in bold** and _slanting_ letters * _ —", 6),
        ("Nobody waits (Ref 1).", 2),
        ("Nobody (Ref 3, 121 section 2, 162) waits (ref. 4).", 2),
        ("See the [practice framework](ref:96) of [ours](https://www.example.gov.uk/plan).", 6),
        ("As [](#safeguarding) says, [](indicator:a) agree.", 5),
        ('![Two people in a garden](images/garden.png "A match in hours") for all', 6),
        ("![Two people in a garden](images/garden.png) for all", 2),
        ("Write <https://www.example.gov.uk/one-two/three>.", 2),
        ("Café naïve 東京 straße", 4),
        ("(see below)", 2),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(prose: str, words: int) -> None:
    assert word_count(read(text_without_source(prose)).tokens) == words


@pytest.mark.parametrize("sign", ["![", "(Ref ", "*", "[](", "![a](", '![a](b "'])
def test_signs_without_end_are_counted_in_time_that_grows_with_them(sign: str) -> None:
    assert word_count(read(text_without_source(sign * 2_000)).tokens) >= 0


def test_every_piece_of_prose_counts_with_its_headings_lists_and_tables(tmp_path: Path) -> None:
    prose = "|\n  ### A heading\n\n  1. One\n  2. Two\n\n  | Head | Cell |\n  | --- | --- |\n  | three | four |"
    total = coverage_with(tmp_path, keeping_well(prose, "going_well: []")).total
    assert total.words == len(["What", "this", "part", "covers"]) + 8


def test_the_title_of_a_story_and_whom_it_is_about_count(tmp_path: Path) -> None:
    story = (
        "people_say: [{spotlight: A match in hours, about: Shared Lives, story: She smiled., consent: {needed: no}}]"
    )
    [theme] = coverage_with(tmp_path, keeping_well("Words.", story)).themes
    assert theme.statements[0].sections[1].total.words == 8


def test_claims_are_the_entries_of_lists_and_have_evidence_where_they_cite_or_try_to(tmp_path: Path) -> None:
    claims = ("Bare.", "Cited (Ref 1).", "{text: Listed., evidence: [1]}", "'[](indicator:a) agree.'", "Tried (ref1).")
    example = keeping_well("Words.", "going_well:", *(f"  - {each}" for each in claims)) + INDICATOR
    section = coverage_with(tmp_path, example + library(SURVEY, MINUTES)).themes[0].statements[0].sections[0]
    assert (section.total.claims, section.total.cited_claims) == (5, 4)


def test_a_reference_counts_once_however_often_it_is_cited(tmp_path: Path) -> None:
    covered = coverage_with(tmp_path, keeping_well("A (Ref 1, 2). B (Ref 1).") + library(SURVEY, MINUTES))
    statement = covered.themes[0].statements[0]
    assert [each.total.references for each in statement.sections] == [2, 1]
    assert statement.total.references == covered.total.references == 2


def test_figures_bring_their_source_to_the_section_that_shows_them(tmp_path: Path) -> None:
    figures = keeping_well("Words.", "indicators: [a]", "people_say: ['[](indicator:a) agree.']")
    statement = coverage_with(tmp_path, figures + INDICATOR + library(SURVEY, MINUTES)).themes[0].statements[0]
    assert [each.total.refs for each in statement.sections] == [{"2"}, {"2"}]


def test_references_are_counted_by_the_category_of_their_record(tmp_path: Path) -> None:
    covered = coverage_with(tmp_path, keeping_well("A (Ref 1, 2, 3, 999).") + library(SURVEY, MINUTES, BARE))
    total = covered.themes[0].statements[0].total
    assert [str(each.category) for each in covered.categories] == ["voices", "papers"]
    assert (total.categories, total.without_category, total.without_record) == ((1, 1), 1, 1)
