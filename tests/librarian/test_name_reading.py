"""The version, the date and the words in the name of a document; what is not certain stays in the words."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.librarian.name_reading import is_confidential, read_name

VERSIONS = [
    ("Plan v2", "Plan", "2"), ("Plan_V2.1", "Plan", "2.1"), ("Plan version 3", "Plan", "3"),
    ("Plan (v1.2)", "Plan", "1.2"),
    ("Plan v0.3 draft", "Plan draft", "0.3"), ("Plan v2 FINAL", "Plan", "2"), ("Plan-rev4", "Plan", "4"),
    ("v2_Plan", "Plan", "2"), ("Plan v2_2026 to 2030", "Plan 2026 to 2030", "2"), ("v2", "V2", "2"),
    ("Plan v1 and v2", "Plan v1 and v2", ""), ("Plan v1_2", "Plan v1 2", ""), ("Plan v2b", "Plan v2b", ""),
    ("TV2 survey", "TV2 survey", ""), ("Part V 2", "Part V 2", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "words", "version"), VERSIONS)
def test_a_version(name: str, words: str, version: str) -> None:
    found = read_name(name)
    assert (found.words, found.version) == (words, version)


DATES = [
    ("Minutes 2026-03-01", "Minutes 1 March 2026", date(2026, 3, 1)),
    ("20260301_Minutes", "1 March 2026 Minutes", date(2026, 3, 1)),
    ("Minutes_01.03.2026", "Minutes 1 March 2026", date(2026, 3, 1)),
    ("Minutes 13122025", "Minutes 13 December 2025", date(2025, 12, 13)),
    ("Minutes 1st March 2026", "Minutes 1st March 2026", date(2026, 3, 1)),
    ("Minutes March 1, 2026", "Minutes March 1, 2026", date(2026, 3, 1)),
    ("Minutes March 2026", "Minutes March 2026", None),
    ("Minutes 01-03-26", "Minutes 01-03-26", None),
    ("Minutes 2026-02-30", "Minutes 2026-02-30", None),
    ("Data 2024-04-01 to 2025-03-31", "Data 1 April 2024 to 31 March 2025", None),
    ("Plan due 2027-03-01", "Plan due 1 March 2027", None),
    ("Plan (review date 1 March 2027)", "Plan (review date 1 March 2027)", None),
    ("Scan 2026-03-01", "Scan 1 March 2026", None),
    ("Case 12345-2026-03-01", "Case 12345-2026-03-01", None),
]  # fmt: skip


@pytest.mark.parametrize(("name", "words", "dated"), DATES)
def test_a_date(name: str, words: str, dated: date | None) -> None:
    found = read_name(name)
    assert (found.words, found.dated) == (words, dated)


WORDS = [
    ("096-practice-framework", "Practice framework"), ("IR10_case_tracking", "Case tracking"), ("2026", "2026"),
    ("Ref 96 Practice framework", "Practice framework"), ("Carers strategy 2026-30", "Carers strategy 2026-30"),
    ("carers-strategy-2026-30", "Carers strategy 2026-30"), ("7-day-working", "7 day working"),
    ("Co-production plan", "Co-production plan"), ("Co-production_plan", "Co-production plan"),
    ("Plan.docx", "Plan"), ("Plan v1.pdf.docx", "Plan"), ("Plan - Copy (2)", "Plan"), ("Copy of Plan", "Plan"),
    ("Plan (1)", "Plan"),
    ("Plan - appendix A", "Plan – appendix A"),
    ("096%20-%20Carers%27%20plan", "Carers' plan"), ("100% plan", "100% plan"),
    ("MarketPosition2024", "Market Position 2024"),
    ("Re\u0301sume\u0301", "Résumé"), ("a\x07b\nc", "A b c"), ("Plan (v2)", "Plan"), ("_", "_"), ("096", "096"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "words"), WORDS)
def test_a_name_in_words(name: str, words: str) -> None:
    assert read_name(name).words == words


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Staffing review - CONFIDENTIAL", True), ("OFFICIAL-SENSITIVE plan", True), ("Internal use only", True),
        ("not_for_publication", True), ("commercially sensitive bid", True),
        ("Confidentiality policy", False), ("Internal audit report", False), ("Sensitive conversations guide", False),
    ],
)  # fmt: skip
def test_what_says_that_it_is_not_for_everybody(words: str, is_so: bool) -> None:
    assert is_confidential(words) is is_so
