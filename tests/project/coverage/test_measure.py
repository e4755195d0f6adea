"""The whole measure: every part of the framework, and the sums over them."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.project.coverage.measure import Coverage
from selfassess.project.coverage.tally import Tally
from tests.project.coverage.small_coverage import SURVEY, coverage_of, coverage_with, library
from tests.projects import project_with

EXAMPLE = Path(__file__).parents[3]
TWO_THEMES = """
# framework.yaml
framework: two-themes
name: Two themes
regulator: the Inspectorate of Small Things
theme_fields: [{key: covers, holds: prose}]
sections:
  - {heading: How is it going?, fields: [{key: how_it_goes, holds: prose}]}
themes:
  - {theme: one, name: One, statements: [{statement: first, name: First}, {statement: second, name: Second}]}
  - {theme: two, name: Two, statements: [{statement: third, name: Third}]}
# content/themes/one.yaml
theme: one
covers: Two words (Ref 1).
# content/statements/first.yaml
statement: first
how_it_goes: Three more words (Ref 1, 2).
# content/statements/second.yaml
statement: second
how_it_goes: One (Ref 2).
# evidence/library.yaml
- {ref: 1, title: Survey}
- {ref: 2, title: Minutes}
"""


@pytest.fixture(scope="module")
def example() -> Coverage:
    return coverage_of(EXAMPLE)


@pytest.fixture
def two_themes(tmp_path: Path) -> Coverage:
    return coverage_with(tmp_path, TWO_THEMES)


def test_every_part_of_the_framework_stands_in_its_order_written_or_not(two_themes: Coverage) -> None:
    parts = [(theme.theme, [each.statement for each in theme.statements]) for theme in two_themes.themes]
    assert parts == [("one", ["first", "second"]), ("two", ["third"])]
    assert [each.name for each in two_themes.statements[2].sections] == ["How is it going?"]
    assert two_themes.statements[2].total.words == 0


def test_a_theme_takes_its_opening_and_its_statements_together(two_themes: Coverage) -> None:
    one = two_themes.themes[0]
    assert (one.opening.words, one.total.words) == (2, 6)
    assert [*map(sorted, (one.opening.refs, one.total.refs))] == [["1"], ["1", "2"]]


def test_sections_and_openings_are_taken_together_over_the_whole(two_themes: Coverage) -> None:
    [section] = two_themes.sections
    assert (section.total.words, section.total.references) == (4, 2)
    assert (two_themes.openings.words, two_themes.total.words) == (2, 6)


def test_a_framework_without_categories_counts_by_none(two_themes: Coverage) -> None:
    assert (two_themes.categories, two_themes.is_sorted, two_themes.total.categories) == ((), False, ())


def test_the_sections_of_a_statement_make_up_its_words_and_claims(example: Coverage) -> None:
    for statement in example.statements:
        parts = [each.total for each in statement.sections]
        assert statement.total.words == sum(each.words for each in parts) > 1000
        assert statement.total.claims == sum(each.claims for each in parts) > 0
        assert statement.total.refs == frozenset[str]().union(*(each.refs for each in parts))


def test_every_reference_is_counted_under_one_category_or_none(example: Coverage) -> None:
    for total in (example.total, *(each.total for each in example.statements)):
        assert total.references == sum(total.categories) + total.without_category + total.without_record > 0


def test_no_more_claims_cite_evidence_than_there_are(example: Coverage) -> None:
    assert all(0 <= each.total.cited_claims <= each.total.claims for each in example.statements)


def test_everything_that_statements_and_themes_of_the_example_cite_is_found(example: Coverage) -> None:
    assert example.total.references == 90


def test_an_empty_assessment_measures_nothing(tmp_path: Path) -> None:
    project = project_with(tmp_path, library(SURVEY))
    for path in (project / "content/statements/keeping-well.yaml", project / "content/themes/living-well.yaml"):
        path.unlink()
    assert coverage_of(project).total == Tally(0, 0, 0, frozenset(), (0, 0), 0, 0)
