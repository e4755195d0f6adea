"""Which lines of a Word file are words that the documents say by themselves, and the values that they give."""

import pytest
from msgspec.structs import replace

from selfassess.importer.own_words import OwnWords, is_consent, is_index_purpose, is_unwritten, of_cover
from selfassess.load.framework_file import read_framework

FRAMEWORK = read_framework("cqc-local-authority").value
assert FRAMEWORK is not None
OWN = OwnWords(FRAMEWORK.framework)
VIEW = "This score is the council’s own view. It is not the Care Quality Commission’s."
WRITTEN = [
    pytest.param("Lead: Head of Safeguarding", "lead", "Head of Safeguarding", id="lead"),
    pytest.param("Statement lead:  Head of Hospital Teams", "lead", "Head of Hospital Teams", id="lead of a statement"),
    pytest.param(f"Our own score: 2, some shortfalls. {VIEW}", "self_score", "2", id="our own line"),
    pytest.param(f"Our own score: 2, some shortfalls. {VIEW}".replace("’", "'"), "self_score", "2", id="typed again"),
    pytest.param("Self-assessment score: 2", "self_score", "2", id="score alone"),
    pytest.param("Self‑assessed score – 3 (Good standard)", "self_score", "3", id="name in brackets"),
    pytest.param("Score: 3 out of 4", "self_score", "3", id="out of the highest"),
    pytest.param("Our rating is good standard.", "self_score", "3", id="name alone"),
]
TEXT = [
    pytest.param("Lead: it depends on the ward, and on who is there.", id="sentence after the word lead"),
    pytest.param("Leadership: Head of Safeguarding", id="longer word"),
    pytest.param("Lead: " + "very " * 20 + "long title", id="long value"),
    pytest.param("Score: 3, some shortfalls", id="score and name that disagree"),
    pytest.param("Self-assessment score: 7", id="score that the framework does not have"),
    pytest.param("Score: 3 out of 10", id="another scale"),
    pytest.param("Our score is 3 because our audits say so", id="reason after the score"),
    pytest.param("Our own score", id="no score"),
    pytest.param("", id="nothing"),
]
COVER = [
    pytest.param("Edition 0.9", "edition", "0.9", id="edition"),
    pytest.param("Edition December 2026", "edition", "December 2026", id="edition of a month"),
    pytest.param("Version: 2b", "edition", "2b", id="version"),
    pytest.param("v1.2", "edition", "1.2", id="v"),
    pytest.param("Draft: not yet approved", "status", "draft", id="draft"),
    pytest.param("Final", "status", "final", id="final"),
    pytest.param("Owner: Programme Board", "owner", "Programme Board", id="owner"),
    pytest.param("Title: not yet written", "", "", id="blank title"),
]


@pytest.mark.parametrize(("line", "key", "value"), WRITTEN)
def test_a_line_below_a_statement_gives_its_value(line: str, key: str, value: str) -> None:
    found = OWN.of_statement(line, is_first=True)

    assert found is not None
    assert (found.key, found.value) == (key, value)


@pytest.mark.parametrize("line", TEXT)
def test_a_line_that_says_more_is_text(line: str) -> None:
    assert OWN.of_statement(line, is_first=True) is None


def test_a_lead_stands_before_the_first_question() -> None:
    assert OWN.of_statement("Lead: Head of Safeguarding", is_first=False) is None


def test_the_words_of_a_line_are_its_value_and_what_is_dropped() -> None:
    found = OWN.of_statement("Lead: Head of Safeguarding", is_first=True)

    assert found is not None
    assert found.dropped + found.value == "Lead: Head of Safeguarding"


@pytest.mark.parametrize(("line", "key", "value"), COVER)
def test_a_line_of_the_cover_gives_its_value(line: str, key: str, value: str) -> None:
    found = of_cover(line)

    assert found is not None
    assert (found.key, found.value) == (key, value)


@pytest.mark.parametrize("line", ["November 2026", "Edition of the year", "Exampleshire County Council", "Owner:"])
def test_other_lines_of_a_cover_are_read_elsewhere(line: str) -> None:
    assert of_cover(line) is None


def test_a_framework_without_scores_has_no_lines_with_scores() -> None:
    assert FRAMEWORK is not None
    without = OwnWords(replace(FRAMEWORK.framework, scale=()))

    assert without.of_statement("Self-assessment score: 2", is_first=True) is None


@pytest.mark.parametrize(
    ("line", "is_said"),
    [("Not yet written", True), ("Our ambition: not yet written", True), ("This is not yet written down", False)],
)
def test_the_line_for_what_is_missing(line: str, is_said: bool) -> None:
    assert is_unwritten(line) is is_said


@pytest.mark.parametrize(
    ("line", "is_said"),
    [
        ("Told with consent.", True),
        ("Told with consent. The name has been changed.", True),
        ("Told with consent of her family.", False),
    ],
)
def test_the_line_for_consent(line: str, is_said: bool) -> None:
    assert is_consent(line) is is_said


def test_the_sentence_above_the_list_of_evidence() -> None:
    assert is_index_purpose("Every document that this self-assessment relies on, and each place that cites it.")
    assert not is_index_purpose("Every document that we have.")
