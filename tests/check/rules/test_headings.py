"""heading-malformed, heading-skipped and heading-in-capitals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import SMALLEST, assessment, chapter, findings_in, rules_in, statement, text_at


def test_a_skipped_level_is_found_where_the_heading_stands(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("### First\n\nWords.\n\n##### Second\n\nWords."))
    assert (text_at(tmp_path, finding), finding.hint) == ("##### Second", "Remove 1 of its # characters.")


@pytest.mark.parametrize("first", ["###", "##", "#"])
def test_a_level_skipped_inside_a_statement_is_found_below_the_lowest_heading_too(first: str, tmp_path: Path) -> None:
    prose = f"how_it_goes: |\n  {first} First\n\n  Words.\n\n  ##### Second\n\n  Words."
    example = statement("going_well: [Good.]\npeople_say: [Good.]")
    example = example.replace("how_it_goes: Most people are seen within a week (Ref 1).", f"{prose} (Ref 1)")
    [finding] = findings_in(tmp_path, example)
    assert (finding.rule, finding.hint) == ("heading-skipped", "Remove 1 of its # characters.")
    assert text_at(tmp_path, finding) == "##### Second"


def test_levels_that_follow_one_another_inside_a_statement_pass(tmp_path: Path) -> None:
    prose = "how_it_goes: |\n" + "".join(f"  {'#' * level} Heading {level}\n\n  Words.\n\n" for level in range(3, 7))
    example = statement("going_well: [Good.]\npeople_say: [Good.]")
    example = example.replace("how_it_goes: Most people are seen within a week (Ref 1).", f"{prose}  (Ref 1)")
    assert findings_in(tmp_path, example) == []


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("###NoSpace", "### NoSpace"),
        ("##1. Aims", "## 1. Aims"),
        ("###\u00a0Pasted", "### Pasted"),
        ("####### Seven", "### Seven"),
        ("Words\n###NoSpace", "### NoSpace"),
        ("- Words\n- ###NoSpace", "### NoSpace"),
    ],
)
def test_a_line_with_the_signs_of_a_heading_that_is_none_is_found(line: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(line))
    assert (finding.rule, finding.hint) == ("heading-malformed", f"Write “{hint}”.")
    assert text_at(tmp_path, finding).startswith("##")


@pytest.mark.parametrize(
    "words",
    [
        "#1 in the region and #OurVoice", "Words ##so", "\\###NoSpace", "```\n###NoSpace\n```", "| ##a |\n|---|",
        "### a ###",
    ],
)  # fmt: skip
def test_other_number_signs_are_no_heading(words: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(words)) == []


def test_a_heading_without_words_is_found_on_its_line(tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter("Words.\n\n###\n\nMore."))
    assert (finding.rule, finding.place.line, text_at(tmp_path, finding)) == ("heading-malformed", 6, "###")


@pytest.mark.parametrize("heading", ["WHAT WE DO WELL", "**OUR PLANS**", "OUR PLANS FOR 2027"])
def test_capitals_are_found_where_the_heading_stands(heading: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"### {heading}\n\nWords."))
    assert (finding.rule, text_at(tmp_path, finding)) == ("heading-in-capitals", heading)


def test_the_title_of_the_assessment_is_found_where_it_was_typed(tmp_path: Path) -> None:
    example = assessment("front: [welcome]").replace("title: Self-assessment", "title: SELF-ASSESSMENT")
    [finding] = findings_in(tmp_path, example)
    assert (finding.place.file, text_at(tmp_path, finding)) == ("content/assessment.yaml", "SELF-ASSESSMENT")


@pytest.mark.parametrize("heading", ["NHS", "ASCOF 2024-25", "What the NHS and CQC say", "78% (62%)"])
def test_short_forms_and_figures_are_not_capitals(heading: str, tmp_path: Path) -> None:
    assert findings_in(tmp_path, chapter(f"### {heading}\n\nWords.")) == []


def test_what_the_glossary_explains_may_stand_in_capitals(tmp_path: Path) -> None:
    glossary = "# content/glossary.yaml\nMOSAIC: The name of our case system"
    assert findings_in(tmp_path, chapter("### MOSAIC (NHS)\n\nWords.") + glossary) == []


OWN = (SMALLEST / "framework.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("heading: Strengths", "heading: ''"),
        ("heading: Strengths", 'heading: "#"'),
        ("heading: What is going well", 'heading: " "'),
        ("heading: How is it going?", 'heading: "…"'),
        ("name: Living well together", "name: '-'"),
        ('name: "Keeping well, safe and sound"', 'name: "·"'),
    ],
)
def test_a_heading_of_a_framework_without_a_word_is_found_where_it_is_typed(old: str, new: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, f"# framework.yaml\n{OWN.replace(old, new)}")
    assert (finding.rule, finding.place.file) == ("heading-malformed", "framework.yaml")


def test_a_name_of_a_framework_that_nobody_sees_is_found_and_so_is_what_is_in_it(tmp_path: Path) -> None:
    unseen = OWN.replace('name: "Keeping well, safe and sound"', 'name: "\u200b"')
    assert rules_in(tmp_path, f"# framework.yaml\n{unseen}") == ["heading-malformed", "invisible-character"]


@pytest.mark.parametrize("old", ["heading: How is it going?", "name: Living well together"])
def test_a_needed_heading_of_a_framework_that_is_blank_gives_one_finding(old: str, tmp_path: Path) -> None:
    blank = OWN.replace(old, f"{old.partition(':')[0]}:")
    assert rules_in(tmp_path, f"# framework.yaml\n{blank}") == ["field-missing"]
