"""Cells are read as councils type them: refs, words, lists of statements, addresses."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.register.kinds import ADDRESSES, CHOICE, DAY, FINGERPRINTS, LIST, REF, TEXT, Slip
from selfassess.register.sheet import Cell
from selfassess.register.words import permitted
from tests.register.made import example

KNOWN = permitted(example().framework)
STATEMENTS, CATEGORIES, KINDS = KNOWN["statements"], KNOWN["category"], KNOWN["kind"]
CARE = "care-provision-integration-and-continuity"


@pytest.mark.parametrize(
    "words",
    [
        *("96", "Ref 96", "ref. 96", "Ref96", "Ref: 96", "REF 96", "Reference 96", "Evidence 96", "Evidence ref 96"),
        *("No. 96", "#96", "(96)", "[96]", "96.", "96.0", "Doc 96", "Item no 96", " 96 "),
    ],
)
def test_a_number_is_a_ref_whatever_stands_before_it(words: str) -> None:
    assert REF.read(Cell(words), {}) == "96"


@pytest.mark.parametrize("words", ["IR10", "ir10", "IR 10", "IR-10", "Ref IR10", "(IR10)"])
def test_a_series_and_a_number_are_a_ref(words: str) -> None:
    assert REF.read(Cell(words), {}) == "IR10"


@pytest.mark.parametrize("words", ["007", "REF96", "EV1", "0", "999999999"])
def test_a_ref_that_is_one_already_stays_as_it_is(words: str) -> None:
    assert REF.read(Cell(words), {}) == words


@pytest.mark.parametrize(
    "cell",
    [
        Cell("1.2"),
        Cell("96a"),
        Cell("96, 97"),
        Cell("TBC"),
        Cell("Theme 1"),
        Cell("Appendix 5"),
        Cell(date(1900, 4, 5)),
    ],
)
def test_what_is_no_ref_is_a_slip(cell: Cell) -> None:
    assert isinstance(REF.read(cell, {}), Slip)


@pytest.mark.parametrize(("ref", "shown"), [("96", 96), ("007", "007"), ("IR10", "IR10"), ("0", 0), ("00", "00")])
def test_a_ref_is_shown_as_a_number_only_where_that_loses_nothing(ref: str, shown: str | int) -> None:
    assert REF.show(ref, {}) == shown


@pytest.mark.parametrize("words", ["case-study", "Case study", "CASE STUDY", "case_study", " Case  study\n"])
def test_a_word_may_be_typed_in_any_case(words: str) -> None:
    assert CHOICE.read(Cell(words), KINDS) == "case-study"


@pytest.mark.parametrize("words", ["peoples-experience", "People's experience", "PEOPLE’S EXPERIENCE"])
def test_a_category_is_known_by_its_id_and_by_its_official_name(words: str) -> None:
    assert CHOICE.read(Cell(words), CATEGORIES) == "peoples-experience"


def test_a_word_that_is_not_permitted_brings_the_one_that_was_meant() -> None:
    slip = CHOICE.read(Cell("polcy"), KINDS)
    assert slip == Slip("“polcy” is not one of the words permitted here.", "Did you mean “policy”?")


def test_a_word_that_is_like_none_brings_those_that_are_permitted() -> None:
    slip = CHOICE.read(Cell("OFFICIAL"), KNOWN["sensitivity"])
    assert isinstance(slip, Slip)
    assert slip.hint == "Choose one of: public, cqc, internal."


def test_where_a_framework_permits_no_word_the_hint_says_so() -> None:
    slip = CHOICE.read(Cell("Processes"), {})
    assert isinstance(slip, Slip)
    assert slip.hint == "The framework permits none; empty the cell."


@pytest.mark.parametrize(
    "words",
    [
        "assessing-needs, care-provision-integration-and-continuity",
        "Assessing needs, Care provision, integration and continuity",
        "Care provision, integration and continuity; Assessing needs",
        "Care provision, integration & continuity\nAssessing needs.",
        "• ASSESSING NEEDS\n• Care Provision, Integration and Continuity",
        "- assessing needs,\n- care provision, integration and continuity;",
        "Assessing needs; assessing-needs; Care provision, integration and continuity",
    ],
)
def test_statements_are_parted_though_their_names_hold_commas(words: str) -> None:
    found = LIST.read(Cell(words), STATEMENTS)
    assert isinstance(found, tuple)
    assert set(found) == {"assessing-needs", CARE}
    assert len(found) == 2


def test_a_statement_that_is_none_is_named_by_itself() -> None:
    slip = LIST.read(Cell("Safeguarding, Care provision, Assessing needs"), STATEMENTS)
    assert isinstance(slip, Slip)
    assert slip.message == "“Care provision” is not one of the words permitted here."
    assert slip.hint == "Did you mean “Care provision, integration and continuity”?"


def test_every_statement_is_read_back_from_the_cell_that_shows_them_all() -> None:
    shown = LIST.show(tuple(STATEMENTS), STATEMENTS)
    assert isinstance(shown, str)
    assert LIST.read(Cell(shown), STATEMENTS) == tuple(STATEMENTS)


def test_an_address_is_read_from_the_cell_that_shows_it() -> None:
    cell = Cell("https://a.example/plan", link="https://a.example/other")
    assert ADDRESSES.read(cell, {}) == "https://a.example/plan"


def test_an_address_is_read_from_where_its_words_lead() -> None:
    assert ADDRESSES.read(Cell("Click here", link="https://a.example/plan"), {}) == "https://a.example/plan"


@pytest.mark.parametrize("link", ["mailto:a@b.example", "file:///C:/plan.docx", "../plan.docx", ""])
def test_a_link_to_no_web_address_is_none(link: str) -> None:
    assert ADDRESSES.read(Cell("See the drive", link=link), {}) == "See the drive"


def test_a_day_may_be_a_day_of_the_calendar_or_words() -> None:
    assert DAY.read(Cell(date(2026, 3, 1)), {}) == DAY.read(Cell("1 March 2026"), {}) == "2026-03-01"


@pytest.mark.parametrize("day", [date(1900, 2, 28), date(1, 1, 1)])
def test_a_day_that_spreadsheets_count_differently_is_shown_as_text(day: date) -> None:
    assert DAY.show(day, {}) == day.isoformat()


def test_a_fingerprint_has_64_figures_and_letters() -> None:
    assert FINGERPRINTS.read(Cell("a1" * 32), {}) == "a1" * 32
    assert isinstance(FINGERPRINTS.read(Cell("a1" * 31), {}), Slip)


def test_text_with_an_invisible_control_character_is_a_slip() -> None:
    slip = TEXT.read(Cell("bell\x07"), {})
    assert isinstance(slip, Slip)
    assert "U+0007" in slip.message


def test_text_loses_blank_space_around_it_and_other_line_ends() -> None:
    assert TEXT.read(Cell(" one\r\ntwo\rthree\u2028four \n"), {}) == "one\ntwo\nthree\u2028four"
