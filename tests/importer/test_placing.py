"""Where each paragraph of a Word file goes, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from selfassess.importer.importing import import_word
from selfassess.importer.own_words import SAID
from selfassess.load.framework_file import read_framework
from tests.importer.made import (
    AMBITION,
    AREAS,
    EVIDENCE,
    KNOW,
    OTHERS,
    PLANS,
    PROUD,
    UNPLACED,
    evidence,
    file_of,
    heading,
    import_body,
    places,
    prose,
    safeguarding,
    statement,
    sureness,
)
from tests.read.word.samples import bold, p, run, table, text_box, word_file

LONG = "This is a paragraph of prose that is long enough for nobody to take it for a heading of any kind."
FIGURES = p("• 4 in 5 (78%) people feel safe") + p("• 3 in 5 (60%) feel well")
SAFE = "content/statements/safeguarding.yaml"
ITEMS = p("- One") + p("- Two")


def answers(body: str) -> dict[str, Any]:
    """What the statement on safeguarding says after the import of a body; no word is lost."""
    imported = import_body(body)
    assert imported.lost == ()
    return {key: value for key, value in statement(imported).items() if value and key != "statement"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            safeguarding(p(LONG) + FIGURES + p("So it is.")),
            {
                "ambition": f"{LONG}\n",
                "performance": "- 4 in 5 (78%) people feel safe\n- 3 in 5 (60%) feel well\n\nSo it is.\n",
            },
            id="figures begin the performance",
        ),
        pytest.param(
            safeguarding(p(LONG) + table(["4 in 5", "(78%)", "feel safe"], ["", "", "18.9 out of 24 for life"])),
            {"ambition": f"{LONG}\n", "performance": "- 4 in 5 (78%) feel safe\n- 18.9 out of 24 for life\n"},
            id="figures in three columns",
        ),
        pytest.param(
            safeguarding(p(LONG) + table(["4 in 5 (78%)", "feel safe"], ["2 in 5 (40%)", "know whom to ask"])),
            {"ambition": f"{LONG}\n", "performance": "- 4 in 5 (78%) feel safe\n- 2 in 5 (40%) know whom to ask\n"},
            id="figures in two columns",
        ),
        pytest.param(
            safeguarding(p("4 in 5 (78%) people feel safe") + p(LONG)),
            {"performance": f"4 in 5 (78%) people feel safe\n\n{LONG}\n"},
            id="a figure in a line of its own",
        ),
        pytest.param(safeguarding(p(LONG), KNOW), {"how_we_know": f"{LONG}\n"}, id="how we know"),
        pytest.param(
            safeguarding(p(LONG) + heading("Our own heading", 4) + p("More.")),
            {"performance": f"{LONG}\n\n### Our own heading\n\nMore.\n"},
            id="a heading of the council's own in the middle",
        ),
        pytest.param(
            safeguarding(p(LONG) + heading("Our own heading", 3) + p("More.") + heading(KNOW, 3) + p("Asked.")),
            {"performance": f"{LONG}\n\n### Our own heading\n\nMore.\n", "how_we_know": "Asked.\n"},
            id="a heading of the council's own as high as the questions",
        ),
        pytest.param(
            safeguarding(heading(PROUD, 4) + ITEMS + heading(AREAS, 4) + p("- Three")),
            {"proud_of": ["One", "Two"], "areas_for_improvement": ["Three"]},
            id="claims as lists",
        ),
        pytest.param(
            safeguarding(heading(PROUD, 4) + p("We listen.") + p("We act.")),
            {"proud_of": ["We listen.", "We act."]},
            id="claims as paragraphs",
        ),
        pytest.param(
            safeguarding(bold(PROUD) + ITEMS + bold("Areas for improvement:") + p("- Three")),
            {"proud_of": ["One", "Two"], "areas_for_improvement": ["Three"]},
            id="claims below bold lines",
        ),
        pytest.param(
            safeguarding(table([bold(PROUD), bold(AREAS)], [ITEMS, p("- Three")])),
            {"proud_of": ["One", "Two"], "areas_for_improvement": ["Three"]},
            id="claims in a layout table",
        ),
        pytest.param(
            safeguarding(table([bold(PROUD) + ITEMS]) + table([bold(AREAS) + p("- Three")])),
            {"proud_of": ["One", "Two"], "areas_for_improvement": ["Three"]},
            id="claims in boxes of one cell",
        ),
        pytest.param(
            safeguarding(p(text_box(bold("What we’re proud of") + ITEMS)) + p(LONG)),
            {"performance": f"{LONG}\n", "proud_of": ["One", "Two"]},
            id="claims in a text box, then text that goes on",
        ),
        pytest.param(
            safeguarding(heading(PROUD, 4) + ITEMS + p(f"{LONG} {LONG}")),
            {"performance": f"{LONG} {LONG}\n", "proud_of": ["One", "Two"]},
            id="a long paragraph behind claims",
        ),
        pytest.param(
            safeguarding(heading(PROUD, 4) + ITEMS + p("And more besides.")),
            {"proud_of": ["One", "Two", "And more besides."]},
            id="a short paragraph behind claims",
        ),
        pytest.param(
            safeguarding(p("Story of a garden") + p("It grew.") + p("It still does."), OTHERS),
            {"others_say": [{"spotlight": "Story of a garden", "story": "It grew.\n\nIt still does.\n"}]},
            id="story as a line",
        ),
        pytest.param(
            safeguarding(
                p("Case study 2: A garden") + p("It grew.") + p("Case study 3: A door") + p("It opened."), OTHERS
            ),
            {
                "others_say": [
                    {"spotlight": "A garden", "story": "It grew.\n"},
                    {"spotlight": "A door", "story": "It opened.\n"},
                ]
            },
            id="numbered stories as lines",
        ),
        pytest.param(
            safeguarding(p(text_box(p("Spotlight on: A garden") + p("It grew."))) + p("They thank us."), OTHERS),
            {"others_say": [{"spotlight": "A garden", "story": "It grew.\n"}, "They thank us."]},
            id="story in a text box, then words of others",
        ),
        pytest.param(
            safeguarding(table([bold("A garden") + p("It grew.")]), OTHERS),
            {"others_say": [{"spotlight": "A garden", "story": "It grew.\n"}]},
            id="story in a cell with a bold line",
        ),
        pytest.param(
            safeguarding(p(LONG) + heading("A garden", 4) + p("It grew."), OTHERS),
            {"others_say": [LONG, {"spotlight": "A garden", "story": "It grew.\n"}]},
            id="story below a heading",
        ),
        pytest.param(
            safeguarding(heading("A garden", 4) + p("It grew.") + bold("How it went on") + p("Well."), OTHERS),
            {"others_say": [{"spotlight": "A garden", "story": "It grew.\n\n**How it went on**\n\nWell.\n"}]},
            id="a bold line within a story",
        ),
        pytest.param(
            safeguarding(p("They thank us.") + ITEMS, OTHERS),
            {"others_say": "They thank us.\n\n- One\n- Two\n"},
            id="no story at all",
        ),
        pytest.param(
            safeguarding(p(LONG) + p(text_box(p("Spotlight on: A garden") + p("It grew."))) + p("More.")),
            {"performance": f"{LONG}\n\nMore.\n", "others_say": [{"spotlight": "A garden", "story": "It grew.\n"}]},
            id="story in a box among other answers",
        ),
        pytest.param(
            safeguarding(p(LONG) + p(text_box(bold("Note") + p("A box.")))),
            {"performance": f"{LONG}\n\n> **Note**\n>\n> A box.\n"},
            id="a box that is no story",
        ),
    ],
)
def test_an_answer_goes_below_its_question(body: str, expected: Mapping[str, object]) -> None:
    assert answers(body) == expected


def test_figures_in_a_list_and_in_a_table_behind_it_are_one_list() -> None:
    said = answers(safeguarding(FIGURES + table(["2 in 5 (40%)", "know whom to ask"])))
    assert said == {
        "performance": "- 4 in 5 (78%) people feel safe\n- 3 in 5 (60%) feel well\n- 2 in 5 (40%) know whom to ask\n"
    }


def test_a_heading_within_a_story_is_a_bold_line() -> None:
    box = p(text_box(bold("Spotlight on: A garden") + p(LONG) + heading("How it went on", 4) + p("Well.")))
    assert answers(safeguarding(box, OTHERS))["others_say"] == [
        {"spotlight": "A garden", "story": f"{LONG}\n\n**How it went on**\n\nWell.\n"}
    ]


def test_without_figures_ambition_and_performance_stay_together_and_are_to_check() -> None:
    imported = import_body(safeguarding(p(LONG)))
    (place,) = (each for each in imported.placements if each.path == "performance")
    assert place.sure == 70
    assert place.why == f"Below “{AMBITION}”; no figures show where “ambition” ends and “performance” begins"


def test_figures_below_another_heading_leave_in_doubt_where_performance_begins() -> None:
    below = "We do many things in our three areas, and each of them is told here in words before any figure comes."
    imported = import_body(safeguarding(p(LONG) + heading("Our areas", 4) + p(below) + FIGURES))
    assert sureness(imported, LONG) == {f"{SAFE}:ambition": 100}
    assert sureness(imported, below) == {f"{SAFE}:ambition": 70}


def test_words_directly_below_a_statement_are_to_check() -> None:
    imported = import_body(heading("Safeguarding", 2) + p(LONG) + heading(AMBITION, 3) + FIGURES)
    assert sureness(imported, LONG) == {f"{SAFE}:ambition": 60}


def test_text_that_is_no_claim_among_claims_is_to_check() -> None:
    imported = import_body(safeguarding(heading(PROUD, 4) + ITEMS + p(f"{LONG} {LONG}")))
    assert sureness(imported, LONG) == {f"{SAFE}:performance": 60}


def test_an_item_below_an_item_becomes_a_claim_after_it_and_is_to_check() -> None:
    body = p("- One", '<w:ind w:left="360"/>') + p("- Under one", '<w:ind w:left="1080"/>')
    imported = import_body(safeguarding(heading(PROUD, 4) + body))
    assert statement(imported)["proud_of"] == ["One", "Under one"]
    assert sureness(imported, "- Under") == {f"{SAFE}:proud_of[1]": 75}


def themes(*parts: str) -> str:
    return "".join(parts)


def test_a_theme_has_its_own_words_and_claims() -> None:
    imported = import_body(
        heading("Theme 3: Ensuring safety") + p(LONG) + heading(PROUD, 3) + ITEMS + heading("Safeguarding", 2)
        + heading(KNOW, 3) + p("Asked.")
    )  # fmt: skip
    theme = file_of(imported, "content/themes/ensuring-safety.yaml")
    assert (theme["scope"], theme["proud_of"]) == (f"{LONG}\n", ["One", "Two"])
    assert statement(imported)["how_we_know"] == "Asked.\n"


def test_one_heading_for_theme_and_question_is_enough() -> None:
    imported = import_body(
        heading("1 Leadership what we are proud of") + ITEMS + heading("2 Leadership key areas for improvement")
        + p("- Three") + heading("Governance and management", 2) + heading(KNOW, 3) + p("Asked.")
    )  # fmt: skip
    theme = file_of(imported, "content/themes/leadership.yaml")
    assert (theme["proud_of"], theme["areas_for_improvement"]) == (["One", "Two"], ["Three"])


SYSTEMS = heading("Safe systems", 2) + heading(KNOW, 3) + p("Asked.") + heading(PLANS, 3) + p("Planned.")
NO_HEADING = heading(AMBITION, 3) + FIGURES + p("A statement without its heading.")
AFTER = heading("Leadership") + heading(PROUD, 3) + ITEMS


def test_a_statement_whose_heading_is_lost_is_guessed_and_marked_unsure() -> None:
    before = heading("Safe systems", 2) + heading(AMBITION, 3) + FIGURES
    imported = import_body(heading("Ensuring safety") + before + NO_HEADING + AFTER)
    assert sureness(imported, "A statement without") == {f"{SAFE}:performance": 40}
    assert statement(imported)["performance"].endswith("\n\nA statement without its heading.\n")


def test_the_first_question_behind_later_ones_may_be_another_statements_and_is_to_check() -> None:
    imported = import_body(heading("Ensuring safety") + SYSTEMS + NO_HEADING + heading(PROUD, 4) + ITEMS + AFTER)
    file = "content/statements/safe-systems-pathways-and-transitions.yaml"
    assert sureness(imported, "Planned.") == {f"{file}:plans": 100}
    assert sureness(imported, "A statement without") == {f"{file}:performance": 60}
    assert sureness(imported, "- One")[f"{file}:proud_of[0]"] == 60


def test_what_is_below_an_unknown_heading_is_not_sure_where_a_statement_must_be_near() -> None:
    imported = import_body(heading("Ensuring safety") + SYSTEMS + heading("Keeping people safe", 2) + p(LONG) + AFTER)
    assert [*sureness(imported, LONG).values()] == [40]


def test_what_is_below_an_unknown_heading_as_high_as_the_questions_is_to_check() -> None:
    body = FIGURES + heading("Other matters", 3) + p("More.") + heading(KNOW, 3) + p("Sure.")
    imported = import_body(safeguarding(body))
    assert sureness(imported, "More.") == {f"{SAFE}:performance": 60}
    assert sureness(imported, "Sure.") == {f"{SAFE}:how_we_know": 100}


def test_what_is_below_an_unknown_heading_deeper_than_the_questions_is_sure() -> None:
    imported = import_body(safeguarding(FIGURES + heading("Other matters", 4) + p("More.")))
    assert sureness(imported, "More.") == {f"{SAFE}:performance": 100}


def test_a_section_without_any_statement_that_could_have_it_is_placed_nowhere_else() -> None:
    parts = [
        heading("Safe systems", 2) + heading(KNOW, 3) + p("Asked."),
        heading("Safeguarding", 2) + heading(KNOW, 3) + p("Asked too."),
        heading("Governance and management", 2) + heading(KNOW, 3) + p("Here."),
        heading("Learning, improvement and innovation", 2) + heading(KNOW, 3) + p("There."),
        heading(KNOW, 3) + p("Once more."),
    ]
    imported = import_body("".join(parts))
    last = "content/statements/learning-improvement-and-innovation.yaml"
    assert sureness(imported, "Once more") == {f"{last}:how_we_know": 100}
    assert imported.lost == ()


def test_questions_without_any_heading_of_a_part_are_the_first_statements_and_unsure() -> None:
    imported = import_body(heading(KNOW, 3) + p("Asked.") + heading(PLANS, 3) + p("Planned."))
    file = "content/statements/assessing-needs.yaml"
    assert sureness(imported, "Asked") == {f"{file}:how_we_know": 40}
    assert sureness(imported, "Planned") == {f"{file}:plans": 40}


def test_claims_without_any_part_above_them_are_placed_nowhere() -> None:
    imported = import_body(p(LONG) + heading(PROUD, 3) + ITEMS)
    assert file_of(imported, UNPLACED)["text"] == f"{LONG}\n\n### {PROUD}\n\n- One\n- Two\n"
    assert {sure for place, _, sure in places(imported) if place.startswith(UNPLACED)} == {0}


@pytest.mark.parametrize(
    ("before", "after", "front", "back"),
    [
        pytest.param(heading("Foreword") + p(LONG), "", ["welcome"], [], id="one before"),
        pytest.param("", heading("Sign-off") + p(LONG), [], ["governance"], id="one after"),
        pytest.param(
            heading("Welcome") + p(LONG) + heading("Our place", 1) + p(LONG) + heading("A part of it", 2) + p("More."),
            heading("Our budget") + p(LONG),
            ["welcome", "about"],
            ["our-budget"],
            id="both, with a subheading",
        ),
        pytest.param(
            heading("Welcome") + p(LONG) + heading("Introduction") + p(LONG),
            "",
            ["welcome", "welcome-2"],
            [],
            id="two of one name",
        ),
        pytest.param(heading("Vision", 3) + p(LONG), "", ["vision"], [], id="of a lower level"),
    ],
)
def test_chapters_before_and_after_the_themes_are_kept_in_order(
    before: str, after: str, front: list[str], back: list[str]
) -> None:
    middle = heading("Ensuring safety") + heading("Safeguarding", 2) + heading(KNOW, 3) + p("Asked.")
    imported = import_body(before + middle + after)
    said = file_of(imported, "content/assessment.yaml")
    assert (said["front"], said["back"]) == (front, back)
    assert imported.lost == ()


def test_a_chapter_has_its_title_and_its_text_with_subheadings() -> None:
    imported = import_body(heading("1. Our place") + p(LONG) + heading("Its people", 2) + ITEMS + safeguarding(p(LONG)))
    assert file_of(imported, "content/chapters/about.yaml") == {
        "chapter": "about",
        "title": "Our place",
        "text": f"{LONG}\n\n### Its people\n\n- One\n- Two\n",
        "language": "",
        "audience": "",
    }


def test_a_cover_gives_the_assessment_its_values_and_keeps_the_rest() -> None:
    cover = prose("DRAFT", "Exampleshire Council", "Adult social care self-assessment", "As at 30 November 2026")
    imported = import_body(cover + p("A slogan") + heading("Welcome") + p(LONG) + safeguarding(p(LONG)))
    said = file_of(imported, "content/assessment.yaml")
    assert {key: str(said[key]) for key in ("status", "council", "title", "as_at", "edition")} == {
        "status": "draft",
        "council": "Exampleshire Council",
        "title": "Adult social care self-assessment",
        "as_at": "2026-11-30",
        "edition": "As at 30 November 2026",
    }
    assert file_of(imported, UNPLACED)["text"] == "A slogan\n"


def test_a_blank_that_our_own_cover_shows_is_no_value_and_is_not_kept() -> None:
    blank = SAID[0].blanks["council"]
    imported = import_body(p(blank) + p("Self-assessment: adults") + heading("Welcome") + p(LONG))
    said = file_of(imported, "content/assessment.yaml")
    assert (said["council"], str(said["title"])) == ("", "Self-assessment: adults")
    assert sureness(imported, blank) == {"content/assessment.yaml:": 95}
    assert UNPLACED not in imported.files


def test_empty_cells_are_no_claims() -> None:
    body = heading(PROUD, 4) + table(["", ""], ["", ""]) + p("- One")
    assert answers(safeguarding(p(LONG) + body))["proud_of"] == ["One"]


def test_what_somebody_says_of_the_assessment_takes_the_place_of_the_cover() -> None:
    cover = p("Exampleshire Council") + p("Self-assessment of adult social care") + heading("Welcome") + p(LONG)
    imported = import_body(cover, known={"council": "Another Council"})
    assert file_of(imported, "content/assessment.yaml")["council"] == "Another Council"
    (place,) = (each for each in imported.placements if each.paragraph == 1)
    assert (place.path, place.why) == ("", "You gave “council” yourself")
    assert imported.lost == ()


def test_the_list_of_evidence_is_the_library_and_its_heading_is_made_anew() -> None:
    imported = import_body(safeguarding(p("We act [96].")) + evidence())
    assert imported.files["evidence/library.yaml"].decode() == (
        "- ref: 96\n  title: Survey of carers\n\n"
        "- ref: 97\n  title: Audit of files\n\n"
        "- ref: IR10\n  title: Data return\n"
    )
    assert sureness(imported, "Evidence list") == {"evidence/library.yaml:": 90}
    assert statement(imported)["performance"] == "We act (Ref 96).\n"


def test_words_between_the_heading_and_the_list_of_evidence_are_not_lost() -> None:
    imported = import_body(safeguarding(p(LONG)) + heading("Evidence list") + p("All are held by the team.") + EVIDENCE)
    assert file_of(imported, UNPLACED)["text"] == "All are held by the team.\n"
    assert imported.lost == ()


def test_a_glossary_becomes_the_glossary() -> None:
    terms = prose("ASC – Adult social care", "DoLS – Safeguards")
    imported = import_body(safeguarding(p(LONG)) + heading("Glossary") + terms)
    assert imported.files["content/glossary.yaml"].decode() == "ASC: Adult social care\nDoLS: Safeguards\n"
    assert imported.lost == ()


@pytest.mark.parametrize("nothing", ["", p(""), p(run(" "))])
def test_an_empty_document_gives_an_empty_frame(nothing: str) -> None:
    imported = import_body(nothing)
    assert (imported.placements, imported.lost) == ((), ())
    assert "content/chapters/unplaced.yaml" not in imported.files
    assert statement(imported)["how_we_know"] in (None, "")


OURS = """
framework: ours
name: Ours
regulator: the Inspectorate
theme_fields: [{key: strong, holds: claims, heading: Strong}]
sections: [{heading: How is it going?, fields: [{key: answer, holds: HOLDS}]}]
themes: [{theme: only, name: Only, statements: [{statement: one, name: Number One}]}]
"""


@pytest.mark.parametrize("holds", ["prose", "claims", "stories"])
def test_a_framework_may_have_few_kinds_of_fields(holds: str, tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text(OURS.replace("HOLDS", holds), "utf-8")
    ours = read_framework(str(tmp_path / "ours.yaml")).value
    assert ours is not None
    body = (
        heading("Only") + p(LONG) + heading("Strong", 3) + ITEMS + heading("Number One", 2) + p("Directly.")
        + heading("How is it going?", 3) + FIGURES + table(["a", "b"], ["c", "d"]) + heading("Our own", 4) + p(LONG)
        + p(text_box(bold("A box") + p("It grew.")))
    )  # fmt: skip
    imported = import_word(word_file(body), ours.framework, {})
    assert imported.lost == ()
    assert file_of(imported, "content/themes/only.yaml")["strong"] == ["One", "Two"]
    assert LONG in file_of(imported, UNPLACED)["text"]
