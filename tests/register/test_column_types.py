"""Cells are read as councils type them: refs, text, dates, addresses and words of a list."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.register.choices import Choices, choices_by_key
from selfassess.register.column_types import ADDRESS, CHOICE, DATE, FINGERPRINT, LIST, REF, TEXT, CellProblem
from selfassess.register.worksheet import Cell
from tests.register.samples import example

CHOICES = choices_by_key(example().framework)
STATEMENTS, KINDS = CHOICES["statements"], CHOICES["kind"]
PREFIXES = ("Ref", "Reference", "Evidence", "Document", "Doc", "Item", "Number", "No", "Id", "Evidence ref no")


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize("join", ["", " ", ". ", ": ", " #", "-", " – "])
def test_every_word_for_a_ref_may_come_before_the_number(prefix: str, join: str) -> None:
    assert REF.read(Cell(f"{prefix}{join}96"), {}) == "96"
    assert REF.read(Cell(f"({prefix.upper()}{join}96)"), {}) == "96"


@pytest.mark.parametrize("text", ["96", " 96 ", "(96)", "[96]", "96.", "96.00", "#96", "# 96"])
def test_a_number_is_a_ref_whatever_is_around_it(text: str) -> None:
    assert REF.read(Cell(text), {}) == "96"


@pytest.mark.parametrize("text", ["IR10", "ir10", "IR 10", "ir 10", "IR-10", "IR.10", "Ref IR10", "(IR10)"])
def test_a_series_and_a_number_are_a_ref(text: str) -> None:
    assert REF.read(Cell(text), {}) == "IR10"


@pytest.mark.parametrize(
    ("text", "ref"), [("ABCDEFGH 19", "ABCDEFGH19"), ("abcdefgz19", "ABCDEFGZ19"), ("xyz 9", "XYZ9")]
)
def test_a_series_has_up_to_eight_letters_and_three_if_small_and_apart(text: str, ref: str) -> None:
    assert REF.read(Cell(text), {}) == ref


@pytest.mark.parametrize("text", ["007", "REF96", "EV1", "0", "999999999", "ABCDEFGH1"])
def test_a_valid_ref_stays_as_it_is(text: str) -> None:
    assert REF.read(Cell(text), {}) == text


@pytest.mark.parametrize(
    "value",
    [
        *("1.2", "96th", "96, 97", "TBC", "Theme 1", "wxyz 9", "Appendix 5", "Notice 5", "ABCDEFGHI1", "1000000000"),
        date(1900, 4, 5),
    ],
)
def test_anything_else_is_not_a_ref(value: str | date) -> None:
    assert isinstance(REF.read(Cell(value), {}), CellProblem)


@pytest.mark.parametrize(("ref", "shown"), [("96", 96), ("007", "007"), ("IR10", "IR10"), ("0", 0), ("00", "00")])
def test_a_ref_is_shown_as_a_number_only_where_that_loses_nothing(ref: str, shown: str | int) -> None:
    assert REF.show(ref, {}) == shown


def test_a_choice_is_read_as_its_id() -> None:
    assert CHOICE.read(Cell(" Case  study\n"), KINDS) == "case-study"


def test_a_word_that_is_not_permitted_brings_the_nearest_one() -> None:
    problem = CHOICE.read(Cell("polcy"), KINDS)
    assert problem == CellProblem("“polcy” is not one of the allowed words.", "Did you mean “policy”?")


@pytest.mark.parametrize(
    ("choices", "hint"),
    [
        (CHOICES["sensitivity"], "Choose one of: public, cqc, internal."),
        ({}, "The framework has no words for this column, so clear the cell."),
    ],
)
def test_a_word_that_is_like_no_other_brings_those_that_are_permitted(choices: Choices, hint: str) -> None:
    problem = CHOICE.read(Cell("OFFICIAL"), choices)
    assert isinstance(problem, CellProblem)
    assert problem.hint == hint


def test_a_list_has_each_id_once() -> None:
    ids = LIST.read(Cell("Assessing needs; Safeguarding; assessing-needs"), STATEMENTS)
    assert ids == ("assessing-needs", "safeguarding")


def test_an_entry_that_is_not_a_statement_is_named_by_itself() -> None:
    problem = LIST.read(Cell("Safeguarding, Care provision, Assessing needs"), STATEMENTS)
    assert isinstance(problem, CellProblem)
    assert problem.message == "“Care provision” is not one of the allowed words."
    assert problem.hint == "Did you mean “Care provision, integration and continuity”?"


def test_every_statement_is_read_back_from_the_cell_that_shows_them_all() -> None:
    shown = LIST.show(tuple(STATEMENTS), STATEMENTS)
    assert isinstance(shown, str)
    assert LIST.read(Cell(shown), STATEMENTS) == tuple(STATEMENTS)


def test_an_address_is_read_from_the_cell_that_shows_it() -> None:
    cell = Cell("https://a.example/plan", link="https://a.example/other")
    assert ADDRESS.read(cell, {}) == "https://a.example/plan"


def test_an_address_is_read_from_the_link_of_other_text() -> None:
    assert ADDRESS.read(Cell("Click here", link="https://a.example/plan"), {}) == "https://a.example/plan"


@pytest.mark.parametrize("link", ["mailto:a@b.example", "file:///C:/plan.docx", "../plan.docx", ""])
def test_a_link_to_something_else_is_not_read(link: str) -> None:
    assert ADDRESS.read(Cell("See the drive", link=link), {}) == "See the drive"


def test_a_date_may_be_a_date_of_the_spreadsheet_or_text() -> None:
    assert DATE.read(Cell(date(2026, 3, 1)), {}) == DATE.read(Cell("1 March 2026"), {}) == "2026-03-01"


@pytest.mark.parametrize("day", [date(1900, 2, 28), date(1, 1, 1)])
def test_a_date_that_spreadsheets_count_differently_is_shown_as_text(day: date) -> None:
    assert DATE.show(day, {}) == day.isoformat()


def test_a_fingerprint_has_64_figures_and_letters() -> None:
    assert FINGERPRINT.read(Cell("a1" * 32), {}) == "a1" * 32
    assert isinstance(FINGERPRINT.read(Cell("a1" * 31), {}), CellProblem)


def test_text_with_an_invisible_control_character_is_not_valid() -> None:
    problem = TEXT.read(Cell("bell\x07"), {})
    assert isinstance(problem, CellProblem)
    assert "U+0007" in problem.message


def test_text_loses_white_space_around_it_and_foreign_line_ends() -> None:
    assert TEXT.read(Cell(" one\r\ntwo\rthree\u2028four \n"), {}) == "one\ntwo\nthree\u2028four"
