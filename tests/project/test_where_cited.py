"""Where records are named: in reading order, with the part of the document and the sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.project.where_cited import Mention, rows, where_used
from tests.projects import assessment, chapter, project_with, statement

EXAMPLE = Path(__file__).parents[2]
EVERYWHERE = (
    assessment("front: [welcome]", "back: [end]")
    + """
# content/chapters/welcome.yaml
chapter: welcome
title: Welcome
text: |
  Words (Ref 2). More words.

  ### Who we are

  We are many (Ref 2 page 4).
# content/chapters/end.yaml
chapter: end
title: The end
text: Last words (Ref 2).
# content/themes/living-well.yaml
theme: living-well
covers: What it covers (Ref 2).
strengths:
  - text: We keep our word. Always.
    evidence: [1, 2 section 3]
# content/statements/keeping-well.yaml
statement: keeping-well
indicators: [visits]
how_it_goes: |
  It goes [well](ref:2).
going_well:
  - Visits start on time (Ref 2).
people_say:
  - spotlight: A garden
    story: He digs again (Ref 2).
    consent: {needed: no, because: nobody is named}
# content/glossary.yaml
OT: Occupational therapist (Ref 2)
# content/indicators.yaml
- {indicator: visits, name: Visits on time, sentence: visits start on time, unit: percent, source: 2 table 1,
   values: {2025-26: 90}}
