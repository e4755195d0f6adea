"""The words of each language: every row of its table, and the day in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.document.coverage_words import CoverageWords
from selfassess.document.every_language import CODES, every_language, language_of
from selfassess.document.language import ENGLISH, Language
from selfassess.document.plan_words import PlanWords
from selfassess.document.score_words import ScoreWords

LANGUAGES = dict(zip(CODES, every_language(), strict=True))
WELSH = LANGUAGES["cy-GB"]
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def texts(table: object) -> dict[str, str]:
    """Every text of a table of words, under its name."""
    rows: dict[str, str] = {}
    for name in dir(table):
        value = getattr(table, name)
        if isinstance(value, str) and not name.startswith("_"):
            rows[name] = value
        elif isinstance(value, CoverageWords | PlanWords | ScoreWords):
            rows |= {f"{name}.{inner}": text for inner, text in texts(value).items()}
        elif isinstance(value, Mapping | tuple) and not name.startswith("_"):
            parts = value.items() if isinstance(value, Mapping) else enumerate(value)
            rows |= {f"{name}.{key}": text for key, text in parts}
    return rows


@pytest.mark.parametrize(("number", "month"), [*enumerate(MONTHS, 1)])
def test_a_day_is_written_with_its_month(number: int, month: str) -> None:
    assert ENGLISH.long_date(date(2026, number, 1)) == f"1 {month} 2026"


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
@given(day=st.dates(date(1000, 1, 1)))
def test_a_day_in_words_is_the_same_day_again(words: Language, day: date) -> None:
    assert words.day(words.long_date(day)) == words.day(day.isoformat()) == day


@pytest.mark.parametrize("typed", ["", "soon", "31 February 2026", "2026-13-01", "1 Mars 2026", "30 november 2026"])
def test_other_words_are_no_day_and_are_shown_as_they_are(typed: str) -> None:
    assert ENGLISH.day(typed) is None
    assert ENGLISH.date_shown(typed) == typed


def test_a_typed_day_is_shown_in_words() -> None:
    assert ENGLISH.date_shown("2026-11-30") == "30 November 2026"


@pytest.mark.parametrize(("status", "shown"), [("draft", "Draft"), ("final", "Final"), ("internal", "Internal")])
def test_a_status_is_shown_in_words(status: str, shown: str) -> None:
    assert ENGLISH.status_shown(status) == shown


def test_a_status_of_a_councils_own_template_is_shown_as_it_is() -> None:
    assert ENGLISH.status_shown("for comment") == "for comment"


def test_a_missing_picture_is_named_by_what_it_shows_and_its_file() -> None:
    assert ENGLISH.missing("images/map.png", "A map") == "[Picture missing: A map (images/map.png)]"
    assert ENGLISH.missing("images/map.png", "") == "[Picture missing: images/map.png]"


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_every_row_of_a_table_has_words(words: Language) -> None:
    assert [name for name, text in texts(words).items() if not text.strip()] == []


@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_a_table_has_the_rows_and_the_gaps_to_fill_of_the_english_one(words: Language) -> None:
    gaps = {name: text.count("{") for name, text in texts(words).items()}
    assert gaps == {name: text.count("{") for name, text in texts(ENGLISH).items()}


@pytest.mark.parametrize(
    ("code", "words"),
    [("en-GB", ENGLISH), ("en", ENGLISH), ("cy-GB", WELSH), ("cy", WELSH), ("CY", WELSH), ("ur", ENGLISH)],
)
def test_a_language_without_a_table_is_said_in_english(code: str, words: Language) -> None:
    assert language_of(code) is words


SAME_IN_WELSH = {
    "day_form",
    "ref",
    "evidence_headings.0",
    "kinds.data",
    "compared_in",
    "month_form",
    "no_figure",
    "with_aside",
    "number_that_are",
    "units.percent",
    "units.pounds",
    "units.number",
    *(f"plan.{name}" for name in ("labelled", "label", "columns.cost")),
    *(f"scores.{name}" for name in ("labelled", "nothing", "of_year", "percent", "view")),
}
"""What is said alike: (Ref 96) is what authors type, and “data” is a word of both languages."""


def test_every_english_word_has_a_welsh_one() -> None:
    english, welsh = texts(ENGLISH), texts(WELSH)
    assert {name for name, text in english.items() if welsh[name] == text} == SAME_IN_WELSH


def test_a_day_in_welsh() -> None:
    assert WELSH.long_date(date(2026, 11, 30)) == "30 Tachwedd 2026"
    assert WELSH.day("1 Gorffennaf 2026") == date(2026, 7, 1)


@pytest.mark.parametrize(("kind", "shown"), [("case-study", "Case study"), ("data", "Data"), ("poem", "poem")])
def test_what_kind_of_document_a_record_is(kind: str, shown: str) -> None:
    assert ENGLISH.kind_shown(kind) == shown


@pytest.mark.parametrize("table", [ENGLISH, ENGLISH.coverage])
@pytest.mark.parametrize("name", ["draft", "something"])
def test_a_table_is_frozen(table: object, name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(table, name, "Sketch")
