"""official-name: what looks like a name of the framework and is none; running text is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_but_notes, findings_in, project_with, text_at, typed_into

FRAMEWORK = """
# content/assessment.yaml
framework: cqc-local-authority
council: Smallshire Council
title: Self-assessment
as_at: 2026-11-30
edition: "1.0"
front: [welcome]
"""


@pytest.mark.parametrize(
    ("words", "official"),
    [
        ("We are weakest in Equity in experiences and outcomes.", "Equity in experience and outcomes"),
        ("Equity in Experiences and Outcomes is hard.", "Equity in experience and outcomes"),
        ("EQUITY IN EXPERIENCES AND OUTCOMES", "Equity in experience and outcomes"),
        ("**Equity in experiences and outcomes** is hard.", "Equity in experience and outcomes"),
        ("“Equity in experience and outcome” is hard.", "Equity in experience and outcomes"),
        ("[Equity in experiences and outcomes](#x) is hard.", "Equity in experience and outcomes"),
        ("- Equity in experiences and outcomes", "Equity in experience and outcomes"),
        ("Our score for Safe Pathway, Systems and Transitions is 2.", "Safe systems, pathways and transitions"),
        ("Our score for Safe systems, pathways, and transitions is 2.", "Safe systems, pathways and transitions"),
        ("Our score for Care Provision, Integration & Continuity.", "Care provision, integration and continuity"),
        ("Supporting People to Live Healthy Lives is next.", "Supporting people to live healthier lives"),
        ("The statement Partnership and Communities is next.", "Partnerships and communities"),
        ("We score 2 for “Assessing need”.", "Assessing needs"),
        ("**Equity in experiences and outcomes:** it is hard.", "Equity in experience and outcomes"),
    ],
)
def test_a_name_written_wrongly_is_found_with_the_official_one(words: str, official: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, FRAMEWORK + chapter(words), "official-name")
    assert finding.hint == f"Write “{official}”."


@pytest.mark.parametrize("small", ["a", "and", "&", "for", "in", "of", "our", "the", "to", "with"])
def test_small_words_make_no_other_name(small: str, tmp_path: Path) -> None:
    words = f"**Equity {small} experiences and outcomes** is hard."
    [finding] = findings_in(tmp_path, FRAMEWORK + chapter(words), "official-name")
    assert finding.hint == "Write “Equity in experience and outcomes”."


@pytest.mark.parametrize(
    "words",
    [
        "We support people to live healthier lives and to keep well.",
        "Supporting people to live healthy lives is what this team does.",
        "**Support people to live healthy lives.** Twelve more groups start.",
        "Equity in Experience and Outcomes comes before EQUITY IN EXPERIENCE AND OUTCOMES.",
        "This section covers learning, improvement, innovation, governance, management and sustainability.",
        "Learning, improving and innovating are not the same.",
        "The Partnership and Communities Board met. The Learning, Innovation and Improvement Board did not.",
        "Working with the People of Exbury is the name of a charity.",
        "Work with people. Provide Support. Assessed Needs.",
        "Safe pathways, systems and transitions matter to everybody.",
        "Nothing else is equity. In experience and outcomes we differ.",
    ],
)
def test_running_text_and_other_names_are_left_alone(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, FRAMEWORK + chapter(words), "official-name") == []


@pytest.mark.parametrize(
    "words",
    [
        "Our score for Safe pathways, systems and transitions is 2.",
        "SAFE PATHWAYS, SYSTEMS AND TRANSITIONS",
        "**Safe Pathways,\n  Systems and Transitions** is hard.",
    ],
)
def test_what_the_regulator_itself_also_calls_a_statement_is_right(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, FRAMEWORK + chapter(words), "official-name") == []


def test_it_is_found_where_the_name_begins_even_over_a_line_break(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, FRAMEWORK + chapter("See Equity in\nexperiences and outcomes."), "official-name")
    assert text_at(tmp_path, finding) == "Equity in"


@pytest.mark.parametrize("word", ["E", "S", "Es", "Er", "Ing", "Ier", "Ings"])
def test_a_name_may_have_a_word_that_is_nothing_but_an_ending(word: str, tmp_path: Path) -> None:
    folder = project_with(tmp_path)
    framework = (folder / "framework.yaml").read_text("utf-8")
    name = f"Group {word}, Homes and Care"
    (folder / "framework.yaml").write_text(framework.replace("Keeping well, safe and sound", name), "utf-8")
    typed_into(folder, chapter(f"**Group {word}, Home and Care** is next."))
    [finding] = [each for each in findings_but_notes(folder) if each.rule == "official-name"]
    assert finding.hint == f"Write “{name}”."
