"""Headings as councils type them, and what each means in the framework."""

from __future__ import annotations

import pytest

from selfassess.importer.heading_names import SURE, plain
from tests.importer.made import names

EQUITY, PROVISION = "equity-in-experience-and-outcomes", "care-provision-integration-and-continuity"
SYSTEMS = "safe-systems-pathways-and-transitions"


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        pytest.param("Assessing needs", "assessing-needs", id="official"),
        pytest.param("ASSESSING NEEDS", "assessing-needs", id="in capitals"),
        pytest.param("7. Assessing Needs", "assessing-needs", id="numbered with a stop"),
        pytest.param("7.1\tAssessing needs", "assessing-needs", id="numbered with a tab"),
        pytest.param("A1.2 Safeguarding", "safeguarding", id="numbered with a letter"),
        pytest.param("Statement 4 – Safeguarding", "safeguarding", id="numbered as a statement"),
        pytest.param("Quality statement 1: Assessing needs", "assessing-needs", id="numbered as a quality statement"),
        pytest.param("Part 1 Working with people", "working-with-people", id="numbered as a part"),
        pytest.param("PART B - PROVIDING SUPPORT", "providing-support", id="lettered as a part, in capitals"),
        pytest.param("Theme 2: Providing support", "providing-support", id="numbered as a theme"),
        pytest.param("Domain C: Ensuring safety", "ensuring-safety", id="lettered as a domain"),
        pytest.param("Section iv Leadership", "leadership", id="with a Roman number"),
        pytest.param("Theme 3: 3. Ensuring safety", "ensuring-safety", id="numbered twice"),
        pytest.param("Assessing people’s needs", "assessing-needs", id="with an apostrophe"),
        pytest.param("Equity in Experience & Outcomes", EQUITY, id="with an ampersand"),
        pytest.param("Equity in experiences and outcomes", EQUITY, id="also called so"),
        pytest.param("Care Provision, Integration & Continuity", PROVISION, id="with marks"),
        pytest.param("Safe pathways, systems and transitions", SYSTEMS, id="in another order, also called so"),
        pytest.param("Improvement, learning and innovation", "learning-improvement-and-innovation", id="reordered"),
        pytest.param("Assesing needs", "assessing-needs", id="mistyped"),
    ],
)
def test_a_heading_surely_names_a_part(heading: str, part: str) -> None:
    meant = names().part(heading)
    assert meant is not None
    assert (meant.id, meant.is_sure) == (part, True)


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("", id="nothing"),
        pytest.param("7.", id="a number alone"),
        pytest.param("Our people", id="of the council's own"),
        pytest.param("Safeguarding children", id="another subject"),
        pytest.param("Partnership", id="too short to say"),
        pytest.param("Safe systems and more " * 8, id="too long for a heading"),
    ],
)
def test_a_heading_names_no_part(heading: str) -> None:
    assert names().part(heading) is None


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        pytest.param("What is our ambition and how are we performing?", "0", id="ambition"),
        pytest.param("WHAT IS OUR AMBITION?", "ambition", id="ambition alone, in capitals"),
        pytest.param("How are we performing?", "performance", id="performance alone"),
        pytest.param("7.1 Our ambition and how we are performing", "0", id="ambition, numbered and reworded"),
        pytest.param("How do we know?", "1", id="how we know, short"),
        pytest.param("How do we know what makes us confident that we understand our performance", "1", id="run on"),
        pytest.param("How do we know what makes us confident", "1", id="cut off"),
        pytest.param("Our plans", "2", id="plans, short"),
        pytest.param("Next steps", "2", id="plans as next steps"),
        pytest.param("What others say about us", "3", id="others"),
        pytest.param("Things we are proud of:", "proud_of", id="proud, with a colon"),
        pytest.param("What we’re proud of", "proud_of", id="proud, with an apostrophe"),
        pytest.param("OUR STRENGTHS", "proud_of", id="strengths"),
        pytest.param("Areas for development", "areas_for_improvement", id="areas, also called so"),
    ],
)
def test_a_heading_surely_asks_a_question_of_a_statement(heading: str, question: str) -> None:
    meant = names().question(heading, is_statement=True)
    assert meant is not None
    assert (meant.id, meant.score >= SURE) == (question, True)


def test_a_reworded_question_is_known_and_not_sure() -> None:
    meant = names().question("What plans have we to improve our performance in this area?", is_statement=True)
    assert meant is not None
    assert (meant.id, meant.is_sure) == ("2", False)