# content/actions.yaml
- {action: A1, what: Ask the neighbours, lead: Head of Visits, due: 2027-03-31, evidence: [2]}
# evidence/more.yaml
ref: 2
title: Survey of neighbours
"""
)


def used(folder: Path, example: str) -> dict[str, list[Mention]]:
    survey = pipeline.survey(project_with(folder, example))
    assert survey.findings == ()
    assert survey.project is not None
    return where_used(survey.project)


def of_2(folder: Path, example: str) -> list[Mention]:
    return used(folder, f"{example}\n# evidence/more.yaml\nref: 2\ntitle: Survey of neighbours\n")["2"]


def test_mentions_come_in_reading_order_then_figures_and_actions_each_with_its_sentence(tmp_path: Path) -> None:
    assert [(each.where, each.sentence) for each in used(tmp_path, EVERYWHERE)["2"]] == [
        ("Welcome", "Words (Ref 2)."),
        ("Welcome: Who we are", "We are many (Ref 2 page 4)."),
        ("Living well together", "What it covers (Ref 2)."),
        ("Living well together: Strengths", "We keep our word. Always."),
        ("Keeping well, safe and sound: How is it going?", "It goes [well](ref:2)."),
        ("Keeping well, safe and sound: What is going well", "Visits start on time (Ref 2)."),
        ("Keeping well, safe and sound: A garden", "He digs again (Ref 2)."),
        ("The end", "Last words (Ref 2)."),
        ("Glossary: OT", "Occupational therapist (Ref 2)"),
        ("Indicators: Visits on time (shown in Keeping well, safe and sound)", "visits start on time"),
        ("Improvement plan: A1", "Ask the neighbours"),
    ]


def test_the_place_is_that_of_the_ref(tmp_path: Path) -> None:
    project = project_with(tmp_path, EVERYWHERE)
    for mention in used(tmp_path, EVERYWHERE)["2"]:
        line = (project / mention.place.file).read_text("utf-8").splitlines()[mention.place.line - 1]
        assert line[mention.place.column - 1 :].removeprefix("[well](ref:").startswith("2"), mention.where


def test_where_in_the_record_to_look_is_kept(tmp_path: Path) -> None:
    locators = [each.locator for each in used(tmp_path, EVERYWHERE)["2"]]
    assert [each for each in locators if each] == ["page 4", "section 3", "table 1"]


def test_refs_come_by_series_and_number(tmp_path: Path) -> None:
    refs = used(tmp_path, chapter("(Ref IR2, 10, 9, IR10, 1, A3)"))
    assert list(refs) == ["1", "9", "10", "A3", "IR2", "IR10"]


def test_a_ref_without_a_record_is_found_too(tmp_path: Path) -> None:
    assert [each.where for each in used(tmp_path, chapter("Words (Ref 999)."))["999"]] == ["Welcome"]


def test_everything_that_points_at_evidence_is_found() -> None:
    survey = pipeline.survey(EXAMPLE)
    assert survey.project is not None
    pointing = sorted(item.ref for each in survey.project.all_references for item in each.items)
    assert sorted(ref for ref, each in where_used(survey.project).items() for _ in each) == pointing


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("One. Two (Ref 2). Three.", "Two (Ref 2)."),
        ("One.\nTwo words,\nand more (Ref 2). Three.", "Two words, and more (Ref 2)."),
        ("One, said. (Ref 2) Two.", "One, said. (Ref 2) Two."),
        ("- One (Ref 1)\n- Two (Ref 2)", "Two (Ref 2)"),
        ("> Quoted (Ref 2).", "Quoted (Ref 2)."),
        ("| a | b |\n| --- | --- |\n| People | 910 (Ref 2) |", "People | 910 (Ref 2)"),
        ('![Two people](images/garden.png "A day. A garden (Ref 2)")', "A garden (Ref 2)"),
        ("## Heads (Ref 2)\n\nWords.", "Heads (Ref 2)"),
    ],
)
def test_the_sentence_is_what_a_reader_would_call_one(words: str, sentence: str, tmp_path: Path) -> None:
    (mention,) = of_2(tmp_path, chapter(words))
    assert mention.sentence == sentence


def test_two_in_one_group_are_two_mentions_of_one_sentence(tmp_path: Path) -> None:
    found = used(tmp_path, chapter("Words (Ref 1, 2)."))
    assert [each.sentence for ref in ("1", "2") for each in found[ref] if each.part == "Welcome"] == 2 * [
        "Words (Ref 1, 2)."
    ]


def test_a_mistyped_citation_is_told_in_its_place_with_a_remark(tmp_path: Path) -> None:
    found = of_2(tmp_path, chapter("First (Ref 2). Then (ref2). Last (Ref 2)."))
    assert [(each.sentence, each.remark) for each in found] == [
        ("First (Ref 2).", ""),
        ("Then (ref2).", "written wrongly, so it does not become a link"),
        ("Last (Ref 2).", ""),
    ]


@pytest.mark.parametrize(
    ("example", "where", "why"),
    [
        ("# content/chapters/vision.yaml\nchapter: vision\ntitle: Our vision\ntext: Words (Ref 2).", "Our vision",
         "not in any document: assessment.yaml does not list this chapter"),
        ("# content/statements/more.yaml\nstatement: more\nhow_it_goes: Words (Ref 2).", "more: How is it going?",
         "not in any document: the framework has no such part"),
        ("# content/statements/twice.yaml\nstatement: keeping-well\ngoing_well: [{text: Words., evidence: [2]}]",
         "Keeping well, safe and sound: What is going well", "not in any document: another entry has the same id"),
        ("# content/indicators.yaml\n- {indicator: x, name: W, sentence: x, unit: days, source: 2, values: {2022: 1}}",
         "Indicators: W", "not in any document: no part shows this figure"),
        ("# content/actions.yaml\n- {action: A1, what: Ask}\n- {action: A1, what: Do, evidence: [2]}",
         "Improvement plan: A1", "not in any document: another entry has the same id"),
    ],
    ids=["chapter", "statement", "repeated", "figure", "action"],
)  # fmt: skip
def test_what_no_document_shows_is_told_with_the_reason(example: str, where: str, why: str, tmp_path: Path) -> None:
    (mention,) = of_2(tmp_path, example)
    assert (mention.where, mention.remark) == (where, why)


def test_a_figure_that_prose_shows_is_in_the_document(tmp_path: Path) -> None:
    figure = "- {indicator: x, name: X, sentence: x, unit: days, source: 2, values: {2022: 1}}"
    shown = statement("going_well: ['It takes [](indicator:x).']\npeople_say: [Good.]")
    (mention,) = of_2(tmp_path, f"{shown}\n# content/indicators.yaml\n{figure}")
    assert (mention.section, mention.remark) == ("X (shown in Keeping well, safe and sound)", "")


def test_rows_hold_ref_title_part_place_and_sentence(tmp_path: Path) -> None:
    survey = pipeline.survey(project_with(tmp_path))
    assert survey.project is not None
    assert list(rows(where_used(survey.project), survey.project.assessment.evidence)) == [
        ("1", "Survey of visits", "Keeping well, safe and sound: How is it going?",
         "content/statements/keeping-well.yaml", 3, 43, "Most people are seen within a week (Ref 1)."),
    ]  # fmt: skip


def test_thousands_of_mentions_of_one_text_each_have_their_own_sentence(tmp_path: Path) -> None:
    words = " ".join(f"Word number {number} (Ref 2)." for number in range(3_000))
    found = of_2(tmp_path, chapter(words))
    assert [each.sentence for each in found] == [f"Word number {number} (Ref 2)." for number in range(3_000)]
    assert len({each.place.column for each in found}) == 3_000


def test_what_a_caption_below_a_heading_tries_to_cite_stands_under_that_heading(tmp_path: Path) -> None:
    words = "### 1. One (Ref 2)\n\n![x](images/garden.png)\n\n![x](images/garden.png 'see (ref2)')"
    assert [each.section for each in of_2(tmp_path, chapter(words))] == ["1. One (Ref 2)", "1. One (Ref 2)"]
