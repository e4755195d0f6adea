"""The number in the name of a document: certain ones only, however people part them from the words."""

from __future__ import annotations

import pytest

from selfassess.librarian.name_numbers import alike_refs, meant_ref, number_in, series_among


def number(name: str) -> tuple[str, str]:
    """The ref that a name gives where E is a series and 007 and 31B are refs, and the words that are left."""
    found, rest = number_in(name, {"E"})
    return (meant_ref(found, alike_refs(("007", "31B"))) if found is not None else ""), rest


NUMBERED = [
    ("096 - Practice framework", "96", "Practice framework"), ("Ref 12_Market position", "12", "Market position"),
    ("017-report", "17", "report"), ("17 Report", "17", "Report"), ("17. Report", "17", "Report"),
    ("(12) Strategy", "12", "Strategy"), ("[12] Strategy", "12", "Strategy"), ("#12 Strategy", "12", "Strategy"),
    ("12: Strategy", "12", "Strategy"), ("012.Practice", "12", "Practice"), ("ref.12.plan", "12", "plan"),
    ("Ref: 12 – Plan", "12", "Plan"), ("Evidence no. 12 - Housing", "12", "Housing"),
    ("Reference 12 Plan", "12", "Plan"),
    ("20a Carers survey", "20a", "Carers survey"), ("20A - Survey", "20A", "Survey"), ("20iv Paper", "20iv", "Paper"),
    ("IR10 Safeguarding", "IR10", "Safeguarding"), ("ir10_Safeguarding", "IR10", "Safeguarding"),
    ("IR 10 - Safeguarding", "IR10", "Safeguarding"), ("IR10a Policy", "IR10a", "Policy"), ("E7 Plan", "E7", "Plan"),
    ("Ref XY3 Plan", "XY3", "Plan"), ("12 Market position", "12", "Market position"),
    ("5 - Year plan", "5", "Year plan"),
    ("096 - 2024 survey", "96", "2024 survey"), ("45 - 2024 survey", "45", "2024 survey"), ("096", "96", ""),
    ("8", "8", ""),
    ("IR10 - 2024 return", "IR10", "2024 return"), ("Plan (Ref 96)", "96", "Plan"),
    ("Plan - Ref 96 v2", "96", "Plan v2"),
    ("Plan_ref96", "96", "Plan"), ("Plan (IR10)", "IR10", "Plan"), ("7 Plan", "007", "Plan"),
    ("31b Plan", "31B", "Plan"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "ref", "rest"), NUMBERED)
def test_a_name_says_its_number(name: str, ref: str, rest: str) -> None:
    assert number(name) == (ref, rest)


NONE = [
    "2026 budget", "2026-03-17 minutes", "20260317-minutes", "3 March minutes", "12_March 2024", "12 May visits",
    "12345-case", "report 17", "5 year plan", "7-day working", "18 to 25 services", "65 plus", "24 hour care",
    "3D model",
    "1st draft", "12 - 2024 survey", "1.2 Strategy", "Q3 report", "S117 aftercare", "COVID19 plan", "Plan", "Plan Q3",
    "",
    "12plan", "Ref 100 and Ref 101", "Evidence2Impact", "Policy (Ref 97, 98)", "Ref 97 and 98 plan", "12-13 Paper",
    "12 & 13 Paper", "50% target", "4x4 fleet", "Safeguarding Q4",
    "Referral 12 form",
]  # fmt: skip


@pytest.mark.parametrize("name", NONE)
def test_what_may_be_something_else_is_no_number(name: str) -> None:
    assert number(name) == ("", name)


def test_nought_is_no_number_of_a_record() -> None:
    assert number("000-report") == ("", "report")


def test_letters_before_three_numbers_are_a_series_unless_they_count_something_else() -> None:
    names = ["SC1 Plan", "SC2 Policy", "sc3 Report", "SC4", "Q1 data", "Q2 data", "Q3 data", "AB1 a", "AB1 b", "AB1 c"]
    assert series_among(names) == {"SC"}