def test_a_question_that_goes_on_in_other_words_is_known_and_not_sure() -> None:
    meant = names().question("How do we know that people are content with what we offer?", is_statement=True)
    assert meant is not None
    assert (meant.id, meant.is_sure) == ("1", False)


@pytest.mark.parametrize("heading", ["Our strengths and challenges", "What could go wrong?", "Feedback", ""])
def test_a_heading_asks_nothing(heading: str) -> None:
    assert names().question(heading, is_statement=True) is None


def test_a_theme_is_asked_for_claims_only() -> None:
    assert names().question("How do we know?", is_statement=False) is None
    meant = names().question("Strengths", is_statement=False)
    assert meant is not None
    assert (meant.kind, meant.id) == ("field", "proud_of")


@pytest.mark.parametrize(
    ("heading", "part", "question"),
    [
        pytest.param("Leadership – what we are proud of", "leadership", "proud_of", id="theme with a dash"),
        pytest.param("Leadership things we are proud of", "leadership", "proud_of", id="theme and question as one"),
        pytest.param("Leadership and governance: Strengths", "leadership", "proud_of", id="the longest name first"),
        pytest.param("3. Safeguarding: How do we know?", "safeguarding", "1", id="statement with a number"),
    ],
)
def test_one_heading_names_a_part_and_its_question(heading: str, part: str, question: str) -> None:
    meant = names().both(heading)
    assert meant is not None
    assert (meant.part, meant.id) == (part, question)


@pytest.mark.parametrize("heading", ["Safeguarding", "Safeguarding and more", "How do we know about safeguarding?"])
def test_a_heading_is_not_both_a_part_and_a_question(heading: str) -> None:
    assert names().both(heading) is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("Spotlight on: Shared Lives", "Shared Lives", id="with a colon"),
        pytest.param("SPOTLIGHT ON – Shared Lives", "Shared Lives", id="in capitals with a dash"),
        pytest.param("Case study: A new door", "A new door", id="case study"),
        pytest.param("Case study 3: A new door", "A new door", id="numbered case study"),
        pytest.param("Case Study 12 - A new door", "A new door", id="case study numbered with a dash"),
        pytest.param("4.2 Case study: A new door", "A new door", id="with a number in front"),
        pytest.param("Good practice example - The Hub", "The Hub", id="good practice"),
        pytest.param("Spotlight on Shared Lives", "Spotlight on Shared Lives", id="without a mark it stays whole"),
        pytest.param("Story of a garden", "Story of a garden", id="story of"),
        pytest.param("Case study", "Case study", id="nothing but the word"),
    ],
)
def test_a_line_announces_a_story(line: str, title: str) -> None:
    assert names().story(line) == title


@pytest.mark.parametrize(
    "line", ["A case study: one", "The spotlight on care", "Case studies are below", "Our plans: more"]
)
def test_a_line_announces_no_story(line: str) -> None:
    assert names().story(line) is None


@pytest.mark.parametrize(
    ("heading", "chapter"),
    [
        pytest.param("Foreword by the leader", "welcome", id="begins so"),
        pytest.param("1. About us", "about", id="numbered"),
        pytest.param("OUR VALUES", "values", id="capitals"),
        pytest.param("Sign-off", "governance", id="with a hyphen"),
        pytest.param("Introductory remarks", "", id="another word that begins so"),
        pytest.param("Our budget", "", id="none of the usual ones"),
    ],
)
def test_a_heading_is_that_of_a_usual_chapter(heading: str, chapter: str) -> None:
    assert names().chapter(heading) == chapter


@pytest.mark.parametrize(("heading", "is_one"), [("9. Glossary", True), ("ACRONYMS USED", True), ("Terms", False)])
def test_a_heading_is_that_of_a_glossary(heading: str, is_one: bool) -> None:
    assert names().is_glossary(heading) is is_one


@pytest.mark.parametrize(
    ("words", "compared"),
    [
        pytest.param("  7.1.2) Care & support – now!  ", "care and support now", id="number, ampersand, marks"),
        pytest.param("4 in 5 people", "in 5 people", id="a plain number in front"),
        pytest.param("78% of people", "78 of people", id="no number of a heading"),
        pytest.param("Party planning", "party planning", id="a word that begins like part"),
        pytest.param("Carer’s rights", "carers rights", id="apostrophe"),
    ],
)
def test_words_are_compared_without_numbers_and_marks(words: str, compared: str) -> None:
    assert plain(words) == compared
